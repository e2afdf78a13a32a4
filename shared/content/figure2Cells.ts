import { yearOf } from '../domain/dates.ts';
import { decides } from '../domain/participation.ts';
import type { InitiativeDetail } from '../domain/schemas/detail.ts';
import type { Effect } from '../domain/schemas/initiative.ts';
import type { DiffusionMode } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { midSentence } from '../strings/midSentence.ts';
import { existing } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import type { Figure2Cell } from './figure2.ts';
import { listInWords } from './words.ts';

/** Letters that a cell of the figure holds; longer texts are cut at a word, and are whole in their own block. */
export const CELL_LETTERS = 120;

/** Letters of an unfavourable effect said after a favourable one. */
const SECOND_LETTERS = 80;

/** Letters that names of places may take in it. */
const PLACE_LETTERS = 70;

/** How many pieces of evidence stand behind the reading of a component. */
export type CountEvidence = (componentId: string) => number;

/** What the figure draws of an initiative; its readings come apart. */
export type DrawnInitiative = Omit<InitiativeDetail, 'gridApplications' | 'testimonies'>;

/** Undated: nobody noted when a need, an ideal or a rupture began, and a stage does not say it. */
export function needCells(initiative: DrawnInitiative, reading: CountEvidence, t: Translate) {
  const form = initiative.ruptureForm;
  return [
    written('need', t('dossier:figure2.cells.need'), initiative.socialNeed, reading('aspiration')),
    written(
      'aspiration',
      t('dossier:figure2.cells.aspiration'),
      initiative.aspiration,
      reading('aspiration'),
    ),
    written(
      'rupture',
      form === null
        ? t('dossier:figure2.cells.rupture')
        : t('dossier:figure2.cells.ruptureForm', {
            form: midSentence(t(`vocabulary:ruptureForm.${form}`)),
          }),
      initiative.practiceNow,
      reading('rupture'),
    ),
  ];
}

export function processCells(initiative: DrawnInitiative, reading: CountEvidence, t: Translate) {
  return [
    written(
      'anchoring',
      t('dossier:figure2.cells.anchoring'),
      anchoringText(initiative, t),
      reading('shared_vision'),
    ),
    written(
      'governance',
      t('dossier:figure2.cells.governance'),
      governanceText(initiative, t),
      reading('actors_partners'),
    ),
    effectCell(
      initiative,
      'agency',
      t('dossier:figure2.cells.agency'),
      (effect) => effect.nature === 'agency',
      t,
    ),
  ];
}

export function impactCells(initiative: DrawnInitiative, t: Translate): Figure2Cell[] {
  return [
    effectCell(
      initiative,
      'practices',
      t('dossier:figure2.cells.practices'),
      (effect) => effect.nature === 'practices',
      t,
    ),
    effectCell(
      initiative,
      'thinking',
      t('dossier:figure2.cells.thinking'),
      (effect) => effect.nature === 'ways_of_thinking',
      t,
    ),
    effectCell(
      initiative,
      'institutions',
      t('dossier:figure2.cells.institutions'),
      (effect) => effect.nature === 'institutions',
      t,
    ),
    effectCell(
      initiative,
      'transformation',
      t('dossier:figure2.cells.transformation'),
      (effect) =>
        effect.nature === 'living_conditions' &&
        (effect.level === 'territory' || effect.level === 'society'),
      t,
    ),
  ];
}

/** Where, and how many stand near: the names that fit, the others counted. */
function anchoringText(initiative: DrawnInitiative, t: Translate): string {
  const names = initiative.territories.map((territory) => territory.name);
  const all = listInWords(names, t);
  const first = excerpt(names[0] ?? '', PLACE_LETTERS);
  const places =
    all.length <= PLACE_LETTERS || names.length < 2
      ? excerpt(all, PLACE_LETTERS)
      : bound(t('dossier:figure2.placesMore', { places: first, count: names.length - 1 }));
  const near = initiative.participations.filter((one) => one.proximities.length > 0).length;
  const partners = near === 0 ? '' : bound(t('dossier:figure2.nearPartners', { count: near }));
  return [places, partners].filter((text) => text !== '').join('; ');
}

function governanceText(initiative: DrawnInitiative, t: Translate): string {
  const deciding = initiative.participations.filter(decides);
  if (deciding.length === 0) return '';
  const text = bound(t('dossier:figure2.deciding', { count: deciding.length }));
  const concerned = deciding.some((one) => one.kind === 'participants');
  if (concerned && deciding.length === 1) return t('dossier:figure2.concernedDecide');
  return concerned ? t('dossier:figure2.withConcerned', { deciding: text }) : text;
}

export function diffusionCell(
  initiative: DrawnInitiative,
  mode: DiffusionMode,
  t: Translate,
): Figure2Cell {
  const found = initiative.diffusions.filter((one) => one.mode === mode);
  return noted(initiative, mode, t(`dossier:figure2.cells.${mode}`), found, (count) =>
    t('dossier:figure2.otherDiffusions', { count }),
  );
}

/** A favourable effect is drawn, the latest unfavourable one said after it; alone, it says what it is. */
function effectCell(
  initiative: DrawnInitiative,
  id: string,
  label: string,
  belongs: (effect: Effect) => boolean,
  t: Translate,
): Figure2Cell {
  const found = initiative.effects.filter(belongs);
  const side = (polarity: Effect['polarity']) =>
    found.filter((effect) => effect.polarity === polarity).map(notedEffect);
  const favourable = side('positive');
  const against = side('negative');
  const others = (count: number) => t('dossier:figure2.otherEffects', { count });
  if (favourable.length === 0) {
    const told = against.map((one) => ({
      ...one,
      statement: t('dossier:figure2.onlyNegative', { statement: one.statement }),
    }));
    return noted(initiative, id, label, told, others);
  }
  const cell = noted(initiative, id, label, favourable.concat(against), others, favourable);
  const worst = latestOf(against);
  if (worst === null) return cell;
  const statement = excerpt(worst.statement, SECOND_LETTERS);
  const negative = t('dossier:figure2.negative', { statement });
  const left = found.length - 2;
  const more =
    left === 0 ? negative : t('dossier:figure2.thenNegative', { others: others(left), negative });
  return { ...cell, more };
}

function notedEffect(effect: Effect): Noted {
  return {
    statement: effect.statement,
    date: effect.observedOn,
    evidenceIds: effect.evidenceIds,
  };
}

type Noted = { statement: string; date: string | null; evidenceIds: string[] };

function latestOf(found: Noted[]): Noted | null {
  return found.reduce<Noted | null>(
    (best, one) => (best === null || (one.date ?? '') > (best.date ?? '') ? one : best),
    null,
  );
}

/** The latest of the `eligible` notes is drawn; the others are counted, their years and evidence with them. */
function noted(
  initiative: DrawnInitiative,
  id: string,
  label: string,
  found: Noted[],
  others: (count: number) => string,
  eligible = found,
): Figure2Cell {
  const latest = latestOf(eligible);
  const years = found
    .map((one) => one.date)
    .filter((date) => date !== null)
    .map(yearOf)
    .toSorted((a, b) => a - b);
  return {
    id,
    label,
    text: latest === null ? null : excerpt(latest.statement, CELL_LETTERS),
    more: found.length > 1 ? others(found.length - 1) : null,
    when: yearSpan(years[0], years.at(-1)),
    evidenceCount: existing(
      initiative.evidence,
      found.flatMap((one) => one.evidenceIds),
    ).length,
  };
}

function written(id: string, label: string, text: string, evidenceCount: number): Figure2Cell {
  const short = excerpt(text, CELL_LETTERS);
  if (short === '') return { id, label, text: null, more: null, when: null, evidenceCount: 0 };
  return { id, label, text: short, more: null, when: null, evidenceCount };
}

/** A number stays on the line of what it counts. */
function bound(text: string): string {
  return text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}

function yearSpan(first: number | undefined, last: number | undefined): string | null {
  if (first === undefined || last === undefined) return null;
  return first === last ? String(first) : `${first}–${last}`;
}
