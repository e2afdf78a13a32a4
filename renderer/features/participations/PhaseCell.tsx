import { useRef, useState } from 'react';
import type { PhasePart } from '../../../shared/domain/schemas/stakeholder.ts';
import type { Phase, Power } from '../../../shared/domain/vocabulary.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { PowerMenu } from './PowerMenu.tsx';
import { POWER_SIGNS, powerOfKey } from './powerKeys.ts';

interface PhaseCellProps {
  readonly actorId: string;
  readonly name: string;
  readonly phase: Phase;
  readonly column: number;
  /** Undefined: nothing is noted, which is not that it took no part. */
  readonly part: PhasePart | undefined;
  readonly tabIndex: number;
  readonly isReadOnly: boolean;
  readonly onChange: (power: Power | null | undefined) => void;
}

/**
 * Whether an actor takes part in a phase, and with what power. A click takes the phase, then opens what
 * it may say; Space takes and leaves it, a letter says the power.
 */
export function PhaseCell(props: PhaseCellProps) {
  const { actorId, name, phase, column, part, tabIndex, isReadOnly, onChange } = props;
  const t = useT();
  const cell = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  // Left by mistake and taken again, it has its power back.
  const [last, setLast] = useState<Power | null>(null);
  const label = t('stakeholder:cell', { name, phase: t(`vocabulary:phase.${phase}`) });

  function set(power: Power | null | undefined) {
    if (part !== undefined) setLast(part.power);
    onChange(power);
  }
  function onKey(key: string): boolean {
    const power = powerOfKey(key);
    if (power !== undefined) set(power);
    else if (key === ' ') set(part === undefined ? last : undefined);
    else if (key === 'Delete' || key === 'Backspace') set(undefined);
    else return false;
    return true;
  }

  return (
    <td className="es-matrix-cell" {...(column === 1 ? { 'data-field': `phases-${actorId}` } : {})}>
      <button
        ref={cell}
        type="button"
        className="es-matrix-button"
        data-row={actorId}
        data-column={column}
        data-taken={part !== undefined || undefined}
        tabIndex={tabIndex}
        aria-label={`${label}, ${partWords(part, t)}`}
        aria-haspopup={part === undefined ? undefined : 'menu'}
        aria-disabled={isReadOnly || undefined}
        onClick={() => {
          if (isReadOnly) return;
          if (part === undefined) set(null);
          else setIsOpen(true);
        }}
        onKeyDown={(event) => {
          if (isReadOnly || event.ctrlKey || event.altKey || event.metaKey) return;
          if (onKey(event.key)) event.preventDefault();
        }}
      >
        {part === undefined ? (
          <span aria-hidden="true">–</span>
        ) : (
          <>
            <Icon name={part.power === null ? 'check' : POWER_SIGNS[part.power]} />
            <span>{partWords(part, t)}</span>
          </>
        )}
      </button>
      {isOpen ? (
        <PowerMenu
          cell={cell}
          label={label}
          onClose={() => {
            setIsOpen(false);
            cell.current?.focus();
          }}
          onChoose={set}
        />
      ) : null}
    </td>
  );
}

function partWords(part: PhasePart | undefined, t: ReturnType<typeof useT>): string {
  if (part === undefined) return t('stakeholder:matrix.absent');
  return part.power === null
    ? t('stakeholder:matrix.present')
    : t(`vocabulary:power.${part.power}`);
}
