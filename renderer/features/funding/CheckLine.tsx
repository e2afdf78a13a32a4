import type { RuleCheck } from '../../../shared/domain/programRules.ts';
import { Icon } from '../../components/icons/Icon.tsx';

interface CheckLineProps {
  readonly check: RuleCheck;
  /** What the rule asks and what stands, in a sentence: the sign says the same. */
  readonly words: string;
}

/** A rule, followed or not, as a line of a list. */
export function CheckLine({ check: { state }, words }: CheckLineProps) {
  const isWrong = state === 'broken' || state === 'passed';
  return (
    <li>
      <Icon name={state === 'unknown' ? 'minus' : isWrong ? 'warning' : 'check'} />
      <span>{words}</span>
    </li>
  );
}
