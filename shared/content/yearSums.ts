import { type Cents, formatShort } from '../domain/money.ts';
import type { FundingKind } from '../domain/vocabulary.ts';
import { wholeShare } from '../domain/wholeShare.ts';
import type { Translate } from '../strings/index.ts';
import type { YearCell, YearKind } from './yearsFigure.ts';

/** What one year comes to, in cents. What is sure, what is hoped for and what is in kind are never added. */
export type YearSum = {
  year: number;
  name: string;
  /** In money, confirmed or received. */
  sure: Cents;
  probable: Cents;
  asked: Cents;
  /** In kind, confirmed or received. */
  inKind: Cents;
  /** The part of what is sure that is for the mission, and for projects, in words; null where nothing is. */
  mission: string | null;
  project: string | null;
};

/** The sums of every year that the kinds show. */
export function yearSums(kinds: readonly YearKind[], t: Translate): YearSum[] {
  return (kinds[0]?.cells ?? []).map(({ year, name }, index) => {
    const sum = (state: 'sure' | 'probable' | 'asked', has: (kind: FundingKind) => boolean) =>
      kinds
        .filter(({ kind }) => has(kind))
        .reduce((all, { cells }) => all + amountOf(cells[index], state), 0);
    const sure = sum('sure', isMoney);
    const share = (of: FundingKind) =>
      shareInWords(
        sum('sure', (kind) => kind === of),
        sure,
        t,
      );
    return {
      year,
      name,
      sure,
      probable: sum('probable', isMoney),
      asked: sum('asked', isMoney),
      inKind: sum('sure', (kind) => kind === 'in_kind'),
      mission: share('mission'),
      project: share('project'),
    };
  });
}

function isMoney(kind: FundingKind): boolean {
  return kind !== 'in_kind';
}

/** What is asked or probable is no money yet: it is in nothing that is sure. */
export function sureOf({ amounts }: YearCell): Cents {
  return amounts.received + amounts.confirmed;
}

function amountOf(cell: YearCell | undefined, state: 'sure' | 'probable' | 'asked'): Cents {
  if (cell === undefined) return 0;
  return state === 'sure' ? sureOf(cell) : cell.amounts[state];
}

/** « 12 345 $ », nothing for 0: an amount spread over the days of its period has no cents that mean anything. */
export function wholeDollars(cents: Cents): string {
  return cents === 0 ? '' : formatShort(Math.round(cents / 100) * 100);
}

/** « 62 % », « moins de 1 % »; null of nothing. */
function shareInWords(part: Cents, whole: Cents, t: Translate): string | null {
  const share = wholeShare(part, whole);
  return share === null
    ? null
    : t(`money:years.percent.${share.bound}`, { percent: share.percent });
}
