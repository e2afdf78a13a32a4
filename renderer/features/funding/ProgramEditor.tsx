import type { Program, ProgramFields } from '../../../shared/domain/schemas/funding.ts';
import { Button } from '../../components/actions/Button.tsx';
import {
  CheckedDateField,
  CheckedMoneyField,
  CheckedTextArea,
  CheckedTextField,
  CheckedTimeField,
} from '../../components/checked/fields.tsx';
import { readWebAddress } from '../../components/evidence/webAddress.ts';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useAct, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { useDays } from '../../useDays.ts';
import { VerifiedField } from '../../VerifiedField.tsx';
import { ProgramLimits } from './ProgramLimits.tsx';

interface ProgramEditorProps {
  readonly program: Program;
  readonly onDeleted: () => void;
}

/** One programme: what it asks in words, and as data what can be checked against a budget or a calendar. */
export function ProgramEditor({ program, onDeleted }: ProgramEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const isReadOnly = useReadOnlyReason() !== undefined;
  const openLink = useAct('app.openLink');
  const { id, url } = program;
  const patch = (fields: Partial<ProgramFields>) => save('program.update', { id, patch: fields });
  const shared = { owner: id, isReadOnly };
  const days = useDays();
  return (
    <>
      <div className="es-fields">
        <CheckedTextField
          {...shared}
          label={t('funding:funder.name')}
          value={program.name}
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
        <div className="es-field--wide">
          <CheckedTextArea
            {...shared}
            label={t('funding:funder.requirements')}
            help={t('funding:funder.requirementsHelp')}
            value={program.requirements}
            check={rules.text}
            onSave={(requirements) => patch({ requirements })}
          />
        </div>
        <CheckedDateField
          {...shared}
          {...days}
          label={t('funding:program.deadline')}
          help={t('funding:program.deadlineHelp')}
          value={program.deadlineOn}
          onSave={(deadlineOn) => patch({ deadlineOn })}
        />
        <CheckedTimeField
          {...shared}
          label={t('funding:program.time')}
          badInput={t('funding:program.badTime')}
          disabledReason={program.deadlineOn === null ? t('funding:program.noDay') : undefined}
          value={program.deadlineTime}
          onSave={(deadlineTime) => patch({ deadlineTime })}
        />
        <CheckedMoneyField
          {...shared}
          label={t('funding:program.leastAmount')}
          badInput={t('invalidMoney')}
          value={program.leastAmount}
          onSave={(leastAmount) => patch({ leastAmount })}
        />
        <CheckedMoneyField
          {...shared}
          label={t('funding:program.mostAmount')}
          badInput={t('invalidMoney')}
          value={program.mostAmount}
          onSave={(mostAmount) => patch({ mostAmount })}
        />
        <ProgramLimits program={program} isReadOnly={isReadOnly} />
        <div className="es-field--wide">
          <CheckedTextField
            {...shared}
            label={t('funding:program.source')}
            help={t('funding:program.sourceHelp')}
            value={program.source}
            check={rules.line}
            onSave={(source) => patch({ source: source.trim() })}
          />
        </div>
        <div data-field={`verifie-${id}`}>
          <VerifiedField
            {...shared}
            {...days}
            label={t('funding:funder.verifiedOn')}
            help={t('funding:funder.verifiedHelp')}
            value={program.verifiedOn}
            onSave={(verifiedOn) => patch({ verifiedOn })}
          />
        </div>
      </div>
      <div className="es-record-foot">
        {url === null ? null : (
          <Button size="small" icon="external" onPress={() => openLink.mutate({ url })}>
            {t('funding:funder.open')}
          </Button>
        )}
        {isReadOnly ? null : (
          <DeleteButton
            question={t('funding:program.question', { name: program.name })}
            consequence={t('funding:program.consequence')}
            confirmLabel={t('funding:program.confirm')}
            cancelLabel={t('funding:funder.cancel')}
            describe={refusalSentence}
            onDelete={() => write('program.remove', { id })}
            onDeleted={onDeleted}
          >
            {t('funding:program.delete')}
          </DeleteButton>
        )}
      </div>
    </>
  );
}
