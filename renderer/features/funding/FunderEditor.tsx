import { formatPartialDate, parseDay } from '../../../shared/domain/dates.ts';
import type { Funder, FunderFields } from '../../../shared/domain/schemas/funding.ts';
import { Button } from '../../components/actions/Button.tsx';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { readWebAddress } from '../../components/evidence/webAddress.ts';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useAct, useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

export interface FunderEditorProps {
  readonly funder: Funder;
  readonly onDeleted: () => void;
}

/** One funder, each field of which saves itself. */
export function FunderEditor({ funder, onDeleted }: FunderEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const isReadOnly = useReadOnlyReason() !== undefined;
  const { today } = useAnswer('app.state', undefined);
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
          label={t('funding:funder.program')}
          value={funder.program}
          check={rules.line}
          onSave={(program) => patch({ program })}
        />
        <div className="es-field--wide">
          <CheckedTextArea
            {...shared}
            label={t('funding:funder.requirements')}
            help={t('funding:funder.requirementsHelp')}
            value={funder.requirements}
            check={rules.text}
            onSave={(requirements) => patch({ requirements })}
          />
        </div>
        <CheckedDateField
          {...shared}
          label={t('funding:funder.verifiedOn')}
          help={t('funding:funder.verifiedHelp')}
          value={funder.verifiedOn}
          onSave={(verifiedOn) => patch({ verifiedOn })}
          parse={parseDay}
          format={formatPartialDate}
          badInput={t('funding:funder.badDay', { today: formatPartialDate(today) })}
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
