import { fiscalYearOf } from '../fiscalYears.ts';
import { lastingEffects, MOST_HELD } from '../lastingEffects.ts';
import { shownOnOnePage } from '../onePagePortrait.ts';
import type { FormerSource } from '../schemas/formerSource.ts';
import { isShortTemplate, shownKinds } from '../templateBlocks.ts';
import type { SaidRecord } from './said.ts';

type Shown = ReadonlySet<string>;

/**
 * Of the records that the blocks of a portrait tell, whether its pages have one. The numbers have the present year
 * alone, and how many changes were observed; on one page the initiatives are those that fit, the changes the few that
 * held longest, as on the cards.
 */
export function tellsOfPortfolio(
  source: FormerSource,
): (record: Pick<SaidRecord, 'kind' | 'id'>) => boolean {
  const shown: Shown = shownKinds(source);
  const initiatives = new Set(initiativesOn(source, shown).map(({ id }) => id));
  const effects = new Set(effectsOn(source, shown).map(({ id }) => id));
  const isYear = yearsOn(source, shown);
  const isLong = !isShortTemplate(source.template);
  return ({ kind, id }) => {
    if (kind === 'initiative') return initiatives.has(id);
    if (kind === 'lastingEffect') return effects.has(id);
    if (kind === 'yearSum') return isYear(id);
    if (kind !== 'effectCount') return true;
    const isTold = shown.has('portfolio_effects');
    return id === 'seen' ? shown.has('portfolio_numbers') || (isTold && isLong) : isTold;
  };
}

function yearsOn({ portfolio, today }: FormerSource, shown: Shown): (id: string) => boolean {
  const isWhole = shown.has('money_years') || shown.has('portfolio_money');
  if (isWhole || portfolio == null || today === undefined) return () => true;
  const present = String(fiscalYearOf(today, portfolio.startMonth));
  return (id) => id === present;
}

function initiativesOn({ portfolio, template, lives }: FormerSource, shown: Shown) {
  const { initiatives = [] } = portfolio ?? {};
  if (!isShortTemplate(template) || shown.has('portfolio_cards')) return initiatives;
  const how = shownOnOnePage(initiatives, lives?.length ?? 0);
  if (how === 'lives') return shown.has('portfolio_lives') ? initiatives : [];
  return how === 'list' && shown.has('portfolio_list') ? initiatives : [];
}

function effectsOn({ portfolio, template }: FormerSource, shown: Shown) {
  const { initiatives = [] } = portfolio ?? {};
  const lasting = lastingEffects(initiatives.flatMap(({ effects }) => effects));
  const most = isShortTemplate(template) ? MOST_HELD : lasting.length;
  return [
    ...(shown.has('portfolio_effects') ? lasting.slice(0, most) : []),
    ...(shown.has('portfolio_cards')
      ? initiatives.flatMap(({ effects }) => lastingEffects(effects).slice(0, MOST_HELD))
      : []),
  ];
}
