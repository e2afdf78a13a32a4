import { type KeyboardEvent, memo, useId, useState } from 'react';
import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import type { TemplateSubject } from '../../../shared/domain/templateTerms.ts';
import { AddBlock } from '../../AddBlock.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { moved, withBlock } from './blockOrder.ts';
import type { PlannedLine } from './drawing.ts';
import { PlanLine } from './PlanLine.tsx';
import type { ChangeBlocks } from './useBlocks.ts';
import './plan.css';

export interface PlanProps {
  /** What the dossier tells of. */
  readonly about: TemplateSubject;
  readonly lines: readonly PlannedLine[];
  readonly selected: string | null;
  /** `goesIn`: by the keyboard, whose next stroke is for the block. */
  readonly onSelect: (key: string | null, goesIn: boolean) => void;
  readonly onChange: ChangeBlocks;
  /** Gives the dossier one more block; the key that it has. */
  readonly onAdd: (kind: BlockKind) => Promise<string | undefined>;
}

/** The blocks in their order: which are in, which is written now; they move by buttons or by hand. */
export const Plan = memo(function Plan(props: PlanProps) {
  const { about, lines, selected, onSelect, onChange, onAdd } = props;
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  // The line that Tab enters: that of the hand, else the one that is written.
  const [entered, setEntered] = useState<string | null>(null);
  const reached = entered ?? selected ?? lines[0]?.key;
  const keysId = useId();

  const move = (from: number, to: number) => {
    const line = lines[from];
    if (line === undefined || to < 0 || to >= lines.length || from === to) return;
    task.run(async () => {
      await onChange((now) => moved(now, from, to));
      setSaid(t('dossiers:plan.moved', { title: line.title, place: to + 1, count: lines.length }));
    });
  };

  const add = (kind: BlockKind) =>
    task.run(async () => {
      const key = await onAdd(kind);
      if (key !== undefined) onSelect(key, true);
    });

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from one name to another
    <section aria-label={t('dossiers:plan.title')} onKeyDown={walk}>
      <h2 className="es-plan-title">{t('dossiers:plan.title')}</h2>
      <button
        type="button"
        className="es-plan-about"
        {...(selected === null ? { 'aria-current': 'true' as const } : {})}
        onClick={() => onSelect(null, false)}
      >
        <Icon name="document" />
        {t('dossiers:plan.about')}
      </button>
      <p id={keysId} className="es-hidden">
        {t('dossiers:plan.keys')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Tab comes back into the line that it left */}
      <ol
        className="es-plan"
        aria-label={t('dossiers:plan.blocks')}
        aria-describedby={keysId}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setEntered(null);
        }}
      >
        {lines.map((line, index) => (
          <PlanLine
            key={line.key}
            line={line}
            index={index}
            count={lines.length}
            isSelected={line.key === selected}
            isReadOnly={readOnly !== undefined}
            isDragged={dragged === index}
            isReached={line.key === reached}
            onReach={() => setEntered(line.key)}
            onSelect={(goesIn) => onSelect(line.key, goesIn)}
            onInclude={(included) =>
              task.run(() => onChange((now) => withBlock(now, line.key, { included })))
            }
            onMove={(to) => move(index, to)}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== null) move(dragged, index);
              setDragged(null);
            }}
          />
        ))}
      </ol>
      {readOnly !== undefined ? null : (
        <AddBlock label={t('dossiers:plan.add')} blocks={lines} about={about} onAdd={add} />
      )}
      <output className="es-hidden">{said}</output>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </section>
  );
});

/**
 * Arrows, Home and End lead from the name of a block to another, and from what is over them to the first: a
 * plan of thirty is one stop of Tab.
 */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const names = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('.es-plan-about, .es-plan-name'),
  ];
  const at = names.findIndex((name) => name === event.target);
  if (at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 1,
    End: names.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  names[to]?.focus();
}
