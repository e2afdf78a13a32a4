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
import { isClaimed } from '../domain/waiting.ts';
import type { Translate } from '../strings/index.ts';
import { ended } from './argumentEntry.ts';
import { endOf, untilInWords } from './coverFigure.ts';
import type { ContentPassage } from './dossierContent.ts';
import { listInWords, sinceDate } from './words.ts';

/** More links than this are counted: they are whole in the path of effects. */
const MOST_LINKS = 4;

/**
 * Why what only time shows needs the funding of what shows within the year to last: the links that were
 * noted between the two, then the money noted for them. Without one that asks to go on, a gap, on the screen alone, asks
 * for the reason: it is a person's to write, and nothing is deduced.
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
  const money = moneyWords(source, year, isReasoned, t);
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
    ...(money.length === 0
      ? []
      : [
          {
            type: 'passage' as const,
            heading: t('dossier:argument.money'),
            paragraphs: money,
            gap: false,
          },
        ]),
  ];
}

function linked(links: LinkToTime<Effect>[], source: DossierSource, t: Translate): string[] {
  const rest = links.length - MOST_LINKS;
  return [
    ...groups(links.slice(0, MOST_LINKS)).flatMap((group) => groupWords(group, source, t)),
    ...(rest > 0 ? [t('dossier:argument.otherLinks', { count: rest })] : []),
  ];
}

type Group = readonly [LinkToTime<Effect>, ...LinkToTime<Effect>[]];

/** The links that begin with the same effect and are told in the same tense, in the order of the first of each. */
function groups(links: readonly LinkToTime<Effect>[]): Group[] {
  const all = new Map<string, Group>();
  for (const link of links) {
    const key = `${link.from.id}/${wasSeen(link)}`;
    const known = all.get(key);
    all.set(key, known === undefined ? [link] : [...known, link]);
  }
  return [...all.values()];
}

/** What one effect fed: in one sentence, or in a line for each, with once what keeps it up. */
function groupWords(group: Group, source: DossierSource, t: Translate): string[] {
  const [first] = group;
  const tense = wasSeen(first) ? 'fed' : 'toFeed';
  const words = { from: namedOf(first.from, t), to: namedOf(first.to, t) };
  const paid = payerWords(first.from, source, t);
  if (group.length === 1)
    return [[t(`dossier:argument.${tense}`, words), ...aboutLink(first, t), ...paid].join(' ')];
  return [
    [t(`dossier:argument.${tense}All`, words), ...paid].join(' '),
    ...group.map((one) => [ended(namedOf(one.to, t)), ...aboutLink(one, t)].join(' ')),
  ];
}

function wasSeen({ from, to }: LinkToTime<Effect>): boolean {
  return [from, to].every(isClaimed);
}

function namedOf(effect: Effect, t: Translate): string {
  return t('dossier:argument.named', { statement: effect.statement, when: whenOf(effect, t) });
}

/** Since when a link is noted, and what was noted of how. */
function aboutLink({ link: { date, how } }: LinkToTime<Effect>, t: Translate): string[] {
  return [
    ...(date === null ? [] : [t('dossier:argument.since', { since: sinceDate(date, t) })]),
    ...(how.trim() === '' ? [] : [ended(how.trim())]),
  ];
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

/** How long the money that keeps an effect up is sure; nothing when no money is linked to it. */
function payerWords({ id }: Effect, { money, today }: DossierSource, t: Translate): string[] {
  const paid = money.effects.find((effect) => effect.id === id);
  if (paid === undefined) return [];
  const { secured } = coverOf(paid.payments, today);
  if (secured === null) return [t('dossier:argument.unsure')];
  const until = untilInWords(secured, t);
  if (until === null) return [t('dossier:argument.paidOpen')];
  return [
    t(secured.last < today ? 'dossier:argument.wasPaid' : 'dossier:argument.paid', { until }),
  ];
}

/** What is noted of the money after the year, then the effects that lose their last payer. */
function moneyWords(
  { money, today }: DossierSource,
  year: ArgumentYear,
  isReasoned: boolean,
  t: Translate,
): string[] {
  const lost = lostEffects(money.effects, today);
  const first = [
    // Without any money noted, its end says nothing.
    ...(money.payments.length === 0 ? [] : [afterWords(money.payments, year, t)]),
    ...(isReasoned ? [t('dossier:argument.last')] : []),
  ];
  return [
    ...(first.length === 0 ? [] : [first.join(' ')]),
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
