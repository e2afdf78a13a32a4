import {
  type ArgumentYear,
  asksToLast,
  type LinkToTime,
  linksToTime,
  sureAfter,
} from '../domain/argument.ts';
import { coverOf } from '../domain/cover.ts';
import { formatPartialDate, yearOf } from '../domain/dates.ts';
import { lostEffects } from '../domain/lostEffects.ts';
import type { DossierSource } from '../domain/schemas/detail.ts';
import type { Effect } from '../domain/schemas/initiative.ts';
import type { Translate } from '../strings/index.ts';
import { ended } from './argumentEntry.ts';
import { endOf, untilInWords } from './coverFigure.ts';
import type { ContentPassage } from './dossierContent.ts';
import { listInWords, sinceDate } from './words.ts';

/** More links than this are counted: they are whole in the path of effects. */
const MOST_LINKS = 4;

/**
 * Why what only time shows needs the funding of what shows within the year to last: the links that were
 * noted between the two, then the money noted for them. Without one that asks to go on, a gap asks for the reason: it is
 * a person's to write, and nothing is deduced.
 */
export function whyPassages(
  source: DossierSource,
  year: ArgumentYear,
  t: Translate,
): ContentPassage[] {
  const { effects, effectLinks } = source.initiative;
  const all = linksToTime(effects, effectLinks);
  const reasons = all.filter(asksToLast);
  const links = [...reasons, ...all.filter((link) => !asksToLast(link))];
  const isReasoned = reasons.length > 0;
  const heading = t('dossier:argument.why');
  return [
    ...(isReasoned
      ? []
      : [
          {
            type: 'passage' as const,
            heading,
            paragraphs: [t('dossier:argument.noLink')],
            gap: true,
          },
        ]),
    ...(links.length === 0
      ? []
      : [
          {
            type: 'passage' as const,
            heading: isReasoned ? heading : '',
            paragraphs: linked(links, source, t),
            gap: false,
          },
        ]),
    {
      type: 'passage',
      heading: t('dossier:argument.money'),
      paragraphs: moneyWords(source, year, isReasoned, t),
      gap: false,
    },
  ];
}

function linked(links: LinkToTime<Effect>[], source: DossierSource, t: Translate): string[] {
  const rest = links.length - MOST_LINKS;
  return [
    ...links.slice(0, MOST_LINKS).map((link) => linkWords(link, source, t)),
    ...(rest > 0 ? [t('dossier:argument.otherLinks', { count: rest })] : []),
  ];
}

/** « A » (2019) a nourri « B » (2023), what was noted of how, and what keeps A up. */
function linkWords(
  { from, to, link }: LinkToTime<Effect>,
  source: DossierSource,
  t: Translate,
): string {
  const wasSeen = [from, to].every(({ observedOn, expected }) => observedOn !== null || !expected);
  const fed = t(wasSeen ? 'dossier:argument.fed' : 'dossier:argument.toFeed', {
    from: t('dossier:argument.named', { statement: from.statement, when: whenOf(from, t) }),
    to: t('dossier:argument.named', { statement: to.statement, when: whenOf(to, t) }),
  });
  const how = link.how.trim();
  return [
    fed,
    ...(link.date === null
      ? []
      : [t('dossier:argument.since', { since: sinceDate(link.date, t) })]),
    ...(how === '' ? [] : [ended(how)]),
    payerWords(from, source, t),
  ].join(' ');
}

/** « juin 2020, défavorable, ne tenait plus en 2022 »: its date, and what keeps it from being a reason. */
function whenOf(effect: Effect, t: Translate): string {
  const { observedOn, expected, polarity, rechecks } = effect;
  const last = rechecks.at(-1);
  return [
    observedOn === null
      ? t(expected ? 'path:awaited' : 'path:undated')
      : formatPartialDate(observedOn),
    ...(polarity === 'negative' ? [t('time:nuance.negative')] : []),
    ...(last?.answer === 'gone'
      ? [t('path:learned.gone', { year: String(yearOf(last.date)) })]
      : []),
  ].join(', ');
}

/** How long the money that keeps an effect up is sure. */
function payerWords({ id }: Effect, { money, today }: DossierSource, t: Translate): string {
  const paid = money.effects.find((effect) => effect.id === id);
  if (paid === undefined) return t('dossier:argument.unpaid');
  const { secured } = coverOf(paid.payments, today);
  if (secured === null) return t('dossier:argument.unsure');
  const until = untilInWords(secured, t);
  if (until === null) return t('dossier:argument.paidOpen');
  return t(secured.last < today ? 'dossier:argument.wasPaid' : 'dossier:argument.paid', { until });
}

/** What is noted of the money after the year, then the effects that lose their last payer. */
function moneyWords(
  { money, today }: DossierSource,
  year: ArgumentYear,
  isReasoned: boolean,
  t: Translate,
): string[] {
  const lost = lostEffects(money.effects, today);
  return [
    [afterWords(money.payments, year, t), ...(isReasoned ? [t('dossier:argument.last')] : [])].join(
      ' ',
    ),
    ...(money.effects.length === 0 ? [t('dossier:argument.noPayer')] : []),
    ...(lost.length === 0
      ? []
      : [
          t('dossier:argument.lost', {
            effects: listInWords(
              lost.map(({ statement, payer, cover }) =>
                t('dossier:argument.lostOne', {
                  statement,
                  payer: payer.title,
                  end: endOf(cover, t),
                }),
              ),
              t,
            ),
          }),
        ]),
  ];
}

function afterWords(
  payments: DossierSource['money']['payments'],
  { last, end }: ArgumentYear,
  t: Translate,
): string {
  const after = sureAfter(payments, last);
  const date = formatPartialDate(end);
  const day = end.length > 7 ? t('dossier:argument.theDay', { date }) : date;
  if (after === null) return t('dossier:argument.nothingAfter', { day });
  const until = untilInWords(after, t);
  return until === null
    ? t('dossier:argument.openAfter', { day })
    : t('dossier:argument.sureAfter', { day, until });
}
