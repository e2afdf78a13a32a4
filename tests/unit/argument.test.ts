import { expect, test } from '@playwright/test';
import { copiedText } from '../../shared/content/copiedBlock.ts';
import { argumentChecks } from '../../shared/content/dossierChecks/argument.ts';
import type { ContentBlock } from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { argumentYear, fallsIn, heldOver } from '../../shared/domain/argument.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { Effect } from '../../shared/domain/schemas/initiative.ts';
import { translator } from '../../shared/strings/index.ts';
import { emptySource, richSource, testId } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const SHORT = 0;
const LONG = 4;

test('the year is the period of the budget, and twelve months from the day without one', () => {
  const day = '2026-03-23';
  expect(argumentYear({ start: '2026-09', end: '2028' }, day)).toMatchObject({
    first: '2026-09-01',
    last: '2028-12-31',
    isOfBudget: true,
  });
  const bare = { first: day, last: '2027-03-22', isOfBudget: false };
  expect(argumentYear(null, day)).toMatchObject(bare);
  expect(argumentYear({ start: '2026', end: null }, day)).toMatchObject(bare);
  expect(argumentYear({ start: '2027', end: '2026' }, day)).toMatchObject(bare);
  // A budget that ended before the day, without a start, is still told.
  expect(argumentYear({ start: null, end: '2025' }, day)).toMatchObject({ last: '2025-12-31' });
});

test('a date falls in the year when one of its days does', () => {
  const year = { first: '2026-09-01', last: '2027-08-31' };
  expect(fallsIn(year, '2026')).toBe(true);
  expect(fallsIn(year, '2027-08-31')).toBe(true);
  expect(fallsIn(year, '2027-09')).toBe(false);
  expect(fallsIn(year, '2025', '2026-09-01')).toBe(true);
});

test('a short effect held over time only when its last look, past the short term, says so', () => {
  expect(heldOver(looked('2020-06', ['2024', 'holds']), 12)?.date).toBe('2024');
  expect(heldOver(looked('2020-06', ['2020-12', 'holds']), 12)).toBeNull();
  // « 2020 » and « 2021 » may be one day apart.
  expect(heldOver(looked('2020', ['2021', 'holds']), 12)).toBeNull();
  expect(heldOver(looked('2020', ['2022', 'holds'], ['2024', 'gone']), 12)).toBeNull();
  expect(heldOver(looked(null, ['2024', 'holds']), 12)).toBeNull();
});

test('each effect is in one column by its term, and one without evidence is marked for the screen and says nothing on paper', () => {
  const source = richSource();
  const [before, seen, time] = columnsOf(source);
  expect(before?.heading).toBe('Ce qui se voyait déjà avant le financement, depuis 2020');
  expect(seen?.heading).toBe('Ce qui se voit pendant le financement');
  expect(time?.heading).toBe('Ce que seul le temps montre, ou a montré');
  for (const { statement, temporality } of source.initiative.effects) {
    const [here, there] = temporality === 'short' ? [before, time] : [time, before];
    expect(here?.items.map(({ text }) => plainSpaces(text))).toContain(statement.replace("'", '’'));
    expect(there?.items.map(({ text }) => plainSpaces(text))).not.toContain(statement);
  }
  const items = [before, seen, time].flatMap((column) => column?.items ?? []);
  for (const { detail, evidence, isUnproved } of items) {
    // Nothing proves yet what is still to do.
    const isAhead = detail.startsWith('Étape prévue') && !detail.includes('Faite');
    expect(isUnproved).toBe(evidence.length === 0 && !isAhead);
    expect(detail).not.toMatch(/sans preuve/i);
  }
});

test('what was seen before the money began stands apart, and what may have come with it does not', () => {
  const source = richSource();
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind !== 'results');
  if (source.budget === null) throw new Error('no budget');
  Object.assign(source.budget, { start: '2026-09', end: '2027-08' });
  const dated = (observedOn: string | null) => {
    for (const effect of source.initiative.effects) effect.observedOn = observedOn;
    return columnsOf(source).map(({ heading, items }) => [
      plainSpaces(heading),
      items.filter(({ detail }) => detail.includes('Court terme')).length,
    ]);
  };
  const during = ['Ce qui se voit pendant le financement', 2];
  const time = ['Ce que seul le temps montre, ou a montré', 0];
  expect(dated('2026-08-31')).toEqual([
    ['Ce qui se voyait déjà avant le financement, depuis le 31 août 2026', 2],
    ['Ce qui se voit pendant le financement', 0],
    time,
  ]);
  expect(dated('2026-09')).toEqual([during, time]);
  // « 2026 » may be after September, and what is awaited is to be seen.
  expect(dated('2026')).toEqual([during, time]);
  expect(dated(null)).toEqual([during, time]);
  // Nobody knows when a budget without a beginning began.
  source.budget.start = null;
  expect(dated('2020')).toEqual([during, time]);
});

test('steps and targets before the end are seen; later targets, what held, what spread and the life since are of time', () => {
  const source = richSource();
  // Alone, the argument tells what spread one by one.
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind !== 'results');
  const { initiative } = source;
  const short = effectAt(source, SHORT);
  short.observedOn = '2019';
  short.rechecks = [
    {
      id: testId(1),
      effectId: short.id,
      date: '2025-11',
      answer: 'holds',
      source: 'Registre',
      note: '',
      corrections: [],
    },
  ];
  initiative.indicators = [
    {
      id: testId(2),
      initiativeId: initiative.id,
      name: 'Passages',
      unit: 'passages',
      direction: 'up',
      effectId: short.id,
      rhythmMonths: null,
      baselineValue: null,
      baselineDate: null,
      baselineSource: '',
      baselineCorrections: [],
      measures: [],
      targets: (
        [
          ['2027', '5000'],
          ['2031', '9000'],
          ['2028-01', null],
        ] as const
      ).map(([date, value], index) => ({
        id: testId(10 + index),
        indicatorId: testId(2),
        date,
        value,
        corrections: [],
      })),
    },
  ] as DossierSource['initiative']['indicators'];
  const [, seen, time] = columnsOf(source).map(({ items }) =>
    items.map(({ text, detail, evidence }) => plainSpaces([text, detail, ...evidence].join(' | '))),
  );
  expect(seen).toContainEqual('Passages : 5 000 passages | Cible, 2027. | P-6');
  expect(time).toContainEqual('Passages : 9 000 passages | Cible, 2031. | P-6');
  expect(
    [...(seen ?? []), ...(time ?? [])].filter((one) => one.startsWith('Passages')),
  ).toHaveLength(2);
  expect(seen?.some((one) => one.startsWith('Rapport final | Étape prévue'))).toBe(true);
  expect(time).toContainEqual(
    'Tient toujours : 4 812 passages dans l’année | Observé en 2019, tenait encore en novembre 2025. Source : Registre. | P-6',
  );
  expect(time?.filter((one) => one.includes('Repris'))).toHaveLength(initiative.diffusions.length);
  expect(time?.some((one) => one.includes('Pilote terminé le 1er avril 2018'))).toBe(true);
});

test('without a link between the two, the reason is asked of a person, and nothing is claimed', () => {
  const source = richSource();
  const block = argumentOf(source);
  expect(block.drawnPassages.some(({ gap }) => gap)).toBe(true);
  expect(said(block)).not.toContain('D’après ces liens');
  expect(checksOf(source)).toEqual(['noReason block argument']);
  source.dossier.blocks = source.dossier.blocks.map((one) => ({
    ...one,
    ownText: ownTextOf('Parce que.'),
  }));
  expect(checksOf(source)).toEqual([]);
});

test('a noted link gives the reason, with how, since when, and what pays for the first', () => {
  const source = linked(richSource());
  const text = said(argumentOf(source));
  expect(text).toContain(
    '« 4 812 passages dans l’année » (décembre 2025) a nourri « Une ligne permanente au budget de quatre municipalités » (14 février 2023). ' +
      'Ce lien est noté depuis 2022. Les chiffres ont convaincu.',
  );
  expect(text).toContain(
    'Après le 31 août 2028, aucune somme confirmée ou reçue n’est notée pour l’initiative. D’après ces liens',
  );
  expect(checksOf(source)).toEqual([]);
  const id = effectAt(source, SHORT).id;
  const [payment] = source.money.payments;
  if (payment === undefined) throw new Error('no payment');
  source.money.effects = [{ id, statement: '', payments: [payment] }];
  source.money.payments = [{ ...payment, end: '2030' }];
  const paid = said(argumentOf(source));
  expect(paid).toContain('Son soutien confirmé ou reçu va jusqu’en mars 2027.');
  expect(paid).toContain(
    'Après le 31 août 2028, de l’argent confirmé ou reçu est noté jusqu’en 2030.',
  );
});

test('several changes that one effect fed are told under it, with its money once', () => {
  const source = linked(richSource());
  const [link] = source.initiative.effectLinks;
  const other = source.initiative.effects.find(
    ({ id, temporality }) => temporality !== 'short' && id !== link?.toId,
  );
  if (link === undefined || other === undefined) throw new Error('no other effect');
  source.initiative.effectLinks.push({ ...link, id: testId(2), toId: other.id, how: '' });
  const text = said(argumentOf(source));
  expect(text).toContain(
    '« 4 812 passages dans l’année » (décembre 2025) a nourri plusieurs changements.',
  );
  expect(text.match(/4 812 passages dans l’année/gu)).toHaveLength(1);
  expect(text).toContain(
    '« Une ligne permanente au budget de quatre municipalités » (14 février 2023). Ce lien est noté depuis 2022. Les chiffres ont convaincu.',
  );
});

test('the two columns come before the reason that speaks of them, on paper and when copied', () => {
  const block = argumentOf(linked(richSource()));
  expect(block.parts[0]).toMatchObject({ type: 'passage' });
  expect(block.parts.at(-1)).toMatchObject({ type: 'columns' });
  const copied = plainSpaces(copiedText(block));
  expect(copied.indexOf('Ce que seul le temps montre')).toBeGreaterThan(-1);
  expect(copied.indexOf('Ce que seul le temps montre')).toBeLessThan(copied.indexOf('a nourri'));
});

test('a link to what is not seen yet is to come, one to what is unfavourable or ended is no reason', () => {
  const source = linked(richSource());
  const long = effectAt(source, LONG);
  long.observedOn = null;
  expect(said(argumentOf(source))).toContain(
    'doit nourrir « Une ligne permanente au budget de quatre municipalités » (attendu).',
  );
  long.polarity = 'negative';
  const text = said(argumentOf(source));
  expect(text).toContain('(attendu, défavorable)');
  expect(text).toContain('la raison est à écrire');
  expect(text).not.toContain('D’après ces liens');
  expect(checksOf(source)).toEqual(['noReason block argument']);
});

test('a column of time without evidence is told, with the first effect of that term as the place to mend it', () => {
  const source = linked(richSource());
  for (const one of source.initiative.effects) one.evidenceIds = [];
  for (const one of source.initiative.diffusions) one.evidenceIds = [];
  expect(checksOf(source)).toEqual(['timeUnproved away argument']);
  expect(checksOf(emptySource())).toEqual(['noReason block argument']);
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind !== 'argument');
  expect(checksOf(source)).toEqual([]);
});

test('contributions are told here when no other block tells them', () => {
  const source = richSource();
  expect(details(source)).not.toContain('Notre part');
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind !== 'results');
  source.initiative.effects[1] = { ...effectAt(source, 1), ownContribution: ' ' };
  expect(details(source)).toContain(
    'Notre part : La coop a organisé les horaires et formé les bénévoles. La part des autres : Le CISSS fictif',
  );
  expect(details(source)).toMatch(/\. Ce qui pourrait aussi l’expliquer/);
});

test('one effect and forty give an argument of two columns, and nothing to argue is one gap', () => {
  const { parts, drawnPassages } = argumentOf(emptySource());
  expect([parts.map(({ type }) => type), drawnPassages]).toEqual([['gap'], []]);
  for (const count of [1, 40]) {
    const source = emptySource();
    source.initiative.effects = Array.from({ length: count }, (_, index) => ({
      ...effectAt(richSource(), index % 7),
      id: testId(5_000 + index),
    }));
    const columns = columnsOf(source);
    expect(columns.map(({ items }) => items.length).reduce((a, b) => a + b)).toBe(count);
  }
});

function looked(observedOn: string | null, ...looks: [string, 'holds' | 'gone'][]) {
  return {
    observedOn,
    temporality: 'short' as const,
    rechecks: looks.map(([date, answer]) => ({ date, answer })),
  };
}

function linked(source: DossierSource): DossierSource {
  source.initiative.effectLinks = [
    {
      id: testId(1),
      initiativeId: source.initiative.id,
      fromId: effectAt(source, SHORT).id,
      toId: effectAt(source, LONG).id,
      date: '2022',
      how: 'Les chiffres ont convaincu',
    },
  ];
  return source;
}

function effectAt(source: DossierSource, index: number): Effect {
  const effect = source.initiative.effects[index];
  if (effect === undefined) throw new Error(`no effect ${index}`);
  return effect;
}

function argumentOf(source: DossierSource): ContentBlock {
  const block = drawDossier(source, t).blocks.find(({ kind }) => kind === 'argument');
  if (block === undefined) throw new Error('no argument');
  return block;
}

function columnsOf(source: DossierSource) {
  return argumentOf(source).parts.flatMap((part) => (part.type === 'columns' ? part.columns : []));
}

function details(source: DossierSource): string {
  const items = columnsOf(source).flatMap((column) => column.items);
  return plainSpaces(items.map(({ detail }) => detail).join('\n'));
}

function said(block: ContentBlock): string {
  return plainSpaces(block.drawnText.join('\n'));
}

function checksOf(source: DossierSource): string[] {
  return argumentChecks(source, drawDossier(source, t)).map(
    ({ id, place, block }) => `${id} ${place} ${block?.key ?? ''}`,
  );
}

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
