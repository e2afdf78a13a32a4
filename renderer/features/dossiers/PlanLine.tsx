import { IconButton } from '../../components/actions/IconButton.tsx';
import { Checkbox } from '../../components/choice/Checkbox.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import type { PlannedLine } from './drawing.ts';

export interface PlanLineProps {
  readonly line: PlannedLine;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isReadOnly: boolean;
  readonly isDragged: boolean;
  /** Tab goes into this line; arrows lead to the others. */
  readonly isReached: boolean;
  readonly onReach: () => void;
  /** `goesIn`: by the keyboard. */
  readonly onSelect: (goesIn: boolean) => void;
  readonly onInclude: (included: boolean) => void;
  readonly onMove: (to: number) => void;
  readonly onDrag: (index: number | null) => void;
  readonly onDrop: () => void;
}

/** One block of the plan. Its buttons to move show when it is selected, pointed at or entered. */
export function PlanLine(props: PlanLineProps) {
  const { line, index, count, isSelected, isReadOnly, isDragged, isReached } = props;
  const { title, number, included } = line;
  const t = useT();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a shortcut for the mouse: the buttons do the same
    <li
      className={classes(
        'es-plan-line',
        isSelected && 'es-plan-line--on',
        !included && 'es-plan-line--out',
        isDragged && 'es-plan-line--dragged',
      )}
      onFocus={props.onReach}
      draggable={!isReadOnly}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        props.onDrag(index);
      }}
      onDragEnd={() => props.onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      {isReadOnly ? null : (
        <span className="es-plan-grip">
          <Icon name="grip" />
        </span>
      )}
      <Checkbox
        label={t('dossiers:plan.include', { title })}
        isLabelHidden
        isPassedBy={!isReached}
        isSelected={included}
        onChange={props.onInclude}
        disabledReason={isReadOnly ? '' : undefined}
      />
      <button
        type="button"
        className="es-plan-name"
        tabIndex={isReached ? 0 : -1}
        {...(isSelected ? { 'aria-current': 'true' as const } : {})}
        // A press of Enter or of Space has no place on the screen.
        onClick={({ detail }) => props.onSelect(detail === 0)}
      >
        <span lang="fr-CA">
          {number === null ? title : t('dossiers:plan.numbered', { number, title })}
        </span>
        {!line.isOwn ? null : <span className="es-plan-own">{t('dossiers:plan.own')}</span>}
      </button>
      {isReadOnly ? null : (
        <span className="es-plan-moves">
          <IconButton
            icon="up"
            size="small"
            isPassedBy={!isReached}
            label={t('dossiers:plan.up', { title })}
            onPress={() => props.onMove(index - 1)}
            disabledReason={index === 0 ? t('dossiers:plan.first') : undefined}
          />
          <IconButton
            icon="down"
            size="small"
            isPassedBy={!isReached}
            label={t('dossiers:plan.down', { title })}
            onPress={() => props.onMove(index + 1)}
            disabledReason={index === count - 1 ? t('dossiers:plan.last') : undefined}
          />
        </span>
      )}
    </li>
  );
}
