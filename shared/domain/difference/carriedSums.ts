import type { FormerSource } from '../schemas/formerSource.ts';
import type { ErrorOfCopy } from './carriedErrors.ts';
import { money } from './facts.ts';
import type { SaidSource } from './said.ts';
import { summed, sumOf } from './saidOfMoney.ts';
import { tells } from './shown.ts';

type Line = NonNullable<FormerSource['budget']>['lines'][number];

/**
 * What the cover of a copy asked, or what it said that all costs, and that an amount changed since makes
 * another: only where no line of the budget was told, whose own amount says it. What was answered since, or
 * is followed in a funding, was not wrong; nor does a line that came or left say that it was.
 */
export function carriedSums(former: FormerSource, present: SaidSource): ErrorOfCopy[] {
  const told = tells(former);
  const { budget: then } = former;
  const { budget: now } = present;
  if (!told('asked') || told('expense') || then == null || now?.id !== then.id) return [];
  const wasOf = new Map(then.lines.map((line) => [line.id, line]));
  const standing = now.lines.map((line) => asItStood(line, wasOf.get(line.id)));
  const isOfSum = summed(former.dossier.funderId ?? null);
  return (['asked', 'costs'] as const).flatMap((kind): ErrorOfCopy[] => {
    const lines = then.lines.filter(isOfSum[kind]);
    const isWrong = lines.some(({ id, amount }) => {
      const today = standing.find((line) => line.id === id);
      return today !== undefined && (today.amount !== amount || today.inKind);
    });
    const said = sumOf(lines);
    const right = sumOf(standing.filter(isOfSum[kind]));
    if (!isWrong || said === right) return [];
    return [
      {
        kind,
        recordId: then.id,
        subject: '',
        said: [{ aspect: 'amount', value: money(said) }],
        right: [{ aspect: 'amount', value: money(right) }],
        isRecorded: false,
        reason: '',
        correctedAt: null,
        openId: then.id,
      },
    ];
  });
}

/** A line in the state that it had, with the amount of today where it is not followed in a funding. */
function asItStood(line: Line, was: Line | undefined): Line {
  if (was === undefined) return line;
  const { state, amount } = was;
  return { ...line, state, ...(line.fundingId == null ? {} : { amount }) };
}
