import type { DossierPhoto, PhotoFields } from '../../../shared/domain/schemas/dossier.ts';
import { PHOTO_PERSONS, PHOTO_WIDTHS } from '../../../shared/domain/vocabulary.ts';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { CheckedTextField } from '../../components/checked/fields.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useMaybeAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** The picture itself, small; its place is kept while it comes. */
function PhotoPicture({ photo: { id, alt, file } }: { readonly photo: DossierPhoto }) {
  const { data } = useMaybeAnswer('dossierPhoto.picture', { id });
  return (
    <span className="es-photo-picture">
      {data === undefined ? null : <img src={data} alt={alt === '' ? file.name : alt} />}
    </span>
  );
}

export interface PhotoLineProps {
  readonly photo: DossierPhoto;
  /** From 0, among how many. */
  readonly place: number;
  readonly of: number;
  readonly onGone: () => void;
}

/** Where what a photo shows is told, for `focusField`. */
export function photoField(id: string): string {
  return `photo-montre-${id}`;
}

/** A photo: what it shows, its caption, its width, who can be recognised in it. */
export function PhotoLine({ photo, place, of, onGone }: PhotoLineProps) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const { id, file } = photo;
  const patch = (fields: Partial<PhotoFields>) =>
    save('dossierPhoto.update', { id, patch: fields });
  const move = (to: number) => task.run(() => write('dossierPhoto.move', { id, to }));
  const shared = { owner: id, disabledReason: readOnly };
  return (
    <li className="es-photo">
      <div className="es-photo-head">
        <PhotoPicture photo={photo} />
        <h3>{t('annex:photo.name', { number: place + 1, name: file.name })}</h3>
        <IconButton
          icon="up"
          size="small"
          label={t('annex:photo.up', { number: place + 1 })}
          disabledReason={readOnly ?? (place === 0 ? t('annex:order.first') : undefined)}
          onPress={() => move(place - 1)}
        />
        <IconButton
          icon="down"
          size="small"
          label={t('annex:photo.down', { number: place + 1 })}
          disabledReason={readOnly ?? (place === of - 1 ? t('annex:order.last') : undefined)}
          onPress={() => move(place + 1)}
        />
        <DeleteButton
          label={t('annex:photo.removeNamed', { number: place + 1 })}
          question={t('annex:photo.question', { name: file.name })}
          consequence={t('annex:consequence')}
          confirmLabel={t('annex:photo.confirm')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('dossierPhoto.remove', { id })}
          onDeleted={onGone}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('annex:remove')}
        </DeleteButton>
      </div>
      <div data-field={photoField(id)}>
        <CheckedTextField
          owner={id}
          isReadOnly={readOnly !== undefined}
          label={t('annex:photo.alt')}
          help={t('annex:photo.altHelp')}
          value={photo.alt}
          check={rules.line}
          onSave={(alt) => patch({ alt: alt.trim() })}
        />
      </div>
      <CheckedTextField
        owner={id}
        isReadOnly={readOnly !== undefined}
        label={t('annex:photo.caption')}
        labelNote={t('optional')}
        value={photo.caption}
        check={rules.line}
        onSave={(caption) => patch({ caption: caption.trim() })}
      />
      <div className="es-photo-choices">
        <AutosaveSelect
          {...shared}
          label={t('annex:photo.width')}
          placeholder={t('annex:photo.widths.half')}
          options={PHOTO_WIDTHS.map((width) => ({
            id: width,
            label: t(`annex:photo.widths.${width}`),
          }))}
          value={photo.width}
          onSave={(chosen) =>
            patch({ width: PHOTO_WIDTHS.find((width) => width === chosen) ?? 'half' })
          }
        />
        <div data-field={`photo-personnes-${id}`}>
          <AutosaveSelect
            {...shared}
            label={t('annex:photo.persons')}
            placeholder={t('annex:photo.unlooked')}
            options={PHOTO_PERSONS.map((one) => ({
              id: one,
              label: t(`annex:photo.person.${one}`),
            }))}
            value={photo.persons}
            onSave={(chosen) =>
              patch({ persons: PHOTO_PERSONS.find((one) => one === chosen) ?? null })
            }
          />
        </div>
      </div>
      {task.problem === null ? null : (
        <p role="alert" className="es-vif">
          {refusalSentence(task.problem)}
        </p>
      )}
    </li>
  );
}
