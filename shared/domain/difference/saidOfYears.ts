import { amountsByYear, fiscalYearName, type YearAmount } from '../fiscalYears.ts';
import { FUNDING_KINDS } from '../vocabulary.ts';
import { dollars, fact } from './facts.ts';
import type { SaidRecord, SaidSource } from './said.ts';
import { sumOf } from './saidOfMoney.ts';

/**
 * The money of each year, of the whole portfolio or of the initiative: what is sure of all that is money, then
 * each kind of funding, in whole dollars as it is printed; undefined when the source does not tell.
 */
export function saidOfYears({ portfolio, money }: SaidSource): SaidRecord[] | undefined {
  const told = portfolio ?? money;
  if (portfolio === undefined || told?.fundings === undefined) return undefined;
  const { startMonth } = told;
  const amounts = amountsByYear(told.fundings, startMonth);
  const years = [...new Set(amounts.map(({ year }) => year))];
  return years.flatMap((year) => {
    const ofYear = amounts.filter((one) => one.year === year);
    return saidOfYear(ofYear, { id: String(year), subject: fiscalYearName(year, startMonth) });
  });
}

function saidOfYear(
  amounts: readonly YearAmount[],
  { id, subject }: Pick<SaidRecord, 'id' | 'subject'>,
): SaidRecord[] {
  const sure = sumOf(amounts.filter(({ kind }) => kind !== 'in_kind').filter(isSure));
  const whole = record('yearSum', { id, subject }, [{ aspect: 'sure', cents: sure }]);
  const kinds = FUNDING_KINDS.flatMap((kind) => {
    const ofKind = amounts.filter((one) => one.kind === kind);
    if (ofKind.length === 0) return [];
    const about = { type: 'term', of: 'fundingKind', term: kind } as const;
    return [record('yearKind', { id: `${id}/${kind}`, subject, about }, byState(ofKind))];
  });
  return [whole].concat(kinds);
}

type Amount = { aspect: 'sure' | 'probable' | 'asked'; cents: number };

/** What there is of each, then what there is nothing of: the first one stands for a year that is new. */
function byState(amounts: readonly YearAmount[]): Amount[] {
  const found: Amount[] = [
    { aspect: 'sure', cents: sumOf(amounts.filter(isSure)) },
    ...(['probable', 'asked'] as const).map((aspect) => ({
      aspect,
      cents: sumOf(amounts.filter(({ state }) => state === aspect)),
    })),
  ];
  return found.toSorted((a, b) => Number(b.cents > 0) - Number(a.cents > 0));
}

function record(
  kind: 'yearSum' | 'yearKind',
  about: Pick<SaidRecord, 'id' | 'subject' | 'about'>,
  amounts: readonly Amount[],
): SaidRecord {
  return {
    section: 'moneyYears',
    kind,
    ...about,
    openId: null,
    facts: amounts.flatMap(({ aspect, cents }) => fact(aspect, cents, dollars)),
    corrections: [],
  };
}

/** What came and what will are one: a payment that came is no other figure. */
function isSure({ state }: YearAmount): boolean {
  return state === 'received' || state === 'confirmed';
}
