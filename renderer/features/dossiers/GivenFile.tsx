import { mayOpen } from '../../../shared/domain/fileKinds.ts';
import type { DossierFile } from '../../../shared/domain/schemas/dossier.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { fileSize } from '../../fileSize.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

export interface GivenFileProps {
  readonly given: DossierFile;
  /** The dossier has a block « Annexes ». */
  readonly canAppend: boolean;
  readonly onGone: () => void;
}

/** A file given with a dossier: append it or not, look at it, or take it away. */
export function GivenFile({ given, canAppend, onGone }: GivenFileProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const { id, file, pages, fault } = given;
  const append = (isAppended: boolean) =>
    task.run(() => write('dossierFile.update', { id, patch: { isAppended } }));
  return (
    <li className="es-piece-file" data-field={`fichier-${id}`}>
      <p className="es-piece-file-name">
        <Icon name="document" />
        <span>
          {file.name}{' '}
          <span className="es-piece-file-size es-small es-muted">
            {pages === null
              ? fileSize(file.bytes)
              : t('annex:size', {
                  size: fileSize(file.bytes),
                  pages: t('dossier:annexes.pages', { count: pages }),
                })}
          </span>
        </span>
      </p>
      {canAppend && fault === null ? (
        <Checkbox
          isSelected={given.isAppended}
          disabledReason={readOnly}
          onChange={append}
          label={t('annex:append')}
        />
      ) : null}
      <div className="es-row">
        <Button
          size="small"
          tone="faint"
          label={t('annex:openNamed', { name: file.name })}
          disabledReason={mayOpen(file.name) ? undefined : t('annex:cannotOpen')}
          onPress={() => task.run(() => call('dossierFile.open', { id }))}
        >
          {t('annex:open')}
        </Button>
        <DeleteButton
          label={t('annex:removeNamed', { name: file.name })}
          question={t('annex:question', { name: file.name })}
          consequence={t('annex:consequence')}
          confirmLabel={t('annex:confirmRemove')}
          cancelLabel={t('action.cancel')}
          onDelete={() => write('dossierFile.remove', { id })}
          onDeleted={onGone}
          describe={refusalSentence}
          disabledReason={readOnly}
        >
          {t('annex:remove')}
        </DeleteButton>
      </div>
      {fault === null ? null : (
        <p className="es-piece-file-fault es-small">
          {t(`annex:fault.${fault}`, { title: given.title })}
        </p>
      )}
      {task.problem === null ? null : (
        <p role="alert" className="es-vif">
          {refusalSentence(task.problem)}
        </p>
      )}
    </li>
  );
}
