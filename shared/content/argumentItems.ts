import { type ArgumentYear, fallsIn, heldOver, seenBefore } from '../domain/argument.ts';
import { firstDay, formatPartialDate, type PartialDate, yearOf } from '../domain/dates.ts';
import { pilotOf } from '../domain/pilot.ts';
import type { Diffusion, Effect } from '../domain/schemas/initiative.ts';
import type { Translate } from '../strings/index.ts';
import { midSentence } from '../strings/midSentence.ts';
import { milestoneItem, targetItems } from './argumentAims.ts';
import { ended, item, sourceWords } from './argumentEntry.ts';
import type { BlockInput } from './block.ts';
import type { ColumnItem } from './dossierContent.ts';
import { effectItem } from './effectItem.ts';
import { excerpt } from './excerpt.ts';
import { datedFirst } from './inTime.ts';
import { onDate } from './words.ts';

/** A contribution begins here in at most so many letters a part: an entry stays on one page. */
const CONTRIBUTION_LETTERS = 110;

/** What the items are drawn from; `results`: the heading under which the results are read, where the dossier has them. */
export type ArgumentInput = BlockInput & { readonly results: string | null };

/** What a funder will see before its money ends: effects of the short term, targets, steps of the calendar. */
export function seenItems(input: ArgumentInput, year: ArgumentYear): ColumnItem[] {
  const { effects, milestones } = input.source.initiative;
  return [
    ...datedFirst(
      effects.filter((one) => one.temporality === 'short' && !seenBefore(one, year)),
      seenOn,
    ).map((effect) => argued(effect, input)),
    ...targetItems(input, ({ date }) => fallsIn(year, date)),
    ...milestones
      .filter(({ start, end }) => fallsIn(year, start, end ?? start))
      .toSorted((a, b) => (firstDay(a.start) < firstDay(b.start) ? -1 : 1))
      .map((milestone) => milestoneItem(milestone, input.source.today, input.t)),
  ];
}

/** Effects of the short term that were seen before the money began, and the date of the first. */
export function itemsBefore(
  input: ArgumentInput,
  year: ArgumentYear,
): { readonly since: PartialDate; readonly items: ColumnItem[] } | null {
  const before = datedFirst(
    input.source.initiative.effects.filter(
      (one) => one.temporality === 'short' && seenBefore(one, year),
    ),
    seenOn,
  );
  const since = before[0]?.observedOn ?? null;
  return since === null ? null : { since, items: before.map((effect) => argued(effect, input)) };
}

/** What only time shows: effects beyond the short term, what held, what spread, the life since, later targets. */
export function timeItems(input: ArgumentInput, year: ArgumentYear): ColumnItem[] {
  const { effects, diffusions } = input.source.initiative;
  return [
    ...datedFirst(
      effects.filter(({ temporality }) => temporality !== 'short'),
      seenOn,
    ).map((effect) => argued(effect, input)),
    ...datedFirst(effects, seenOn).flatMap((effect) => heldItems(effect, input)),
    ...spreadItems(diffusions, input),
    ...lifeItems(input),
    ...targetItems(input, ({ date }) => firstDay(date) > year.last),
  ];
}

const seenOn = ({ observedOn }: Effect) => observedOn;

/** As every block tells it; with what contributed, begun, where no other block tells that whole. */
function argued(effect: Effect, input: ArgumentInput): ColumnItem {
  const told = effectItem(effect, input, false);
  if (input.results !== null) return told;
  return { ...told, detail: [told.detail, ...contribution(effect, input.t)].join(' ') };
}

/** Ours, that of others, what else could explain it: what is noted of the three. */
function contribution(effect: Effect, t: Translate): string[] {
  return (
    [
      ['ours', effect.ownContribution],
      ['others', effect.othersContribution],
      ['rival', effect.rivalExplanation],
    ] as const
  ).flatMap(([part, text]) => {
    if (text.trim() === '') return [];
    const begun = excerpt(text, CONTRIBUTION_LETTERS);
    return [t('dossier:argument.part', { part: t(`dossier:results.${part}`), text: ended(begun) })];
  });
}

function heldItems(effect: Effect, { source, t, citations }: BlockInput): ColumnItem[] {
  const look = heldOver(effect, source.effectSettings.shortMonths);
  if (look === null || effect.observedOn === null) return [];
  const held = t('dossier:argument.held', {
    observed: onDate(effect.observedOn, t),
    looked: onDate(look.date, t),
  });
  const text = t('dossier:argument.heldOf', { statement: effect.statement });
  const details = [held, ...sourceWords(look.source, t)];
  return [item(text, details, citations.cite(effect.evidenceIds))];
}

/** What spread, one by one; where the results tell it whole, once for all, with where to read it. */
function spreadItems(diffusions: readonly Diffusion[], input: ArgumentInput): ColumnItem[] {
  const { t, citations, results: heading } = input;
  const all = datedFirst([...diffusions], ({ date }) => date);
  if (all.length === 0 || heading === null) return all.map((one) => diffusionItem(one, input));
  const years = all.flatMap(({ date }) => (date === null ? [] : [String(yearOf(date))]));
  const [first, last] = [years[0], years.at(-1)];
  const when =
    first === undefined || last === undefined
      ? []
      : first === last
        ? [t('dossier:argument.spreadIn', { year: first })]
        : [t('dossier:argument.spreadBetween', { first, last })];
  return [
    item(
      t('dossier:argument.spreadCount', { count: all.length }),
      [...when, t('dossier:argument.spreadElsewhere', { count: all.length, heading })],
      citations.cite([...new Set(all.flatMap(({ evidenceIds }) => evidenceIds))]),
    ),
  ];
}

function diffusionItem(one: Diffusion, { t, citations }: BlockInput): ColumnItem {
  const by = [one.adopter.trim(), ...one.territories.map(({ name }) => name)]
    .filter((text) => text !== '')
    .join(', ');
  const when = one.date === null ? t('dossier:argument.noDate') : onDate(one.date, t);
  const last = one.checks.at(-1);
  return item(
    one.statement,
    [
      by === ''
        ? t('dossier:argument.spread', { when })
        : t('dossier:argument.spreadTo', { by, when }),
      t('dossier:results.spread', {
        mode: t(`vocabulary:diffusionMode.${one.mode}`),
        transferred: midSentence(t(`vocabulary:transferred.${one.transferred}`)),
      }),
      ...(last === undefined
        ? []
        : [
            t('dossier:argument.use', {
              answer: t(`vocabulary:useAnswer.${last.answer}`),
              date: formatPartialDate(last.date),
            }),
          ]),
    ],
    citations.cite(one.evidenceIds),
  );
}

/** What became of the initiative after its pilot, as the last check tells it; nothing before. */
function lifeItems({ source, t }: BlockInput): ColumnItem[] {
  const { stages, statusChecks } = source.initiative;
  const pilot = pilotOf(stages, source.today);
  if (pilot === null || !('endedOn' in pilot)) return [];
  const last = statusChecks.findLast(({ date }) => firstDay(date) >= firstDay(pilot.endedOn));
  const found =
    last === undefined
      ? []
      : [
          t('dossier:argument.checked', {
            status: midSentence(t(`vocabulary:status.${last.status}`)),
            date: formatPartialDate(last.date),
          }),
          ...sourceWords(last.source, t),
        ];
  const left = t('dossier:argument.pilotEnded', { date: onDate(pilot.endedOn, t) });
  return [item(t('dossier:argument.life'), [left, ...found], [])];
}
