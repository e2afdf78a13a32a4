import type { ConsentProblem } from '../../../shared/domain/consentProblem.ts';
import { midSentence } from '../../../shared/strings/midSentence.ts';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useT } from '../../strings.ts';
import type { MendHere } from './CheckLine.tsx';
import { ConsentCheck } from './ConsentCheck.tsx';

/** From here, lines that say the same of one testimony after another are folded under one. */
const FOLDED_FROM = 4;

interface ConsentChecksProps {
  readonly problems: readonly ConsentProblem[];
  readonly onMend: MendHere;
}

/** What no consent covers, as items of the list of checks. */
export function ConsentChecks({ problems, onMend }: ConsentChecksProps) {
  const t = useT();
  const line = (problem: ConsentProblem) => (
    <li key={`${problem.evidenceId}/${problem.kind}/${problem.place}/${problem.block ?? ''}`}>
      <ConsentCheck problem={problem} onMend={onMend} />
    </li>
  );
  return [...alikeOf(problems)].map(([key, alike]) => {
    const [{ kind, state } = { kind: null, state: 'none' }] = alike;
    const canFold = kind === 'withheld' || kind === 'clues';
    if (!canFold || alike.length < FOLDED_FROM) return alike.map(line);
    const words = {
      count: alike.length,
      state: midSentence(t(`vocabulary:testimonyState.${state}`)),
    };
    return (
      <li key={key} className="es-check-fold">
        <Disclosure title={t(`dossiers:check.consents.${kind}`, words)}>
          <ul>{alike.map(line)}</ul>
        </Disclosure>
      </li>
    );
  });
}

/** Problems that are told in the same words, in the order of the first of each. */
function alikeOf(problems: readonly ConsentProblem[]): ReadonlyMap<string, ConsentProblem[]> {
  const alike = new Map<string, ConsentProblem[]>();
  for (const problem of problems) {
    const key = `${problem.kind}/${problem.state}`;
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  return alike;
}
