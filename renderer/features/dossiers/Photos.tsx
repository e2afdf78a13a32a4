import { useRef } from 'react';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { Dossier } from '../../../shared/domain/schemas/dossier.ts';
import { focusField } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { MenuButton } from '../../components/actions/MenuButton.tsx';
import { classes } from '../../components/props.ts';
import { write, writeSome } from '../../queries.ts';
import { KeepingBar } from '../../shell/KeepingBar.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useDroppedFiles } from '../../shell/useDroppedFiles.ts';
import { useKeeping } from '../../shell/useKeeping.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { PhotoLine, photoField } from './PhotoLine.tsx';
import './photos.css';

/** A menu longer than that is a list to search. */
const MOST_PICTURES = 20;

/** The photos of a dossier: chosen on the disk or among the evidence, told, put in order. */
export function Photos({ source }: { readonly source: DossierSource }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const keeping = useKeeping();
  const addButton = useRef<HTMLButtonElement>(null);
  const { dossier, initiative } = source;
  const dossierId = dossier.id;
  const pictures = initiative.evidence
    .filter(({ file }) => file !== null && /^image\/(?:jpeg|png)$/.test(file.mediaType))
    .slice(0, MOST_PICTURES);
  /** The next key tells what the first of the new ones shows. */
  const adding = async (add: () => Promise<Dossier | null>) => {
    const known = new Set(dossier.photos.map(({ id }) => id));
    const after = await add();
    const added = after?.photos.find(({ id }) => !known.has(id));
    if (added !== undefined) focusField(photoField(added.id));
  };
  const drop = useDroppedFiles((name, content) =>
    adding(() => write('dossierPhoto.drop', { dossierId, name, content })),
  );
  const problem = task.problem ?? drop.problem;
  return (
    <section
      className={classes('es-photos', drop.isOver && 'es-photos--over')}
      aria-label={t('annex:photo.title')}
      {...(readOnly === undefined ? drop.handlers : {})}
    >
      <p className="es-small es-muted">{t('annex:photo.about')}</p>
      {readOnly === undefined ? (
        <p className="es-small es-muted">{t('annex:photo.dropHere')}</p>
      ) : null}
      <div className="es-row es-row--wrap">
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          disabledReason={readOnly}
          onPress={() =>
            task.run(() =>
              keeping.during(() => adding(() => writeSome('dossierPhoto.add', { dossierId }))),
            )
          }
        >
          {t('annex:photo.add')}
        </Button>
        {pictures.length === 0 || readOnly !== undefined ? null : (
          <MenuButton
            size="small"
            tone="faint"
            label={t('annex:photo.take')}
            groups={[
              pictures.map(({ id, title, file }) => ({
                id,
                label: title,
                hint: file?.name,
                onPress: () =>
                  task.run(() =>
                    adding(() => write('dossierPhoto.take', { dossierId, evidenceId: id })),
                  ),
              })),
            ]}
          />
        )}
      </div>
      <KeepingBar keeping={keeping} />
      {dossier.photos.length === 0 ? null : (
        <ol>
          {dossier.photos.map((photo, index) => (
            <PhotoLine
              key={photo.id}
              photo={photo}
              place={index}
              of={dossier.photos.length}
              onGone={() => addButton.current?.focus()}
            />
          ))}
        </ol>
      )}
      {problem === null ? null : (
        <p role="alert" className="es-vif">
          {refusalSentence(problem)}
        </p>
      )}
    </section>
  );
}
