import { useState } from 'react';
import { leftOut } from '../../../shared/domain/crosswalk.ts';
import { componentOf, componentsOf } from '../../../shared/domain/gridComponents.ts';
import { gridProblems } from '../../../shared/domain/gridRules.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { GridEdit } from '../../../shared/domain/schemas/gridVersion.ts';
import { CheckedTextField } from '../../components/checked/fields.tsx';
import { Columns, MainColumn, Pane } from '../../components/layout/Pane.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { useT } from '../../strings.ts';
import { AddComponent } from './AddComponent.tsx';
import { ComponentFields } from './ComponentFields.tsx';
import { ComponentList } from './ComponentList.tsx';
import { OriginFields } from './OriginFields.tsx';
import { ProblemList } from './ProblemList.tsx';

export interface GridEditorProps {
  readonly definition: GridDefinition;
  readonly former: GridDefinition | null;
}

/** A draft on the workbench: its components at the left, one in the middle, where it comes from at the right. */
export function GridEditor({ definition, former }: GridEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const { id } = definition;
  const placed = componentsOf(definition);
  const [selectedId, setSelectedId] = useState(placed[0]?.component.id ?? '');
  const selected = componentOf(definition, selectedId) ?? placed[0];
  const lost = former === null ? [] : leftOut(definition, former);
  const act = (edit: GridEdit) => write('gridVersion.edit', { id, edit });
  const run = (edit: GridEdit) => void act(edit).catch(raiseProblem);

  async function add(edit: Extract<GridEdit, { type: 'add' }>) {
    const before = new Set(placed.map(({ component }) => component.id));
    const made = await act(edit);
    const added = componentsOf(made.definition).find(({ component }) => !before.has(component.id));
    if (added === undefined) return;
    setSelectedId(added.component.id);
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('#es-component-fields input')?.focus(),
      ),
    );
  }

  return (
    <Columns>
      <Pane title={t('gridVersion:components')} isTitleHidden side="start" width={300}>
        <CheckedTextField
          owner={id}
          label={t('gridVersion:create.name')}
          value={definition.name}
          onSave={(name) => save('gridVersion.edit', { id, edit: { type: 'name', name } })}
          check={rules.title}
        />
        <ComponentList
          definition={definition}
          selectedId={selected?.component.id ?? ''}
          onSelect={setSelectedId}
        />
        <AddComponent
          definition={definition}
          former={former}
          onAdd={(edit) => void add(edit).catch(raiseProblem)}
        />
        <ProblemList
          definition={definition}
          problems={gridProblems(definition, former)}
          onSelect={setSelectedId}
        />
      </Pane>
      <MainColumn isSurface>
        {selected === undefined ? null : (
          <ComponentFields
            key={selected.component.id}
            definition={definition}
            placed={selected}
            onEdit={run}
            onRemoved={() => setSelectedId('')}
          />
        )}
      </MainColumn>
      <Pane title={t('gridVersion:origin.title')} width={300}>
        {selected === undefined || former === null ? null : (
          <OriginFields
            key={selected.component.id}
            definition={definition}
            former={former}
            componentId={selected.component.id}
          />
        )}
        {lost.length === 0 || former === null ? null : (
          <section className="es-left-out">
            <h3>{t('gridVersion:origin.leftOut')}</h3>
            <ul>
              {lost.map((lostId) => (
                <li key={lostId}>{componentOf(former, lostId)?.component.label.text}</li>
              ))}
            </ul>
            <p className="es-small es-muted">{t('gridVersion:origin.leftOutRule')}</p>
          </section>
        )}
      </Pane>
    </Columns>
  );
}
