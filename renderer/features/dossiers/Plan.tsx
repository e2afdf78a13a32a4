import { type KeyboardEvent, memo, useId, useState } from 'react';
import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import type { DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import type { TemplateSubject } from '../../../shared/domain/templateTerms.ts';
import { AddBlock } from '../../AddBlock.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { moved, withBlock } from './blockOrder.ts';
import { PlanLine } from './PlanLine.tsx';
import type { ChangeBlocks } from './useBlocks.ts';
import type { PlannedBlock } from './useDrawnBlocks.ts';
import './plan.css';

export interface PlanProps {
  /** What the dossier tells of. */
  readonly about: TemplateSubject;
  readonly blocks: readonly DossierBlock[];
  readonly drawn: ReadonlyMap<string, PlannedBlock>;
  readonly selected: string | null;
  /** `goesIn`: by the keyboard, whose next stroke is for the block. */
  readonly onSelect: (key: string | null, goesIn: boolean) => void;
  readonly onChange: ChangeBlocks;
  /** Gives the dossier one more block; the key that it has. */
  readonly onAdd: (kind: BlockKind) => Promise<string | undefined>;
}

/** The blocks in their order: which are in, which is written now; they move by buttons or by hand. */
export const Plan = memo(function Plan(props: PlanProps) {
  const { about, blocks, drawn, selected, onSelect, onChange, onAdd } = props;
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  // The line that Tab enters: that of the hand, else the one that is written.
  const [entered, setEntered] = useState<string | null>(null);
  const reached = entered ?? selected ?? blocks[0]?.key;
  const keysId = useId();
  const titleOf = (key: string) => drawn.get(key)?.content.title ?? '';

  const move = (from: number, to: number) => {
    const key = blocks[from]?.key;
    if (key === undefined || to < 0 || to >= blocks.length || from === to) return;
    task.run(async () => {
      await onChange((now) => moved(now, from, to));
      setSaid(
        t('dossiers:plan.moved', { title: titleOf(key), place: to + 1, count: blocks.length }),
      );
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
        {blocks.map((block, index) => (
          <PlanLine
            key={block.key}
            block={block}
            title={titleOf(block.key)}
            number={drawn.get(block.key)?.number ?? null}
            index={index}
            count={blocks.length}
            isSelected={block.key === selected}
            isReadOnly={readOnly !== undefined}
            isDragged={dragged === index}
            isReached={block.key === reached}
            onReach={() => setEntered(block.key)}
            onSelect={(goesIn) => onSelect(block.key, goesIn)}
            onInclude={(included) =>
              task.run(() => onChange((now) => withBlock(now, block.key, { included })))
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
        <AddBlock label={t('dossiers:plan.add')} blocks={blocks} about={about} onAdd={add} />
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
