import type { Funder, FunderFields } from '../../../shared/domain/schemas/funding.ts';
import { Button } from '../../components/actions/Button.tsx';
import { CheckedTextField } from '../../components/checked/fields.tsx';
import { readWebAddress } from '../../components/evidence/webAddress.ts';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useAct, useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { ProgramList } from './ProgramList.tsx';

export interface FunderEditorProps {
  readonly funder: Funder;
  /** The field that the address asked for: its programme opens. */
  readonly askedField: string | null;
  readonly onDeleted: () => void;
}

/** One funder and its programmes, each field of which saves itself. */
export function FunderEditor({ funder, askedField, onDeleted }: FunderEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const isReadOnly = useReadOnlyReason() !== undefined;
  const { id, url } = funder;
  const used = useAnswer('revenue.list', undefined).filter(({ funderId }) => funderId === id);
  const usedBy =
    used.length === 0
      ? t('funding:funder.unused')
      : t('funding:funder.usedBy', { count: used.length });
  const openLink = useAct('app.openLink');
  const patch = (fields: Partial<FunderFields>) => save('funder.update', { id, patch: fields });
  const shared = { owner: id, isReadOnly };

  return (
    <>
      <div className="es-fields">
        <CheckedTextField
          {...shared}
          label={t('funding:funder.name')}
          value={funder.name}
          check={rules.title}
          onSave={(name) => patch({ name: name.trim() })}
        />
        <CheckedTextField
          {...shared}
          label={t('funding:funder.url')}
          type="url"
          spellCheck={false}
          value={url ?? ''}
          check={(text) => (readWebAddress(text).ok ? undefined : t('funding:funder.badUrl'))}
          onSave={(text) => {
            const read = readWebAddress(text);
            return patch({ url: read.ok ? read.value : url });
          }}
        />
      </div>
      <ProgramList funder={funder} askedField={askedField} />
      <div className="es-row es-row--wrap">
        <span className="es-small es-muted es-grow">{usedBy}</span>
        {url === null ? null : (
          <Button size="small" icon="external" onPress={() => openLink.mutate({ url })}>
            {t('funding:funder.open')}
          </Button>
        )}
        {isReadOnly ? null : (
          <DeleteButton
            question={t('funding:funder.question', { name: funder.name })}
            consequence={t('funding:funder.consequence', { used: usedBy })}
            confirmLabel={t('funding:funder.confirm')}
            cancelLabel={t('funding:funder.cancel')}
            describe={refusalSentence}
            onDelete={() => write('funder.remove', { id })}
            onDeleted={onDeleted}
          >
            {t('funding:funder.delete')}
          </DeleteButton>
        )}
      </div>
    </>
  );
}
