import { useState } from 'react';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';

/** Why something is corrected, as it is typed. */
export interface Reason {
  readonly text: string;
  readonly remedy: string | undefined;
  readonly set: (text: string) => void;
  /** What was typed; null while there is a remedy, which is then shown. `isSame`: nothing is corrected. */
  readonly take: (isSame: boolean) => string | null;
}

/** The reason of a correction, which asks for one, and for something to correct. */
export function useReason(): Reason {
  const t = useT();
  const rules = useFieldRules();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  return {
    text,
    remedy: rules.text(text) ?? problem,
    set(typed) {
      setText(typed);
      setProblem(undefined);
    },
    take(isSame) {
      const remedy = isSame
        ? t('indicator:field.nothingChanged')
        : text.trim() === ''
          ? t('indicator:field.reasonMissing')
          : rules.text(text);
      setProblem(remedy);
      return remedy === undefined ? text.trim() : null;
    },
  };
}
