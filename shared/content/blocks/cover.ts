import { askedMoney, isReport } from '../../domain/asking.ts';
import type { Draw } from '../../domain/blockKinds.ts';
import { type Cents, formatCents } from '../../domain/money.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import { pastStages } from '../../domain/stages.ts';
import { shownKinds } from '../../domain/templateBlocks.ts';
import type { Translate } from '../../strings/index.ts';
import type { DrawBlock } from '../block.ts';
import { type Amounts, budgetFigures, givenInWords } from '../budgetFigures.ts';
import { coverPlaces } from '../coverPlaces.ts';
import type { ContentFacts, ContentStages } from '../dossierContent.ts';
import { excerpt } from '../excerpt.ts';
import { plain } from '../passage.ts';
import { recipientOf } from '../recipient.ts';
import { paragraphs, periodInWords } from '../words.ts';
import { portfolioCover } from './portfolio/cover.ts';

/** Letters of a summary that stands whole on the cover; a longer one would push the facts to another page. */
const COVER_WHOLE = 700;

/** Letters of what the cover holds of a longer one. */
const COVER_LETTERS = 420;

/** The first page: who asks whom for what. */
export const drawCover: DrawBlock = ({ source, t }) => ({
  title: t('dossier:cover.title'),
  dimension: null,
  ...(source.portfolio === null
    ? { text: plain(lead(source)), parts: [...stages(source, t), ...facts(source, t)] }
    : portfolioCover(source.portfolio, source, t)),
});

/** The summary, unless a block tells it, in its words or in one's own: these would stand again on the page after the cover, or beside what they replace. */
function lead(source: DossierSource): string[] {
  if (shownKinds<Draw>(source).has('summary')) return [];
  const { summary } = source.initiative;
  if (summary.length <= COVER_WHOLE) return paragraphs(summary);
  const short = excerpt(summary, COVER_LETTERS);
  return short === '' ? [] : [short];
}

function stages(source: DossierSource, t: Translate): ContentStages[] {
  const { initiative, today } = source;
  const past = pastStages(initiative.stages, today);
  if (past.length === 0) return [];
  return [
    {
      type: 'stages',
      stages: past.map((change, index) => ({
        stage: change.stage,
        label: t(`dossier:stages.short.${change.stage}`),
        start: change.date,
        end: past[index + 1]?.date ?? null,
      })),
      today,
      request: request(source, t),
    },
  ];
}

/** What is asked in money; nothing in a report, though its budget asks for the next funding. */
function askedIn(source: DossierSource): Cents {
  const { budget, funder } = source;
  if (budget === null || isReport(source)) return 0;
  return askedMoney(budget.lines, funder?.id ?? null);
}

/** The period of the budget: of this request when something is asked, of the budget alone otherwise. */
function request(source: DossierSource, t: Translate): ContentStages['request'] {
  const { budget } = source;
  if (budget === null || budget.start === null || budget.end === null) return null;
  const asked = askedIn(source) > 0;
  const label = asked ? t('dossier:cover.request') : t('dossier:cover.budgetPeriod');
  return { label, start: budget.start, end: budget.end };
}

/** Nothing for nothing: a first page has no gap, what a request lacks is told to the coordinator before it leaves. Its foot says the day. */
function fact(label: string, value: string): ContentFacts['facts'] {
  return value === '' ? [] : [{ label, value }];
}

function facts(source: DossierSource, t: Translate): ContentFacts[] {
  const { initiative, funder, budget } = source;
  const recipient =
    funder === null ? [] : fact(t('dossier:cover.funder'), recipientOf(funder, source));
  const places = initiative.territories.map((territory) => territory.name);
  const known = [
    ...recipient,
    ...fact(t('dossier:cover.from'), source.organisation.name.trim()),
    ...fact(t('dossier:cover.purpose'), purpose(source, t)),
    ...amounts(source, t),
    ...fact(
      t('dossier:cover.period'),
      budget === null ? '' : (periodInWords(budget.start, budget.end, t) ?? ''),
    ),
    ...fact(t('dossier:cover.territory'), coverPlaces(places, t)),
    ...fact(t('dossier:cover.carrier'), initiative.carrier.trim()),
    ...fact(t('dossier:cover.cdcRole'), initiative.cdcRole.trim()),
  ];
  return known.length === 0 ? [] : [{ type: 'facts', facts: known }];
}

/** What the dossier is for: an account where it gives one, a request where it asks for money, with the name of the budget; nothing otherwise. */
function purpose(source: DossierSource, t: Translate): string {
  const title = source.money.accountOf?.title ?? source.budget?.title ?? '';
  if (isReport(source)) {
    return title === '' ? t('dossier:cover.account') : t('dossier:cover.accountOf', { title });
  }
  if (askedIn(source) === 0) return '';
  return title === '' ? t('dossier:cover.demand') : t('dossier:cover.demandFor', { title });
}

/** What is asked over the budget in money; without a request, the budget, and what this funder gives. */
function amounts(source: DossierSource, t: Translate): ContentFacts['facts'] {
  const { budget, funder } = source;
  if (budget === null) return [];
  const { expenses } = budgetFigures(budget);
  const total = formatCents(expenses.money);
  const asked = askedIn(source);
  if (asked > 0) {
    const amount = formatCents(asked);
    const whose =
      funder === null
        ? t('dossier:budget.amounts.asked', { amount })
        : t('dossier:budget.amounts.askedHere', { amount });
    const said = t('dossier:cover.asked', { asked: whose, total });
    return [{ label: t('dossier:cover.amount'), value: withInKind(said, expenses, t) }];
  }
  const given = funder === null ? '' : givenInWords(budget, funder.id, t);
  return [
    { label: t('dossier:cover.budget'), value: withInKind(total, expenses, t) },
    ...(given === '' ? [] : [{ label: t('dossier:cover.fromFunder'), value: given }]),
  ];
}

function withInKind(said: string, { inKind }: Amounts, t: Translate): string {
  return inKind === 0 ? said : t('dossier:cover.withInKind', { said, inKind: formatCents(inKind) });
}
