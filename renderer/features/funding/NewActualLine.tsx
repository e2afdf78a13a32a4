import { useRef, useState } from 'react';
import type { BudgetSide } from '../../../shared/domain/vocabulary.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { emptyLine } from './useLineStore.ts';

interface NewActualLineProps {
  readonly budgetId: string;
  readonly side: BudgetSide;
}

/** What nobody had planned: the name of a line that is added with nothing planned; its « Réel » waits next. */
export function NewActualLine({ budgetId, side }: NewActualLineProps) {
  const t = useT();
  const rules = useFieldRules();
  const task = useTask();
  const input = useRef<HTMLInputElement>(null);
  const isAdding = useRef(false);
  const [text, setText] = useState('');
  const error = rules.line(text);
  const name = side === 'revenue' ? t('funding:line.newRevenue') : t('funding:line.newExpense');

  const add = (goesOn: boolean) => {
    const label = text.trim();
    if (label === '' || error !== undefined || isAdding.current) return;
    isAdding.current = true;
    task.run(async () => {
      const body = input.current?.closest('tbody');
      try {
        await write('budgetLine.add', { budgetId, fields: { ...emptyLine(side), label } });
        setText('');
      } finally {
        isAdding.current = false;
      }
      if (goesOn) focusSoon(() => body?.rows[body.rows.length - 2]?.querySelector('input') ?? null);
    });
  };

  return (
    <>
      <TextField
        label={name}
        isLabelHidden
        placeholder={name}
        ref={input}
        value={text}
        error={error}
        onChange={setText}
        onEnter={() => add(true)}
        onBlur={() => add(false)}
      />
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
