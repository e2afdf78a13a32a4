import { isAsked } from '../asking.ts';
import { count, fact, money, term } from './facts.ts';
import type { SaidRecord, SaidSource } from './said.ts';

type Line = NonNullable<SaidSource['budget']>['lines'][number];

const SECTION = 'money' as const;

/**
 * What is asked, what it all costs, and each line of the budget; undefined when the source does not tell.
 * A dossier that asks for nothing, as a report does, says no amount of zero; a copy whose budget did not
 * have what it asked asked what was written in the register when it left.
 */
export function saidOfMoney({ budget, dossier, registered }: SaidSource): SaidRecord[] | undefined {
  if (budget === undefined) return undefined;
  const inRegister = registered == null ? [] : [whole('asked', null, registered)];
  if (budget === null) return inRegister;
  const { id, lines } = budget;
  const { asked, costs } = summed(dossier.funderId ?? null);
  const askedLines = lines.filter(asked);
  return [
    ...(askedLines.length === 0 ? inRegister : [whole('asked', id, sumOf(askedLines))]),
    whole('costs', id, sumOf(lines.filter(costs))),
    ...lines.map(
      (line): SaidRecord => ({
        section: SECTION,
        kind: line.side,
        id: line.id,
        subject: line.label,
        openId: id,
        facts: [
          ...fact('amount', line.amount, money),
          ...(line.side === 'revenue' ? fact('state', line.state, term('revenueState')) : []),
          ...fact('actual', line.actual, money),
        ],
        corrections: [],
      }),
    ),
  ];
}

/** A sum of the budget, under a name that holds from one budget to the next. */
function whole(kind: 'asked' | 'costs', budgetId: string | null, cents: number): SaidRecord {
  return {
    section: SECTION,
    kind,
    id: kind,
    subject: '',
    openId: budgetId,
    facts: fact('amount', cents, money),
    corrections: [],
  };
}

/** Which lines of a budget its sums are of: what is asked of a funder, of any when null, and what it all costs; money alone. */
function summed(funderId: string | null) {
  return {
    asked: (line: Line) => isAsked(line, funderId) && !line.inKind,
    costs: ({ side, inKind }: Line) => side === 'expense' && !inKind,
  };
}

/** The sum of amounts, in cents. */
export const sumOf = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

/** A number of things, of which the names do not matter here. */
export function counted(
  section: SaidRecord['section'],
  kind: SaidRecord['kind'],
  many: number,
): SaidRecord {
  return {
    section,
    kind,
    id: kind,
    subject: '',
    openId: null,
    facts: fact('count', many, count),
    corrections: [],
  };
}
