import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { type BlockKind, DRAWN_KINDS } from '../../shared/domain/blockKinds.ts';
import { carrying } from '../../shared/domain/carrying.ts';
import { newDossier } from '../../shared/domain/newDossier.ts';
import { Template } from '../../shared/domain/schemas/template.ts';
import { plainBlock } from '../../shared/domain/templateBlocks.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource, testId } from '../support/pdfSource.ts';

const t = translator('fr-CA');

const templates = readdirSync('resources/templates')
  .toSorted()
  .map((name) =>
    Template.parse(JSON.parse(readFileSync(`resources/templates/${name}`, 'utf8')) as unknown),
  );

const template = (id: string) => {
  const found = templates.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};

/** What a dossier from this template would say of the rich source. */
function drawn(from: Template) {
  const source = richSource();
  const subject = from.about === 'portfolio' ? null : source.initiative;
  const dossier = newDossier(subject, from, source.dossier);
  return drawDossier({ ...source, template: from, dossier }, t);
}

test('the templates that ship are those of the list, the complete one first', () => {
  expect(templates.map(({ id }) => id)).toEqual([
    'complete',
    'summary',
    'mission',
    'mrc-project',
    'alliance',
    'foundation-letter',
    'foundation-full',
    'report',
    'card',
    'five-years',
    'portfolio',
    'portfolio-summary',
  ]);
});

test('the complete dossier has every block, in order', () => {
  // What others said, what is said of the whole portfolio, and money over the years are put in by a person;
  // the first file that is appended puts its list in.
  const left = new Set([
    'testimonies',
    'photos',
    'survival',
    'money_years',
    'money_ahead',
    'account',
    'annexes',
  ]);
  expect(template('complete').blocks).toEqual(
    DRAWN_KINDS.map((kind) => plainBlock(kind, !left.has(kind))),
  );
});

test('a template says where it comes from, and has a day of verification only if something was read', () => {
  for (const { id, source, verifiedOn, recipient, url } of templates) {
    expect(source.trim(), id).not.toBe('');
    if (recipient === 'any') expect(verifiedOn, id).toBeNull();
    if (verifiedOn !== null) expect(url, id).not.toBeNull();
  }
});

for (const one of templates) {
  test(`« ${one.name} » draws each of its blocks under its own heading`, () => {
    const { blocks } = drawn(one);
    const included = one.blocks.filter((block) => block.included);
    expect(blocks.map(({ key }) => key)).toEqual(included.map(({ key }) => key));
    for (const [index, block] of included.entries()) {
      if (block.title !== null) expect(blocks[index]?.title).toBe(block.title);
    }
  });
}

test('a question proposes the texts that its template draws, and leaves out what nobody wrote', () => {
  const source = richSource();
  const letter = template('foundation-letter');
  const dossier = newDossier(source.initiative, letter, source.dossier);
  const answer = (with_: typeof source) =>
    drawDossier({ ...with_, template: letter, dossier }, t).blocks.find(
      ({ key }) => key === 'request',
    );
  expect(answer(source)?.drawnText.join(' ')).toContain(source.initiative.summary.slice(0, 30));
  expect(drawn(letter).blocks.find(({ key }) => key === 'fit')?.drawnText).toEqual([]);
});

test('where a form asks who asks, the organisation says of itself what is written, and nothing else', () => {
  const source = richSource();
  for (const id of ['mission', 'foundation-letter']) {
    const asked = template(id);
    const dossier = newDossier(source.initiative, asked, source.dossier);
    const block = (organisation: typeof source.organisation) =>
      drawDossier({ ...source, template: asked, dossier, organisation }, t).blocks.find(
        ({ key }) => key === 'organisation',
      );
    const own = {
      ...source.organisation,
      mission: 'Réunir.',
      neq: '1234567890',
      charityNumber: '',
    };
    expect(block(own)?.drawnText).toEqual(['Réunir.']);
    const facts = block(own)?.parts.flatMap((part) => (part.type === 'facts' ? part.facts : []));
    expect(facts?.map(({ value }) => value)).toContain('1234567890');
    expect(facts?.every(({ value }) => value !== '')).toBe(true);
    const silent = block({ ...own, mission: ' ', neq: '', territories: [] });
    expect(silent?.parts.map(({ type }) => type)).toEqual(['gap']);
  }
});

test('a question that shows testimonies carries them, as their own block would', () => {
  const source = richSource();
  const evidenceId = testId(9_001);
  source.initiative.testimonies = [
    { evidenceId, text: 'Je choisis mon jour.', pseudonym: 'Rita', role: '' },
  ];
  const [first] = source.initiative.evidence;
  if (first !== undefined) first.id = evidenceId;
  const asked = (draws: BlockKind[]) => ({
    ...source,
    template: {
      ...source.template,
      blocks: [{ ...plainBlock('question', true), key: 'said', title: 'Qui le dit?', draws }],
    },
    dossier: {
      ...source.dossier,
      blocks: [
        {
          key: 'said',
          kind: 'question' as const,
          included: true,
          ownText: null,
          writtenOver: null,
          leftOut: [],
        },
      ],
    },
  });
  expect(carrying(asked(['testimonies']), evidenceId)).toBe('shown');
  expect(carrying(asked(['need']), evidenceId)).not.toBe('shown');
});

const isTemplate = (one: Template, changes: object) =>
  Template.safeParse({ ...one, ...changes }).success;

const drawing = (kind: BlockKind) => ({
  blocks: [{ ...plainBlock('question', true), key: 'said', title: 'Quoi?', draws: [kind] }],
});

test('a template of the portfolio has no block of one initiative, nor the other way about', () => {
  const [own, whole] = [template('complete'), template('portfolio')];
  expect(isTemplate(own, { about: 'portfolio' })).toBe(false);
  expect(isTemplate(whole, { about: 'initiative' })).toBe(false);
  expect(isTemplate(own, drawing('survival'))).toBe(true);
  expect(isTemplate(whole, drawing('survival'))).toBe(true);
  expect(isTemplate(own, drawing('portfolio_list'))).toBe(false);
  expect(isTemplate(whole, drawing('need'))).toBe(false);
});

test('a template is refused that has a key twice, a question without its words, or an hour without its day', () => {
  const [block] = template('complete').blocks;
  const base = template('complete');
  const refused = (changes: object) => Template.safeParse({ ...base, ...changes }).success;
  expect(refused({})).toBe(true);
  expect(refused({ blocks: [block, block] })).toBe(false);
  expect(refused({ blocks: [{ key: 'a', kind: 'question', included: true }] })).toBe(false);
  expect(
    refused({ blocks: [{ key: 'a', kind: 'question', included: true, title: 'Quoi?' }] }),
  ).toBe(true);
  expect(
    refused({
      blocks: [{ key: 'a', kind: 'question', included: true, title: 'Q', draws: ['cover'] }],
    }),
  ).toBe(false);
  expect(refused({ blocks: [{ key: 'a', kind: 'need', included: true, draws: ['need'] }] })).toBe(
    false,
  );
  expect(refused({ deadline: { text: '', on: null, time: '17:00' } })).toBe(false);
  expect(
    refused({
      pieces: [
        { key: 'a', label: 'A' },
        { key: 'a', label: 'B' },
      ],
    }),
  ).toBe(false);
});
