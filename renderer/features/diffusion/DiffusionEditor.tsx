import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Diffusion, DiffusionFields } from '../../../shared/domain/schemas/initiative.ts';
import type { Transferred } from '../../../shared/domain/vocabulary.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { useDraft } from '../../components/autosave/useDraft.ts';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { EvidencePicker } from '../../components/evidence/EvidencePicker.tsx';
import { useDates } from '../../components/records/useDates.ts';
import { useEvidencePicking } from '../../evidencePicking.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { modeOf, modeOptions, transferredOf, transferredOptions } from './diffusionOptions.ts';

interface DiffusionEditorProps {
  readonly diffusion: Diffusion;
  readonly initiative: InitiativeDetail;
}

/** What spread, to whom, where, how adapted, on what evidence; each field saves itself. */
export function DiffusionEditor({ diffusion, initiative }: DiffusionEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = useDates(t);
  const readOnly = useReadOnlyReason();
  const picking = useEvidencePicking(initiative);
  const { id } = diffusion;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<DiffusionFields>) => save('diffusion.update', { id, patch });
  const transferred = useDraft<Transferred>({
    owner: id,
    name: 'transferred',
    value: diffusion.transferred,
    delay: 0,
    onSave: (value) => keep({ transferred: value }),
  });
  const evidence = useDraft<readonly string[]>({
    owner: id,
    name: 'evidenceIds',
    value: diffusion.evidenceIds,
    delay: 0,
    equals: (a, b) => a.join() === b.join(),
    onSave: (ids) => keep({ evidenceIds: [...ids] }),
  });
  const line = (field: 'adopter') => ({
    ...shared,
    label: t(`diffusion:field.${field}`),
    help: t(`diffusion:field.${field}Help`),
    value: diffusion[field],
    check: rules.line,
    onSave: (value: string) => keep({ [field]: value }),
  });

  return (
    <>
      <CheckedTextField
        {...shared}
        label={t('diffusion:field.statement')}
        value={diffusion.statement}
        check={rules.title}
        onSave={(statement) => keep({ statement: statement.trim() })}
      />
      <div className="es-fields">
        <AutosaveSelect
          owner={id}
          label={t('diffusion:field.mode')}
          placeholder={t('diffusion:field.mode')}
          options={modeOptions(t)}
          value={diffusion.mode}
          onSave={(value) => {
            const mode = modeOf(value);
            return mode === null ? Promise.resolve() : keep({ mode });
          }}
          disabledReason={readOnly}
        />
        <CheckedDateField
          {...shared}
          {...dates}
          label={t('diffusion:field.date')}
          value={diffusion.date}
          onSave={(date) => keep({ date })}
        />
      </div>
      <RadioCards
        label={t('diffusion:field.transferred')}
        columns={3}
        options={transferredOptions(t)}
        {...transferred.field}
        onChange={(value) => transferred.set(transferredOf(value) ?? diffusion.transferred)}
        disabledReason={readOnly}
      />
      <div className="es-fields">
        <CheckedTextField {...line('adopter')} />
      </div>
      <CheckedTextArea
        {...shared}
        label={t('diffusion:field.adaptation')}
        help={t('diffusion:field.adaptationHelp')}
        value={diffusion.adaptation}
        check={rules.text}
        onSave={(adaptation) => keep({ adaptation })}
      />
      <EvidencePicker
        {...picking}
        label={t('evidence:title')}
        selectedIds={evidence.value}
        onChange={evidence.set}
        error={evidence.field.error}
      />
    </>
  );
}
