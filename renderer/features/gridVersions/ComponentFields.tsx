import type { PlacedComponent } from '../../../shared/domain/gridComponents.ts';
import type { GridDefinition, GridText } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { GridComponentFields, GridEdit } from '../../../shared/domain/schemas/gridVersion.ts';
import { Button } from '../../components/actions/Button.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { CheckedTextArea, CheckedTextField } from '../../components/checked/fields.tsx';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { useT } from '../../strings.ts';
import { LinesField } from './LinesField.tsx';

export interface ComponentFieldsProps {
  readonly definition: GridDefinition;
  readonly placed: PlacedComponent;
  readonly onEdit: (edit: GridEdit) => void;
  readonly onRemoved: () => void;
}

/** The texts of one component, its place in its dimension, and the way to leave it out. */
export function ComponentFields({ definition, placed, onEdit, onRemoved }: ComponentFieldsProps) {
  const t = useT();
  const rules = useFieldRules();
  const { component, dimension } = placed;
  const { id } = definition;
  const componentId = component.id;
  const owner = `${id}/${componentId}`;
  const place = dimension.components.findIndex((one) => one.id === componentId);
  const isLast = place === dimension.components.length - 1;
  const keep = (patch: Partial<GridComponentFields>) =>
    save('gridVersion.edit', { id, edit: { type: 'component', componentId, patch } });
  const sourceOf = (texts: readonly GridText[]) => {
    const keys = [...new Set(texts.map(({ source }) => source))];
    const names = [...new Set(keys.map((key) => definition.sources[key]?.name ?? key))];
    return names.length === 0
      ? undefined
      : t('gridVersion:field.source', { names: names.join('; ') });
  };
  const linesHelp = (texts: readonly GridText[]) =>
    [t('gridVersion:field.lines'), sourceOf(texts)].filter((part) => part !== undefined).join(' ');

  async function remove() {
    await write('gridVersion.edit', { id, edit: { type: 'remove', componentId } });
    onRemoved();
  }

  return (
    <article className="es-reading es-component-fields" id="es-component-fields">
      <div className="es-row">
        <span className="es-grow">
          <Sign {...DIMENSION_SIGNS[dimension.id]} isStrong>
            {dimension.label.text}
          </Sign>
        </span>
        <IconButton
          icon="up"
          label={t('gridVersion:field.up')}
          onPress={() => onEdit({ type: 'move', componentId, step: -1 })}
          disabledReason={place === 0 ? t('gridVersion:field.first') : undefined}
        />
        <IconButton
          icon="down"
          label={t('gridVersion:field.down')}
          onPress={() => onEdit({ type: 'move', componentId, step: 1 })}
          disabledReason={isLast ? t('gridVersion:field.last') : undefined}
        />
      </div>
      <CheckedTextField
        owner={owner}
        label={t('gridVersion:field.label')}
        help={sourceOf([component.label])}
        value={component.label.text}
        onSave={(label) => keep({ label })}
        check={rules.line}
      />
      <LinesField
        owner={owner}
        label={t('gridVersion:field.questions')}
        help={linesHelp(component.questions)}
        lines={component.questions.map(({ text }) => text)}
        onSave={(questions) => keep({ questions })}
      />
      <LinesField
        owner={owner}
        label={t('gridVersion:field.subElements')}
        help={linesHelp(component.subElements)}
        lines={component.subElements.map(({ text }) => text)}
        onSave={(subElements) => keep({ subElements })}
      />
      <CheckedTextArea
        owner={owner}
        label={t('gridVersion:field.definition')}
        help={component.definition.text === '' ? undefined : sourceOf([component.definition])}
        value={component.definition.text}
        onSave={(text) => keep({ definition: text })}
        check={rules.text}
      />
      <LinesField
        owner={owner}
        label={t('gridVersion:field.typicalEvidence')}
        help={linesHelp(component.typicalEvidence)}
        lines={component.typicalEvidence.map(({ text }) => text)}
        onSave={(typicalEvidence) => keep({ typicalEvidence })}
      />
      <div>
        <Button
          tone="faint"
          size="small"
          icon="trash"
          disabledReason={
            dimension.components.length === 1 ? t('gridVersion:field.only') : undefined
          }
          onPress={() => void remove().catch(raiseProblem)}
        >
          {t('gridVersion:field.remove')}
        </Button>
      </div>
    </article>
  );
}
