import { powersOf } from '../../../shared/domain/participation.ts';
import type { Participation, PhasePart } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES } from '../../../shared/domain/vocabulary.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { NoValue } from '../../components/data/NoValue.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { recordLineId } from '../../components/records/useRecords.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { ParticipationEditor } from './ParticipationEditor.tsx';

interface ParticipationRowProps {
  readonly participation: Participation;
  readonly others: readonly Participation[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDeleted: () => void;
}

/** One actor: its phases, checked in place, and the row under it with all the rest. */
export function ParticipationRow(props: ParticipationRowProps) {
  const { participation, others, isOpen, onToggle, onDeleted } = props;
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, name, kind } = participation;
  const phases = useDraft<readonly PhasePart[]>({
    owner: id,
    name: 'phases',
    value: participation.phases,
    delay: 0,
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    onSave: (value) => save('participation.update', { id, patch: { phases: [...value] } }),
  });
  const kindWord = t(`vocabulary:stakeholderKind.${kind}`);
  const powers = powersOf(participation);
  const powerWord =
    powers.length === 0 ? null : powers.map((power) => t(`vocabulary:power.${power}`)).join(', ');
  return (
    <>
      <tr data-current={isOpen || undefined}>
        <th scope="row">
          <button
            type="button"
            id={recordLineId(id)}
            className="es-matrix-name"
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            <Icon name={isOpen ? 'down' : 'right'} />
            <span>{name}</span>
          </button>
          <span className="es-matrix-narrow">
            {[kindWord, powerWord].filter((word) => word !== null).join(' · ')}
          </span>
          {phases.field.error ? <span className="es-field-error">{phases.field.error}</span> : null}
        </th>
        <td className="es-matrix-wide">{kindWord}</td>
        {PHASES.map((phase) => (
          <td key={phase} className="es-matrix-phase">
            <Checkbox
              label={t('stakeholder:cell', { name, phase: t(`vocabulary:phase.${phase}`) })}
              isLabelHidden
              isSelected={phases.value.some((part) => part.phase === phase)}
              disabledReason={readOnly}
              onChange={(isOn) =>
                phases.set(
                  isOn
                    ? [...phases.value, { phase, power: null }]
                    : phases.value.filter((part) => part.phase !== phase),
                )
              }
            />
          </td>
        ))}
        <td className="es-matrix-wide">{powerWord ?? <NoValue label={t('unknown')} />}</td>
      </tr>
      {isOpen ? (
        <tr className="es-matrix-open">
          <td colSpan={PHASES.length + 3}>
            <ParticipationEditor
              participation={participation}
              others={others}
              onDeleted={onDeleted}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
}
