import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Diffusion, DiffusionFields } from '../../../shared/domain/schemas/initiative.ts';
import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import type { Transferred } from '../../../shared/domain/vocabulary.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { useDraft } from '../../components/autosave/useDraft.ts';
import {
  CheckedDateField,
  CheckedTextArea,
  CheckedTextField,
} from '../../components/checked/fields.tsx';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { dateEntry } from '../../components/records/dateEntry.ts';
import { TerritoryPicker } from '../../components/territories/TerritoryPicker.tsx';
import { EvidenceField } from '../../EvidenceField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { useTerritoryPicking } from '../../territoryPicking.ts';
import { AdopterField } from './AdopterField.tsx';
import { DiffusionChecks } from './DiffusionChecks.tsx';
import { modeOf, modeOptions, transferredOf, transferredOptions } from './diffusionOptions.ts';

interface DiffusionEditorProps {
  readonly diffusion: Diffusion;
  readonly initiative: InitiativeDetail;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What spread, the way of doing first, to whom, where, how adapted, whether it holds, on what evidence. */
export function DiffusionEditor({ diffusion, initiative }: DiffusionEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const dates = dateEntry(t);
  const readOnly = useReadOnlyReason();
  const places = useTerritoryPicking();
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
  const territories = useDraft<readonly Territory[]>({
    owner: id,
    name: 'territories',
    value: diffusion.territories,
    delay: 0,
    equals: same,
    check: (all) => all.map(({ name }) => rules.title(name)).find((remedy) => remedy !== undefined),
    onSave: (value) => keep({ territories: [...value] }),
  });

  return (
    <>
      <RadioCards
        label={t('diffusion:field.transferred')}
        columns={3}
        options={transferredOptions(t)}
        {...transferred.field}
        onChange={(value) => transferred.set(transferredOf(value) ?? diffusion.transferred)}
        disabledReason={readOnly}
      />
      <CheckedTextField
        {...shared}
        label={t(`diffusion:statement.${transferred.value}`)}
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
      <div className="es-fields">
        <AdopterField diffusion={diffusion} onKeep={keep} />
        <TerritoryPicker
          {...places}
          {...territories.field}
          label={t('diffusion:field.place')}
          help={t('diffusion:field.placeHelp')}
        />
      </div>
      <CheckedTextArea
        {...shared}
        label={t('diffusion:field.adaptation')}
        help={t('diffusion:field.adaptationHelp')}
        value={diffusion.adaptation}
        check={rules.text}
        onSave={(adaptation) => keep({ adaptation })}
      />
      <DiffusionChecks diffusion={diffusion} />
      <EvidenceField
        initiative={initiative}
        owner={id}
        label={t('evidence:title')}
        value={diffusion.evidenceIds}
        onSave={(evidenceIds) => keep({ evidenceIds })}
      />
    </>
  );
}
