import { isAsked } from '../asking.ts';
import { count, fact, money, term } from './facts.ts';
import type { SaidRecord, SaidSource } from './said.ts';

const SECTION = 'money' as const;

/**
 * What is asked, what it all costs, and each line of the budget; undefined when the source does not tell.
 * A dossier that asks for nothing, as a report does, says no amount of zero.
 */
export function saidOfMoney({ budget, dossier }: SaidSource): SaidRecord[] | undefined {
  if (budget === undefined) return undefined;
  if (budget === null) return [];
  const { id, lines } = budget;
  const asked = lines.filter((line) => isAsked(line, dossier.funderId ?? null) && !line.inKind);
  const costs = lines.filter(({ side, inKind }) => side === 'expense' && !inKind);
  return [
    ...(asked.length === 0 ? [] : [whole('asked', id, sumOf(asked))]),
    whole('costs', id, sumOf(costs)),
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
function whole(kind: 'asked' | 'costs', budgetId: string, cents: number): SaidRecord {
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

const sumOf = (lines: readonly { readonly amount: number }[]): number =>
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
