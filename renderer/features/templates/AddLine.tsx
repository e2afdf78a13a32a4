import { useState } from 'react';
import { Button } from '../../components/actions/Button.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';

export interface AddLineProps {
  readonly label: string;
  readonly addLabel: string;
  readonly onAdd: (words: string) => Promise<unknown>;
}

/** A line to write, which is added by Enter or by its button; the next one can be written at once. */
export function AddLine({ label, addLabel, onAdd }: AddLineProps) {
  const rules = useFieldRules();
  const task = useTask();
  const [words, setWords] = useState('');
  const [isTried, setIsTried] = useState(false);
  // A line that waits to be written is no field of a form that asks for it.
  const remedy = isTried ? rules.title(words) : undefined;
  const add = () => {
    setIsTried(true);
    if (rules.title(words) !== undefined) return;
    task.run(async () => {
      await onAdd(words.trim());
      setWords('');
      setIsTried(false);
    });
  };
  return (
    <div className="es-template-add">
      <TextField label={label} value={words} onChange={setWords} onEnter={add} error={remedy} />
      <Button icon="plus" isBusy={task.isBusy} onPress={add}>
        {addLabel}
      </Button>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </div>
  );
}
