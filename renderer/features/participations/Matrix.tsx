import { type ReactNode, useId, useState } from 'react';
import { takesPartIn } from '../../../shared/domain/participation.ts';
import type { Participation } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES, PROXIMITIES } from '../../../shared/domain/vocabulary.ts';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { MatrixRow } from './MatrixRow.tsx';
import { MATRIX_ORDERS, type MatrixGroup, type MatrixOrder, matrixGroups } from './matrixRows.ts';
import { PROXIMITY_SIGNS } from './ProximityCell.tsx';
import { useGridKeys } from './useGridKeys.ts';
import '../../components/data/Table.css';

interface MatrixProps {
  readonly actors: readonly Participation[];
  readonly openId: string | null;
  readonly onToggle: (id: string) => void;
  /** How many contributions in kind an actor brings. */
  readonly contributionsOf: (id: string) => number;
  /** What opens under the line of an actor. */
  readonly children: (actor: Participation) => ReactNode;
}

const COLUMNS = 1 + PHASES.length + PROXIMITIES.length;

/** Actors by phases, with the power of each there, and by proximities. Filtering is offered when they are many. */
export function Matrix(props: MatrixProps) {
  const { actors } = props;
  const t = useT();
  const keysId = useId();
  const [order, setOrder] = useState<MatrixOrder>('kind');
  const [text, setText] = useState('');
  const groups = matrixGroups(actors, {
    order,
    text,
    words: ({ kind }) => t(`vocabulary:stakeholderKind.${kind}`),
  });
  const shown = groups.flatMap((group) => group.actors);
  return (
    <>
      <div className="es-matrix-tools">
        <SearchField
          label={t('stakeholder:matrix.filter')}
          placeholder={t('stakeholder:matrix.filter')}
          value={text}
          onChange={setText}
        />
        <SegmentedControl
          label={t('stakeholder:matrix.order')}
          options={MATRIX_ORDERS.map((id) => ({ id, label: t(`stakeholder:matrix.by.${id}`) }))}
          value={order}
          onChange={(id) => setOrder(MATRIX_ORDERS.find((one) => one === id) ?? 'kind')}
        />
        <output className="es-small es-muted">
          {shown.length === actors.length
            ? null
            : t('stakeholder:matrix.shown', { count: shown.length, all: actors.length })}
        </output>
      </div>
      <p id={keysId} className="es-tiny es-muted es-matrix-keys es-matrix-narrow">
        {t('stakeholder:matrix.keys')}
      </p>
      {shown.length === 0 ? (
        <p className="es-matrix-none">{t('stakeholder:matrix.noMatch')}</p>
      ) : (
        <Grid
          key={order}
          {...props}
          keysId={keysId}
          groups={groups}
          first={shown[0]?.id ?? ''}
          shown={shown}
        />
      )}
    </>
  );
}

interface GridProps extends MatrixProps {
  /** What says the keys. */
  readonly keysId: string;
  readonly groups: readonly MatrixGroup[];
  readonly first: string;
  readonly shown: readonly Participation[];
}

function Grid({ actors, groups, first, shown, keysId, ...props }: GridProps) {
  const t = useT();
  const keys = useGridKeys({ row: first, column: 1 });
  // The cell that had the focus was filtered away: Tab enters by the first one.
  const isLost = !shown.some(({ id }) => id === keys.row);
  return (
    <table
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table that the arrows walk
      role="grid"
      aria-label={t('stakeholder:caption')}
      aria-describedby={keysId}
      className="es-table es-matrix"
      onFocus={keys.onFocus}
      onKeyDown={keys.onKeyDown}
    >
      <Head actors={actors} />
      {groups.map(({ kind, actors: members }) => (
        <tbody key={kind ?? 'all'}>
          {kind === null ? null : (
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS} className="es-matrix-group">
                {t(`vocabulary:stakeholderKinds.${kind}`)}
                <span className="es-matrix-count">{members.length}</span>
              </th>
            </tr>
          )}
          {members.map((actor) => (
            <Lines
              key={actor.id}
              {...props}
              actor={actor}
              hasKind={kind === null}
              tabIndexOf={(cell) =>
                isLost ? (cell.row === first && cell.column === 1 ? 0 : -1) : keys.tabIndexOf(cell)
              }
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type LinesProps = Omit<MatrixProps, 'actors'> &
  Pick<Parameters<typeof MatrixRow>[0], 'actor' | 'hasKind' | 'tabIndexOf'>;

function Lines({ actor, openId, onToggle, contributionsOf, children, ...row }: LinesProps) {
  const isOpen = actor.id === openId;
  return (
    <>
      <MatrixRow
        {...row}
        actor={actor}
        isOpen={isOpen}
        onToggle={() => onToggle(actor.id)}
        contributions={contributionsOf(actor.id)}
      />
      {isOpen ? (
        <tr className="es-matrix-panel">
          <td colSpan={COLUMNS}>{children(actor)}</td>
        </tr>
      ) : null}
    </>
  );
}

/** Phases and proximities; under each phase where nobody takes part, the gap is said. */
function Head({ actors }: { readonly actors: readonly Participation[] }) {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col" className="es-matrix-name">
          {/* Said by the description of the grid; drawn where it stays in sight with the heading. */}
          <span aria-hidden="true" className="es-matrix-keys es-matrix-roomy">
            {t('stakeholder:matrix.keys')}
          </span>
          {t('stakeholder:column.name')}
        </th>
        {PHASES.map((phase) => (
          <th key={phase} scope="col" className="es-matrix-cell">
            {t(`vocabulary:phase.${phase}`)}
            {actors.some((actor) => takesPartIn(actor, phase)) ? null : (
              <span className="es-matrix-gap">{t('stakeholder:matrix.nobody')}</span>
            )}
          </th>
        ))}
        {PROXIMITIES.map((proximity) => (
          <th key={proximity} scope="col" className="es-matrix-cell es-matrix-wide">
            <Icon name={PROXIMITY_SIGNS[proximity]} />
            {t('stakeholder:column.proximity', {
              proximity: t(`vocabulary:proximity.${proximity}`),
            })}
          </th>
        ))}
      </tr>
    </thead>
  );
}
