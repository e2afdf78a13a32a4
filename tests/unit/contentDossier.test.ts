import { expect, test } from '@playwright/test';
import {
  blockNumbers,
  type ContentBlock,
  type ContentPart,
  type DossierContent,
  draftBlocks,
  printedBlocks,
} from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { recipientOf } from '../../shared/content/recipient.ts';
import { typeset } from '../../shared/content/typeset.ts';
import { askingOf } from '../../shared/domain/asking.ts';
import { BLOCK_KINDS, type BlockKind } from '../../shared/domain/blockKinds.ts';
import { saidOf } from '../../shared/domain/difference/said.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { RUPTURE_FORMS, RUPTURE_SCOPES } from '../../shared/domain/vocabulary.ts';
import { translator } from '../../shared/strings/index.ts';
import { emptySource, richSource, testId } from '../support/pdfSource.ts';

const t = translator('fr-CA');

/** A block that is in a dossier, nothing written over it. */
function untouched(kind: BlockKind): DossierSource['dossier']['blocks'][number] {
  return { key: kind, kind, included: true, ownText: null, writtenOver: null, leftOut: [] };
}

test('the included blocks come in the order of the dossier, the others not at all', () => {
  const source = richSource();
  source.dossier.blocks = [
    {
      key: 'budget',
      kind: 'budget',
      included: true,
      ownText: null,
      writtenOver: null,
      leftOut: [],
    },
    { key: 'cover', kind: 'cover', included: false, ownText: null, writtenOver: null, leftOut: [] },
    {
      key: 'summary',
      kind: 'summary',
      included: true,
      ownText: null,
      writtenOver: null,
      leftOut: [],
    },
  ];
  expect(drawDossier(source, t).blocks.map((block) => block.kind)).toEqual(['budget', 'summary']);
});

test('drawing changes nothing in the portfolio, and twice the same gives the same', () => {
  const source = deepFrozen(richSource());
  expect(drawDossier(source, t)).toEqual(drawDossier(structuredClone(source), t));
  const content = drawDossier(source, t);
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
});

test('a text of one’s own stands in place of the drawn one, paragraph by paragraph', () => {
  const source = richSource();
  const need = source.dossier.blocks.find((block) => block.kind === 'need');
  if (need) need.ownText = ownTextOf('Premier.\r\n\r\n  Second,\nsuite. \n\n\n');
  const block = blockOf(drawDossier(source, t), 'need');
  expect(block.ownText).toEqual(['Premier.', 'Second,\nsuite.']);
  expect(block.drawnText).toContain('Le besoin social');
});

test('a question of a form that nobody answered is not printed, and the numbers follow; a draft has it, to write, without a number', () => {
  const source = richSource();
  source.initiative.practiceNow = '';
  source.dossier.blocks = (['summary', 'question', 'need'] as const).map(untouched);
  const { blocks } = drawDossier(source, t);
  expect(printedBlocks(blocks).map(({ kind }) => kind)).toEqual(['summary', 'need']);
  expect([...blockNumbers(blocks)]).toEqual([
    ['summary', 1],
    ['need', 2],
  ]);
  const draft = draftBlocks(blocks, 'À écrire');
  expect(draft.map(({ kind }) => kind)).toEqual(['summary', 'question', 'need']);
  expect(draft[1]?.parts).toEqual([{ type: 'gap', text: 'À écrire' }]);
});

test('a block of testimonies or photos without any is told to the coordinator, and is not in the pages', () => {
  const source = richSource();
  source.initiative.testimonies = [];
  source.dossier.blocks = (['summary', 'testimonies', 'photos', 'need'] as const).map(untouched);
  const { blocks } = drawDossier(source, t);
  expect(blocks.map(({ kind }) => kind)).toEqual(['summary', 'testimonies', 'photos', 'need']);
  expect(JSON.stringify(blocks[1])).toContain('ne s’imprime pas');
  const printed = printedBlocks(blocks);
  expect(printed.map(({ kind }) => kind)).toEqual(['summary', 'need']);
  expect([...blockNumbers(blocks).values()]).toEqual([1, 2]);
  expect([...blockNumbers(printed).values()]).toEqual([1, 2]);

  // Words of one's own make it worth a page; what is missing stays unsaid there.
  const [, testimonies] = source.dossier.blocks;
  if (testimonies) testimonies.ownText = ownTextOf('Les personnes nous ont parlé de vive voix.');
  const written = printedBlocks(drawDossier(source, t).blocks);
  expect(written.map(({ kind }) => kind)).toEqual(['summary', 'testimonies', 'need']);
  expect(JSON.stringify(written)).not.toContain('ne s’imprime pas');
});

test('a block of which nothing is known is not in the pages, its explanation, its headings and its remarks neither', () => {
  const known = printedBlocks(drawDossier(richSource(), t).blocks).map(({ kind }) => kind);
  const source = emptySource();
  source.dossier.blocks = [...known, 'account' as const, 'question' as const].map(untouched);
  const printed = printedBlocks(drawDossier(source, t).blocks).map(({ kind }) => kind);
  // The organisation is known; survival is that of the portfolio.
  expect(printed).toEqual(['cover', 'contents', 'summary', 'survival']);
  const bare = richSource();
  Object.assign(bare.initiative, {
    ruptureForm: null,
    ruptureScope: null,
    participations: bare.initiative.participations.map((one) => ({ ...one, proximities: [] })),
  });
  const { blocks } = drawDossier(bare, t);
  expect(factsOf(blocks, 'rupture')).toEqual([]);
  expect(JSON.stringify(blocks.find(({ kind }) => kind === 'rupture'))).not.toContain(
    'même valeur',
  );
  expect(factsOf(blocks, 'partners').filter((label) => label.startsWith('Proximité'))).toEqual([]);
});

function factsOf(blocks: ContentBlock[], kind: BlockKind): string[] {
  const { parts = [] } = blocks.find((block) => block.kind === kind) ?? {};
  return parts.flatMap((part) =>
    part.type === 'facts' ? part.facts.map(({ label }) => label) : [],
  );
}

test('an account of which no amount is known repeats no budget, and one amount is enough for its table', () => {
  const source = richSource();
  source.dossier.blocks = [untouched('account')];
  const [first, ...others] = source.budget?.lines ?? [];
  for (const line of [first, ...others]) if (line) line.actual = null;
  expect(blockOf(drawDossier(source, t), 'account').parts.map(({ type }) => type)).toEqual(['gap']);
  if (first) first.actual = 100;
  expect(tablesOf(source, 'account')).toHaveLength(2);
});

test('a text of one’s own made of blanks counts as none', () => {
  const source = richSource();
  for (const block of source.dossier.blocks) block.ownText = ownTextOf(' \n\n ');
  expect(drawDossier(source, t).blocks.every((block) => block.ownText === null)).toBe(true);
});

test('need and aspiration are kept apart', () => {
  const passages = blockOf(drawDossier(richSource(), t), 'need').drawnPassages;
  expect(passages.map((passage) => passage.heading)).toEqual(['Le besoin social', 'L’aspiration']);
});

test('the three forms of rupture are said with the same weight and the same build', () => {
  const said = RUPTURE_FORMS.map((ruptureForm) => {
    const source = richSource();
    source.initiative.ruptureForm = ruptureForm;
    const block = blockOf(drawDossier(source, t), 'rupture');
    return {
      value: factOf(block.parts, 'Forme de la rupture'),
      rest: JSON.stringify(block.parts.filter((part) => part.type !== 'facts')),
    };
  });
  for (const { value } of said) expect(value).toMatch(/\u00a0: une pratique que le milieu .+\.$/);
  const words = said.map(({ value }) => value.split('\u00a0: ')[1]?.split(/\s/).length ?? 0);
  expect(Math.max(...words) - Math.min(...words)).toBeLessThanOrEqual(1);
  expect(new Set(said.map(({ rest }) => rest)).size).toBe(1);
  expect(said[0]?.rest).toContain('la même valeur');
});

test('the scopes of rupture are said alike, an undecided one as well', () => {
  const lengths = RUPTURE_SCOPES.map((scope) => t(`dossier:rupture.scopes.${scope}`).length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20);
});

test('no reading of the grid is a number, a total or a rank', () => {
  const block = blockOf(drawDossier(richSource(), t), 'grid');
  const readings = block.parts.filter((part) => part.type === 'readings');
  const labels = readings
    .flatMap((part) => part.dimensions)
    .flatMap((dimension) => dimension.readings)
    .map((reading) => reading.levelLabel);
  expect(labels).toHaveLength(7);
  for (const label of labels) expect(label).not.toMatch(/\d|%|\//);
  expect(block.drawnText.join(' ')).not.toMatch(/\d\s*(sur|\/)\s*\d|moyenne|score/);
});

test('the grid says what changed, the voices that differ and the corrections, as they were written', () => {
  const source = richSource();
  const application = source.gridApplication;
  const reading = application?.readings.find(({ componentId }) => componentId === 'rupture');
  if (!application || !reading) throw new Error('no reading');
  reading.whatChanged = 'La flotte est commune depuis avril.';
  const said = (level: 'present' | 'emerging' | null, text: string, label = '') => ({
    id: testId(1),
    applicationId: application.id,
    componentId: 'rupture',
    group: 'participants' as const,
    label,
    level,
    text,
  });
  application.voices = [
    said('emerging', 'Pas pour nous.'),
    said('emerging', '', 'Deux passagères'),
    said('present', 'Comme la table.'),
    said(null, 'Sans lecture.'),
  ];
  const correction = { applicationId: application.id, madeAt: '2026-03-24T15:00:00.000Z' };
  application.corrections = [
    { ...correction, id: testId(1), componentId: 'rupture', author: 'La CDC', text: 'En mai.' },
    { ...correction, id: testId(2), componentId: null, author: '', text: 'Une personne de plus.' },
  ];
  const block = blockOf(drawDossier(source, t), 'grid');
  const remarks = block.parts
    .flatMap((part) => (part.type === 'readings' ? part.dimensions : []))
    .flatMap((dimension) => dimension.readings)
    .flatMap((one) => one.remarks);
  expect(remarks.map((remark) => remark.replaceAll('\u00a0', ' '))).toEqual([
    'Ce qui a changé depuis la lecture précédente : La flotte est commune depuis avril.',
    'Voix qui diffère – Participantes et participants (amorcé) : Pas pour nous.',
    'Voix qui diffère – Deux passagères (amorcé).',
    'Correction du 24 mars 2026, par La CDC : En mai.',
  ]);
  expect(block.drawnText.join(' ')).toContain('Une personne de plus.');
});

test('a component that nobody read is said « non lu »; a grid never read is one sentence', () => {
  const levels = (source: DossierSource) =>
    blockOf(drawDossier(source, t), 'grid')
      .parts.filter((part) => part.type === 'readings')
      .flatMap((part) => part.dimensions)
      .flatMap((dimension) => dimension.readings)
      .map((reading) => reading.levelLabel);
  expect(levels(richSource()).at(-1)).toBe('non lu');
  const { parts, drawnText } = blockOf(drawDossier(emptySource(), t), 'grid');
  expect(drawnText).toEqual([]);
  expect(parts).toEqual([{ type: 'gap', text: t('dossier:grid.neverRead') }]);
});

test('unfavourable and unexpected effects are among the others, in the same words', () => {
  const source = richSource();
  const columns = columnsOf(source);
  const items = columns.flatMap((column) => column.items);
  expect(items.map((item) => item.text).toSorted()).toEqual(
    source.initiative.effects.map((effect) => typeset(effect.statement)).toSorted(),
  );
  for (const item of items) {
    expect(item.detail).toMatch(/^(Favorable|Défavorable), (prévu|imprévu) \(.+; .+\)\. /);
  }
  const exhausted = items.find((item) => item.text === 'Des bénévoles se sont épuisés');
  expect(exhausted?.detail).toContain('Défavorable, imprévu');
  const table = tablesOf(source, 'results')[0];
  expect(table?.rows).toHaveLength(source.initiative.effects.length);
});

test('an effect is told once, in the same words wherever it is told', () => {
  const source = richSource();
  const both = drawDossier(source, t);
  const [argument, results] = [blockOf(both, 'argument'), blockOf(both, 'results')];
  expect(results.parts.some(({ type }) => type === 'columns')).toBe(false);
  expect(results.title).toBe('Contribution et rayonnement');
  expect(results.drawnText.join(' ')).toContain(`sous «\u00a0${argument.title}\u00a0»`);
  expect(JSON.stringify(argument)).toContain(`se lisent sous «\u00a0${results.title}\u00a0»`);
  // What spread is told by the results, one by one; the argument counts it, with its evidence.
  const argued = argument.parts.flatMap((part) =>
    part.type === 'columns' ? part.columns.flatMap(({ items }) => items) : [],
  );
  const { effects, diffusions } = source.initiative;
  for (const { statement } of diffusions) {
    expect(argued.map(({ text }) => text)).not.toContain(typeset(statement));
  }
  expect(argued.map(({ text }) => text)).toContain(
    t('dossier:argument.spreadCount', { count: diffusions.length }),
  );
  // Alone, each block tells the effects in the words of the other.
  const told = new Map(
    columnsOf(source).flatMap(({ items }) => items.map((one) => [one.text, one.detail] as const)),
  );
  for (const { statement, temporality } of effects) {
    const words = told.get(typeset(statement)) ?? '';
    const said = argued.find(({ text }) => text === typeset(statement))?.detail ?? '';
    expect(temporality === 'short' ? said.replace(/ Court terme \(.+?\)\./u, '') : said).toBe(
      words,
    );
  }
  // Nothing noted of what contributed or spread: no page says that it has nothing to add.
  source.initiative.diffusions = [];
  for (const one of effects) {
    Object.assign(one, { ownContribution: '', othersContribution: '', rivalExplanation: '' });
    one.confidence = null;
  }
  expect(blockOf(drawDossier(source, t), 'results').parts.map(({ type }) => type)).toEqual(['gap']);
});

test('what was not foreseen was seen, at a date that nobody knows', () => {
  const source = richSource();
  const [effect] = source.initiative.effects;
  if (effect === undefined) throw new Error('no effect');
  Object.assign(effect, { expected: false, observedOn: null });
  const item = columnsOf(source)
    .flatMap(({ items }) => items)
    .find(({ text }) => text === typeset(effect.statement));
  expect(item?.detail).toContain('Observé à une date inconnue.');
  expect(item?.detail).not.toContain('Attendu');
});

test('results of the year stand beside long change, each with date, contribution and evidence', () => {
  const [short, long] = columnsOf(richSource());
  expect(short?.items.map((item) => item.text)).toContain('4\u00a0812\u00a0passages dans l’année');
  expect(long?.items.every((item) => /(Moyen|Long) terme/.test(item.detail))).toBe(true);
  expect(short?.heading).toBe('D’ici un an\u00a0: déjà observé');
  expect(long?.heading).toBe('Au-delà d’un an\u00a0: déjà observé');
  const dated = short?.items.find((item) => item.text.startsWith('4\u00a0812'));
  expect(dated?.detail).toContain('Observé en décembre\u00a02025.');
  expect(dated?.evidence).toEqual(['P-6']);
  const bare = long?.items.find((item) => item.text.includes('taxi'));
  expect(bare?.detail).toContain('Observé à une date inconnue. Long terme (sur 3 ans et plus).');
});

test('what nobody noted of contributions is not printed, and no row is made of dashes', () => {
  const source = richSource();
  const { effects } = source.initiative;
  const [first, ...others] = effects;
  for (const effect of others) {
    Object.assign(effect, { ownContribution: ' ', othersContribution: '', rivalExplanation: '' });
  }
  for (const effect of effects) effect.confidence = null;
  const [table] = tablesOf(source, 'results');
  expect(table?.rows).toHaveLength(1);
  expect(table?.rows[0]?.[0]?.text.replaceAll('\u00a0', ' ')).toBe(first?.statement);
  const said = () => JSON.stringify(blockOf(drawDossier(source, t), 'results'));
  // What some lack is counted; what all lack is for the coordinator.
  expect(said()).toContain(`De ${effects.length - 1} effets, rien n’est noté`);
  expect(said()).not.toContain('évaluée');
  if (first !== undefined) {
    Object.assign(first, { ownContribution: '', othersContribution: '', rivalExplanation: '' });
    first.confidence = 'high';
  }
  expect(tablesOf(source, 'results')[0]?.caption).not.toContain('contribué');
  expect(said()).not.toContain('rien n’est noté');
  expect(said()).toContain(`n’est pas évaluée pour ${effects.length - 1} effets`);
  if (first !== undefined) first.ownContribution = 'Nous avons prêté la salle.';
  expect(said()).toContain(`De ${effects.length - 1} effets, rien n’est noté`);
  // A column of nothing but dashes is left out.
  expect(tablesOf(source, 'results')[0]?.columns).toHaveLength(2);
});

test('a paper says how to read what it shows, and names nothing that it leaves out', () => {
  const source = withoutArgument(richSource());
  const said = () => JSON.stringify(blockOf(drawDossier(source, t), 'results'));
  expect(said()).toContain('Les effets défavorables et imprévus sont au même rang');
  for (const effect of source.initiative.effects) {
    Object.assign(effect, { polarity: 'positive', expected: true });
  }
  expect(said()).not.toContain('au même rang');
  for (const one of source.initiative.diffusions) {
    Object.assign(one, { adopter: '', territories: [], adaptation: '' });
  }
  expect(said()).not.toContain('Preneur non noté');
  expect(said()).toContain('Un tiret : non précisé.');
});

test('the terms are told by the limits that the portfolio has', () => {
  const source = richSource();
  source.effectSettings = { ...source.effectSettings, shortMonths: 18, mediumMonths: 60 };
  const [short, long] = columnsOf(source);
  expect(short?.heading).toContain('D’ici 18 mois');
  expect(long?.heading).toContain('Au-delà de 18 mois');
  expect(long?.items.some(({ detail }) => detail.includes('sur 5 ans et plus'))).toBe(true);
  expect(JSON.stringify([short, long])).not.toContain('D’ici un an');
});

test('an initiative with a title and nothing else says its gaps on the screen and invents nothing', () => {
  const content = drawDossier(emptySource(), t);
  for (const kind of ['summary', 'need', 'rupture', 'partners', 'results', 'calendar'] as const) {
    expect(JSON.stringify(blockOf(content, kind)), kind).toContain('Rien de noté encore');
  }
  expect(JSON.stringify(blockOf(content, 'budget'))).toContain('Aucun budget n’est joint');
  expect(JSON.stringify(blockOf(content, 'references'))).toContain('Aucune preuve n’est citée');
  expect(content.notice).toBeNull();
});

test('nothing is left unfilled in any sentence', () => {
  for (const source of [richSource(), emptySource()]) {
    const strings = stringsOf(drawDossier(source, t));
    for (const one of strings)
      expect(one).not.toMatch(/\{\{|\}\}|undefined|null|NaN|dossier:|dossier\.[a-z]/);
  }
});

test('the sentences drawn from nothing but the catalogue have the spaces of Québec French', () => {
  for (const one of stringsOf(drawDossier(emptySource(), t))) {
    expect(one).not.toMatch(/ [:;!?»]|« |'|\.\.\.| %| \$/);
  }
});

test('money and what is given in kind are never added', () => {
  const source = richSource();
  const [expenses, revenues] = tablesOf(source, 'budget');
  expect(expenses?.totals[0]?.map((one) => one.text)).toEqual([
    'Total',
    '112\u00a0340,00\u00a0$',
    '41\u00a0580,00\u00a0$',
  ]);
  expect(revenues?.totals.map((row) => row[0]?.text)).toEqual([
    'Total',
    'Dont demandé',
    'Dont confirmé',
    'Dont reçu',
  ]);
  expect(JSON.stringify(drawDossier(source, t))).not.toContain('153\u00a0920');
});

/** A dossier that asks: it gives account of nothing. */
function request(): DossierSource {
  const source = richSource();
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind !== 'account');
  return source;
}

test('the cover says what is asked of this funder over the budget in money, in kind apart', () => {
  const block = blockOf(drawDossier(request(), t), 'cover');
  expect(factOf(block.parts, 'Montant demandé')).toBe(
    '48\u00a0500,00\u00a0$ demandés à ce bailleur, sur un budget de 112\u00a0340,00\u00a0$, plus 41\u00a0580,00\u00a0$ en nature',
  );
  expect(factOf(block.parts, 'Période')).toBe(
    'du 1er\u00a0septembre\u00a02026 au 31\u00a0août\u00a02028',
  );
});

test('the first page says to whom, by whom and for what, and leaves the day to its foot', () => {
  const source = request();
  const facts = () =>
    blockOf(drawDossier(source, t), 'cover').parts.flatMap((part) =>
      part.type === 'facts' ? part.facts : [],
    );
  const [first, second] = facts();
  expect(first).toEqual({ label: 'Présenté à', value: recipientOf(funderOf(source), source) });
  expect(second).toEqual({ label: 'Présenté par', value: source.organisation.name });
  expect(facts().map(({ label }) => label)).toEqual([
    'Présenté à',
    'Présenté par',
    'Objet',
    'Montant demandé',
    'Période',
    'Territoire',
    'Organisme porteur',
    'Rôle de la CDC',
  ]);
  source.funder = null;
  expect(facts()[0]?.label).toBe('Présenté par');
});

function funderOf({ funder }: DossierSource) {
  if (funder === null) throw new Error('no funder');
  return funder;
}

function askedOnCover(source: DossierSource) {
  const { parts } = blockOf(drawDossier(source, t), 'cover');
  const strip = parts.find((part) => part.type === 'stages');
  return [factOf(parts, 'Objet'), factOf(parts, 'Montant demandé'), strip?.request?.label];
}

test('a report asks for nothing on its cover, whether it names a funding or not, though its budget asks', () => {
  const title = request().money.accountOf?.title ?? '';
  const report = [`Rapport sur «\u00a0${title}\u00a0»`, '', 'Ce budget'];
  expect(askedOnCover(richSource())).toEqual(report);
  const ofFunding = request();
  ofFunding.dossier.fundingId = testId(900);
  expect(askedOnCover(ofFunding)).toEqual(report);
  expect(askedOnCover(request())[2]).toBe('Cette demande');
});

test('an amount asked says of whom, on the cover as in the budget', () => {
  const source = request();
  const [asked] = source.budget?.lines.filter((line) => line.state === 'asked') ?? [];
  if (asked === undefined) throw new Error('nothing asked');
  const inBudget = () => blockOf(drawDossier(source, t), 'budget').drawnText.join(' ');
  expect(inBudget()).toContain('48\u00a0500,00\u00a0$ demandés à ce bailleur');
  expect(inBudget()).not.toContain('en tout');
  source.budget?.lines.push({ ...asked, id: testId(990), funderId: null, amount: 100_000 });
  expect(inBudget()).toContain(
    '49\u00a0500,00\u00a0$ demandés en tout (48\u00a0500,00\u00a0$ demandés à ce bailleur)',
  );
  source.funder = null;
  expect(inBudget()).toContain('49\u00a0500,00\u00a0$ demandés en tout');
  const { parts } = blockOf(drawDossier(source, t), 'cover');
  expect(factOf(parts, 'Montant demandé')).toContain('49\u00a0500,00\u00a0$ demandés en tout');
});

test('what is likely is asked too, on the cover, in the budget, in the register and beside last time', () => {
  const source = request();
  const { budget, funder } = source;
  const [asked] = budget?.lines.filter((line) => line.state === 'asked') ?? [];
  if (asked === undefined || budget === null) throw new Error('nothing asked');
  budget.lines.push({ ...asked, id: testId(990), state: 'probable', amount: 1_000_000 });
  const content = drawDossier(source, t);
  expect(factOf(blockOf(content, 'cover').parts, 'Montant demandé')).toContain(
    '58\u00a0500,00\u00a0$ demandés à ce bailleur',
  );
  expect(blockOf(content, 'budget').drawnText.join(' ')).toContain(
    '58\u00a0500,00\u00a0$ demandés à ce bailleur (dont 10\u00a0000,00\u00a0$ probables)',
  );
  expect(askingOf(budget.lines, funder?.id ?? null).money).toBe(5_850_000);
  const said = saidOf(source).records.find(({ kind }) => kind === 'asked');
  expect(said?.facts).toEqual([{ aspect: 'amount', value: { type: 'money', cents: 5_850_000 } }]);
});

test('the summary says who asks: the mission and the numbers that are filled, and those only', () => {
  const source = richSource();
  source.organisation.mission = 'Réunir le milieu.';
  source.organisation.neq = '1234567890';
  source.organisation.charityNumber = '';
  source.organisation.territories = [];
  const own = () =>
    blockOf(drawDossier(source, t), 'summary').parts.find(
      (part) => part.type === 'facts' && part.heading === 'L’organisme',
    );
  expect(own()).toMatchObject({
    facts: [
      { label: 'Nom', value: source.organisation.name },
      { label: 'Mission', value: 'Réunir le milieu.' },
      { label: 'Numéro d’entreprise du Québec (NEQ)', value: '1234567890' },
    ],
  });
  source.organisation.mission = '';
  source.organisation.neq = '';
  expect(own()).toBeUndefined();
});

test('a component read without a reason has its level and its evidence, and no excuse', () => {
  const source = richSource();
  for (const reading of source.gridApplication?.readings ?? []) reading.justification = '';
  const said = JSON.stringify(blockOf(drawDossier(source, t), 'grid'));
  expect(said).not.toContain('non écrite');
  expect(said).toContain('P-1');
});

test('partners of whom nothing more is noted are named together, without a row of dashes', () => {
  const source = richSource();
  const [model] = source.initiative.participations;
  if (model === undefined) throw new Error('no partner');
  const bare = { ...model, kind: 'other' as const, phases: [], id: 'a', role: '' };
  source.initiative.participations.push({ ...bare, name: 'Club A' }, { ...bare, name: 'Club B' });
  expect(tablesOf(source, 'partners')[0]?.rows).toHaveLength(7);
  expect(blockOf(drawDossier(source, t), 'partners').parts).toContainEqual({
    type: 'facts',
    heading: 'Aussi autour de la table',
    facts: [{ label: t('vocabulary:stakeholderKind.other'), value: 'Club A et Club B' }],
  });
});

test('a dossier that asks nothing says its budget, and what this funder gives', () => {
  const source = richSource();
  const [asked] = source.budget?.lines.filter((line) => line.state === 'asked') ?? [];
  if (asked) asked.state = 'received';
  const { parts } = blockOf(drawDossier(source, t), 'cover');
  expect(factOf(parts, 'Budget')).toBe(
    '112\u00a0340,00\u00a0$, plus 41\u00a0580,00\u00a0$ en nature',
  );
  expect(factOf(parts, 'De ce bailleur')).toBe('48\u00a0500,00\u00a0$ reçus');
  expect(factOf(parts, 'Montant demandé')).toBe('');
  const strip = parts.find((part) => part.type === 'stages');
  expect(strip?.request?.label).toBe('Ce budget');
});

test('a revenue of which nobody said the state has a word for it, not a dash', () => {
  const source = richSource();
  const line = source.budget?.lines.find(({ side }) => side === 'revenue');
  if (line === undefined) throw new Error('no revenue');
  line.state = null;
  const rows = tablesOf(source, 'budget')[1]?.rows ?? [];
  expect(rows.map(([, state]) => state?.text)).toContain('inconnu');
  expect(rows.map(([, state]) => state?.text)).not.toContain('–');
});

test('a cover names the first of many places, and the first block all of them', () => {
  const source = richSource();
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind !== 'summary');
  const [place] = source.initiative.territories;
  if (place === undefined) throw new Error('no place');
  source.initiative.territories = Array.from({ length: 40 }, (_, at) =>
    Object.assign({}, place, { name: `Village fictif ${at + 1}` }),
  );
  const { blocks } = drawDossier(source, t);
  const named = factOf(blocks[0]?.parts ?? [], 'Territoire');
  expect(named).toMatch(/^Village fictif 1, .+ et \d+ autres$/u);
  const said = JSON.stringify(blocks.slice(1));
  expect(said).toContain('Territoire, en entier');
  expect(said).toContain('Village fictif 40');
  source.initiative.territories = source.initiative.territories.slice(0, 9);
  expect(JSON.stringify(drawDossier(source, t).blocks)).not.toContain('en entier');
});

test('a budget that does not balance says by how much, in money and in kind', () => {
  const source = richSource();
  const lines = source.budget?.lines ?? [];
  const [first] = lines;
  if (first) first.amount += 125_000;
  const inKind = lines.find((line) => line.side === 'revenue' && line.inKind);
  if (inKind) inKind.amount += 100;
  const text = blockOf(drawDossier(source, t), 'budget').drawnText.join(' ');
  expect(text).toContain('il manque 1\u00a0250,00\u00a0$ de revenus');
  expect(text).toContain('ils dépassent les dépenses de 1,00\u00a0$');
});

test('the references list exactly what the included blocks cite, wherever they stand', () => {
  const source = richSource();
  source.dossier.blocks = [
    {
      key: 'references',
      kind: 'references',
      included: true,
      ownText: null,
      writtenOver: null,
      leftOut: [],
    },
    {
      key: 'results',
      kind: 'results',
      included: true,
      ownText: null,
      writtenOver: null,
      leftOut: [],
    },
    { key: 'grid', kind: 'grid', included: false, ownText: null, writtenOver: null, leftOut: [] },
  ];
  const [entries] = blockOf(drawDossier(source, t), 'references').parts;
  if (entries?.type !== 'entries') throw new Error('no entries');
  expect(entries.entries.map((entry) => entry.mark)).toEqual([
    'P-2',
    'P-3',
    'P-4',
    'P-5',
    'P-6',
    'P-7',
    'P-8',
  ]);
  expect(entries.note).toBeNull();
});

test('each reference says where to find it', () => {
  const [entries] = blockOf(drawDossier(richSource(), t), 'references').parts;
  if (entries?.type !== 'entries') throw new Error('no entries');
  expect(entries.entries.find((entry) => entry.mark === 'P-5')).toEqual({
    mark: 'P-5',
    text: 'Quatre résolutions municipales (fictives)',
    detail: 'Lien, février\u00a02023. Résolutions 22-114, 22-131, 23-008 et 23-015.',
    url: 'https://exemple.test/resolutions?annee=2023&page=4',
  });
});

test('partners are counted with their plurals, and who is not there is not told', () => {
  const source = richSource();
  source.initiative.participations = source.initiative.participations.slice(1, 2);
  const text = blockOf(drawDossier(source, t), 'partners').drawnText.join(' ');
  expect(text).toBe('Une partie prenante participe à l’initiative. Elle codécide ou cogouverne.');
});

test('an example says on its cover that it is one', () => {
  expect(drawDossier(richSource(), t).notice).toContain('fictif');
});

function blockOf(content: DossierContent, kind: BlockKind): ContentBlock {
  const block = content.blocks.find((one) => one.kind === kind);
  if (block === undefined) throw new Error(`no block ${kind}`);
  return block;
}

/** A dossier whose results tell the effects, since no argument does. */
function withoutArgument(source: DossierSource): DossierSource {
  const blocks = source.dossier.blocks.filter(({ kind }) => kind !== 'argument');
  return { ...source, dossier: { ...source.dossier, blocks } };
}

function columnsOf(source: DossierSource) {
  return blockOf(drawDossier(withoutArgument(source), t), 'results')
    .parts.filter((part) => part.type === 'columns')
    .flatMap((part) => part.columns);
}

function tablesOf(source: DossierSource, kind: BlockKind) {
  return blockOf(drawDossier(source, t), kind).parts.filter((part) => part.type === 'table');
}

function factOf(parts: ContentPart[], label: string): string {
  const facts = parts.flatMap((part) => (part.type === 'facts' ? part.facts : []));
  return facts.find((fact) => fact.label === label)?.value ?? '';
}

/** Every string of some content, but identifiers, days, colours and addresses. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^(#|https?:|\d{4}-)/.test(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['type', 'kind', 'id', 'language', 'stage', 'level', 'dimension'].includes(key)
      ? []
      : stringsOf(inner),
  );
}

function deepFrozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) deepFrozen(inner);
    Object.freeze(value);
  }
  return value;
}

/** What is said to who writes a dossier, never to who receives it. */
const TO_DO =
  /rien (de|n’est|n’y est)|à écrire|non écrite?|aucune réponse|aucun\p{L}* .{0,60}n’est (noté|citée|lié|joint)|sans preuve|partie prenante notée|n’est pas noté|non précisé/iu;

test('a nearly empty initiative prints nothing of what its coordinator has still to do', () => {
  const source = emptySource();
  const { initiative } = source;
  const rich = richSource().initiative;
  initiative.socialNeed = 'Une famille sur six saute des repas.';
  initiative.practiceNow = 'Les gens cuisinent ensemble.';
  initiative.effects = rich.effects
    .filter(({ temporality }) => temporality === 'short')
    .slice(0, 2)
    .map((effect) =>
      Object.assign(effect, {
        evidenceIds: [],
        rechecks: [],
        confidence: null,
        ownContribution: '',
        othersContribution: '',
        rivalExplanation: '',
      }),
    );
  initiative.participations = rich.participations
    .slice(0, 6)
    .map((one) => Object.assign(one, { phases: [], proximities: [] }));
  source.dossier.blocks = BLOCK_KINDS.map(untouched);
  const whole = printedBlocks(drawDossier(source, t).blocks);
  expect(whole.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['need', 'rupture', 'partners', 'argument']),
  );
  const plainer = printedBlocks(drawDossier(withoutArgument(source), t).blocks);
  const results = plainer.filter(({ kind }) => kind === 'results');
  expect(results).toHaveLength(1);
  const printed = [...whole, ...results];
  for (const { kind, parts, drawnPassages } of printed) {
    for (const one of stringsOf([parts.map(withoutScreen), drawnPassages])) {
      expect(one, kind).not.toMatch(TO_DO);
    }
  }
});

/** An empty column is not printed; what it says is for the screen. */
function withoutScreen(part: ContentPart): unknown {
  if (part.type !== 'columns') return part;
  return part.columns.flatMap(({ heading, items }) => (items.length === 0 ? [] : [heading, items]));
}

test('a cover leaves the summary to the block that tells it, and has it where none does', () => {
  const source = richSource();
  const lead = (kinds: readonly BlockKind[]) => {
    source.dossier.blocks = kinds.map(untouched);
    return blockOf(drawDossier(source, t), 'cover').drawnText;
  };
  expect(lead(['cover', 'summary'])).toEqual([]);
  expect(lead(['cover', 'need']).join(' ')).toContain(
    typeset(source.initiative.summary).slice(0, 40),
  );
  source.dossier.blocks = [
    untouched('cover'),
    { ...untouched('summary'), ownText: ownTextOf('D’autres mots.') },
  ];
  // What one's own words replace is not said beside them.
  expect(blockOf(drawDossier(source, t), 'cover').drawnText).toEqual([]);
});

test('sources without any evidence stand under the last block, and not in a block of their own', () => {
  const source = richSource();
  source.initiative.source = 'Faits publics, lus en 2026.';
  source.dossier.blocks = (['cover', 'need', 'references'] as const).map(untouched);
  const kinds = () => printedBlocks(drawDossier(source, t).blocks).map(({ kind }) => kind);
  expect(kinds()).toEqual(['cover', 'need', 'references']);
  for (const reading of source.gridApplication?.readings ?? []) reading.evidenceIds = [];
  expect(kinds()).toEqual(['cover', 'need']);
  const { parts } = blockOf(drawDossier(source, t), 'need');
  expect(JSON.stringify(parts)).toContain('Source des faits');
  source.dossier.blocks = (['cover', 'references'] as const).map(untouched);
  expect(JSON.stringify(blockOf(drawDossier(source, t), 'cover').parts)).toContain('Faits publics');
});

test('partners of whom no phase is noted are told as partners, without a heading that follows nothing', () => {
  const source = richSource();
  source.initiative.inKindContributions = [];
  for (const one of source.initiative.participations) one.phases = [];
  const { title, parts } = blockOf(drawDossier(source, t), 'partners');
  expect(title).toBe('Partenaires');
  expect(parts[0]).toMatchObject({ type: 'facts' });
  expect(JSON.stringify(parts)).not.toContain('Aussi autour');
});
