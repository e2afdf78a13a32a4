import type { Participation, PhasePart } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES, PROXIMITIES, type Proximity } from '../../../shared/domain/vocabulary.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { Marked } from '../../components/records/Marked.tsx';
import { useMark } from '../../components/records/marked.ts';
import { recordLineId } from '../../components/records/useRecords.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { PhaseCell } from './PhaseCell.tsx';
import { ProximityCell } from './ProximityCell.tsx';
import { withPhase } from './powerKeys.ts';
import type { CellPlace } from './useGridKeys.ts';

interface MatrixRowProps {
  readonly actor: Participation;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly tabIndexOf: (cell: CellPlace) => number;
  /** Said under the name when the kind heads no group. */
  readonly hasKind: boolean;
  readonly contributions: number;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** One actor: its four phases and three proximities, each changed in its cell. */
export function MatrixRow(props: MatrixRowProps) {
  const { actor, isOpen, onToggle, tabIndexOf, hasKind, contributions } = props;
  const t = useT();
  const isReadOnly = useReadOnlyReason() !== undefined;
  const { id, name } = actor;
  const mark = useMark(id);
  const phases = useDraft<readonly PhasePart[]>({
    owner: id,
    name: 'phases',
    value: actor.phases,
    delay: 0,
    equals: same,
    onSave: (value) => save('participation.update', { id, patch: { phases: [...value] } }),
  });
  const proximities = useDraft<readonly Proximity[]>({
    owner: id,
    name: 'proximities',
    value: actor.proximities,
    delay: 0,
    equals: same,
    onSave: (value) => save('participation.update', { id, patch: { proximities: [...value] } }),
  });
  const error = phases.field.error ?? proximities.field.error;
  const under = [
    hasKind ? t(`vocabulary:stakeholderKind.${actor.kind}`) : '',
    actor.role,
    contributions === 0 ? '' : t('stakeholder:matrix.contributions', { count: contributions }),
  ].filter((text) => text !== '');
  return (
    <tr data-current={isOpen || undefined} data-marked={mark === undefined ? undefined : ''}>
      <th scope="row" className="es-matrix-name">
        <button
          type="button"
          id={recordLineId(id)}
          className="es-matrix-open"
          data-row={id}
          data-column={0}
          tabIndex={tabIndexOf({ row: id, column: 0 })}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          <Icon name={isOpen ? 'down' : 'right'} />
          <span>{name}</span>
        </button>
        <Marked words={mark} />
        {under.length > 0 ? <span className="es-matrix-under">{under.join(' · ')}</span> : null}
        {actor.proximities.length > 0 ? (
          <span className="es-matrix-under es-matrix-narrow">
            {t('stakeholder:matrix.nearIn', {
              proximities: actor.proximities
                .map((proximity) => t(`vocabulary:proximity.${proximity}`))
                .join(', '),
            })}
          </span>
        ) : null}
        {error ? <span className="es-field-error">{error}</span> : null}
      </th>
      {PHASES.map((phase, index) => (
        <PhaseCell
          key={phase}
          actorId={id}
          name={name}
          phase={phase}
          column={index + 1}
          part={phases.value.find((part) => part.phase === phase)}
          tabIndex={tabIndexOf({ row: id, column: index + 1 })}
          isReadOnly={isReadOnly}
          onChange={(power) => phases.set(withPhase(phases.value, phase, power))}
        />
      ))}
      {PROXIMITIES.map((proximity, index) => (
        <ProximityCell
          key={proximity}
          actorId={id}
          name={name}
          proximity={proximity}
          column={index + 1 + PHASES.length}
          isNear={proximities.value.includes(proximity)}
          tabIndex={tabIndexOf({ row: id, column: index + 1 + PHASES.length })}
          isReadOnly={isReadOnly}
          onChange={(isNear) =>
            proximities.set(
              PROXIMITIES.filter((one) =>
                one === proximity ? isNear : proximities.value.includes(one),
              ),
            )
          }
        />
      ))}
    </tr>
  );
}
