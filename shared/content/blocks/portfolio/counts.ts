import { byFrenchOrder } from '../../../domain/frenchOrder.ts';
import type { PicturedInitiative } from '../../../domain/schemas/portfolioPicture.ts';
import { RUPTURE_FORMS, RUPTURE_SCOPES, STAGES } from '../../../domain/vocabulary.ts';
import type { Translate } from '../../../strings/index.ts';
import { cell } from '../../block.ts';
import type { ContentTable } from '../../dossierContent.ts';
import { plain } from '../../passage.ts';
import { portfolioBlock, someNames } from './picture.ts';

/** How many initiatives of a row are named. */
const NAMED = 6;

/** What initiatives are counted by. */
type By = 'stage' | 'form' | 'scope' | 'territory' | 'sector';

type Counted = readonly PicturedInitiative[];

/**
 * How many initiatives stand in each stage, scope, form of rupture, territory, sector; none is scored or
 * ranked. What is told of none has no table.
 */
export const drawPortfolioCounts = portfolioBlock('counts', ({ initiatives }, { t }) => {
  const counted = countedBy(initiatives).filter(({ groups }) => isTold(groups));
  return {
    text: plain(counted.length === 0 ? [] : [t('portfolio:counts.text')]),
    parts:
      counted.length === 0
        ? [{ type: 'gap', text: t('dossier:nothingYet') }]
        : counted.map(({ by, groups }) => table(by, groups, noteOf(by, t), t)),
  };
});

/** Whether anything is told of some initiative. */
function isTold(groups: readonly Group[]): boolean {
  return groups.some(({ name, initiatives }) => name !== null && initiatives.length > 0);
}

function countedBy(initiatives: Counted): { by: By; groups: Group[] }[] {
  return [
    { by: 'stage', groups: ofWords(initiatives, STAGES, ({ stages }) => stages.at(-1)?.stage) },
    { by: 'form', groups: ofWords(initiatives, RUPTURE_FORMS, ({ ruptureForm }) => ruptureForm) },
    {
      by: 'scope',
      groups: ofWords(initiatives, RUPTURE_SCOPES, ({ ruptureScope }) => ruptureScope),
    },
    { by: 'territory', groups: ofNames(initiatives, ({ territories }) => territories) },
    { by: 'sector', groups: ofNames(initiatives, ({ sectors }) => sectors) },
  ];
}

function noteOf(by: By, t: Translate): string | null {
  if (by === 'form') return t('portfolio:counts.equalWorth');
  return by === 'territory' || by === 'sector' ? t('portfolio:counts.several') : null;
}

/** A row: the word or the name that its initiatives have; null for those that have none. */
type Group = { name: string | null; initiatives: Counted };

/** In the order of the vocabulary, empty groups too: a stage in which nothing stands is said. */
function ofWords<W extends string>(
  initiatives: Counted,
  words: readonly W[],
  wordOf: (initiative: PicturedInitiative) => W | null | undefined,
): Group[] {
  return [
    ...words.map((word) => ({
      name: word,
      initiatives: initiatives.filter((one) => wordOf(one) === word),
    })),
    ...unsaid(initiatives.filter((one) => wordOf(one) == null)),
  ];
}

function ofNames(
  initiatives: Counted,
  namesOf: (initiative: PicturedInitiative) => readonly string[],
): Group[] {
  const names = [...new Set(initiatives.flatMap(namesOf))].toSorted(byFrenchOrder);
  return [
    ...names.map((name) => ({
      name,
      initiatives: initiatives.filter((one) => namesOf(one).includes(name)),
    })),
    ...unsaid(initiatives.filter((one) => namesOf(one).length === 0)),
  ];
}

function unsaid(initiatives: Counted): Group[] {
  return initiatives.length === 0 ? [] : [{ name: null, initiatives }];
}

const CAPTIONS = {
  stage: 'byStage',
  form: 'byForm',
  scope: 'byScope',
  territory: 'byTerritory',
  sector: 'bySector',
} as const satisfies Record<By, string>;

function table(by: By, groups: readonly Group[], note: string | null, t: Translate): ContentTable {
  return {
    type: 'table',
    caption: t(`portfolio:counts.${CAPTIONS[by]}`),
    columns: [
      { heading: t(`portfolio:counts.${by}`), figures: false, share: 32 },
      { heading: t('portfolio:counts.count'), figures: true, share: 13 },
      { heading: t('portfolio:counts.which'), figures: false, share: 55 },
    ],
    rows: groups.map(({ name, initiatives }) => [
      cell(name === null ? t('portfolio:unsaid') : worded(by, name, t)),
      cell(String(initiatives.length)),
      cell(
        someNames(
          initiatives.map(({ title }) => title),
          NAMED,
          t,
        ),
      ),
    ]),
    totals: [],
    note,
  };
}

function worded(by: By, name: string, t: Translate): string {
  const words = { stage: STAGES, form: RUPTURE_FORMS, scope: RUPTURE_SCOPES };
  if (by === 'stage') return said(words.stage, name, (word) => t(`vocabulary:stage.${word}`));
  if (by === 'form') return said(words.form, name, (word) => t(`vocabulary:ruptureForm.${word}`));
  if (by === 'scope')
    return said(words.scope, name, (word) => t(`vocabulary:ruptureScope.${word}`));
  return name;
}

function said<W extends string>(
  words: readonly W[],
  name: string,
  say: (word: W) => string,
): string {
  const word = words.find((one) => one === name);
  return word === undefined ? name : say(word);
}
