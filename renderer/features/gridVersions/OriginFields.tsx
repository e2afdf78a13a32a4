import { formerOf } from '../../../shared/domain/crosswalk.ts';
import { componentsOf } from '../../../shared/domain/gridComponents.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { AutosaveCheckboxGroup } from '../../components/autosave/fields.tsx';
import { CheckedTextArea } from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';

export interface OriginFieldsProps {
  readonly definition: GridDefinition;
  readonly former: GridDefinition;
  readonly componentId: string;
}

/** The crosswalk of one component in plain words: what it comes from; nothing when it is new. */
export function OriginFields({ definition, former, componentId }: OriginFieldsProps) {
  const t = useT();
  const rules = useFieldRules();
  const { id } = definition;
  const owner = `${id}/${componentId}`;
  const entry = definition.crosswalk.find((one) => one.componentId === componentId);
  const keep = (patch: { from?: string[]; note?: string }) =>
    save('gridVersion.edit', { id, edit: { type: 'crosswalk', componentId, patch } });
  const from = formerOf(definition, componentId);
  return (
    <div className="es-stack">
      <AutosaveCheckboxGroup
        owner={owner}
        isStacked
        label={t('gridVersion:origin.label')}
        help={
          from.length === 0 ? t('gridVersion:origin.newRule') : t('gridVersion:origin.fromRule')
        }
        options={componentsOf(former).map(({ component }) => ({
          id: component.id,
          label: component.label.text,
        }))}
        value={from}
        onSave={(ids) => keep({ from: [...ids] })}
      />
      <CheckedTextArea
        owner={owner}
        label={t('gridVersion:origin.note')}
        value={entry?.note ?? ''}
        onSave={(note) => keep({ note })}
        check={rules.text}
        rows={2}
      />
    </div>
  );
}
