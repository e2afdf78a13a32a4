import { expect, test } from '@playwright/test';
import { copiedHtml, copiedText, countedText } from '../../shared/content/copiedBlock.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { limitProblems } from '../../shared/content/limits.ts';
import { blockMeasured, measuresOf, ownMeasured } from '../../shared/content/measure.ts';
import { isOutgoing } from '../../shared/domain/outgoingLink.ts';
import {
  MOST_LEVELS,
  MOST_RUNS,
  ownTextOf,
  plainRun,
  plainText,
  printedParts,
  textAddress,
} from '../../shared/domain/ownText.ts';
import { type OwnList, OwnText } from '../../shared/domain/schemas/ownText.ts';
import { countCharacters, countWords } from '../../shared/domain/wordCount.ts';
import { translator } from '../../shared/strings/index.ts';
import { ownTextSample } from '../support/ownTextSample.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');

const ok = (own: OwnText) => OwnText.safeParse(own).success;

const heading = (level: 1 | 2, text: string) => ({
  type: 'heading' as const,
  level,
  runs: [plainRun(text)],
});

test('a plain text and back is the same text', () => {
  expect(plainText(ownTextOf('Un.\r\nDeux.\n\n  Trois. \n \n\nQuatre.'))).toBe(
    'Un.\nDeux.\n\nTrois.\n\nQuatre.',
  );
});

test('a text with every part is one, and its words are told part by part', () => {
  expect(OwnText.safeParse(ownTextSample).success).toBe(true);
  expect(plainText(ownTextSample)).toBe(
    [
      'Ce que nous demandons',
      'Un salaire et un local, comme écrit sur exemple.org.',
      'Premier\nDessous\nEncore dessous\nSecond',
      'Après',
      'Troisième\n\nCinquième',
      'Poste\tMontant\nSalaire\t12 000,00 $\nLocal\t3 500,00 $',
    ].join('\n\n'),
  );
});

test('a link leads to the web or to mail, and nowhere else', () => {
  for (const address of ['https://a.ca/b?c=d', 'http://a.ca', 'mailto:a@b.ca']) {
    expect(isOutgoing(address), address).toBe(true);
  }
  for (const address of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'a.ca',
    'data:text/html,a',
    'https://a b',
    'mailto:a',
  ]) {
    expect(isOutgoing(address), address).toBe(false);
  }
  expect(['exemple.org/a', 'moi@cdc.ca', ' https://a.ca '].map(textAddress)).toEqual([
    'https://exemple.org/a',
    'mailto:moi@cdc.ca',
    'https://a.ca',
  ]);
  expect(['javascript:alert(1)', 'bonjour', 'c:\\fichier'].map(textAddress)).toEqual([
    null,
    null,
    null,
  ]);
});

test('what is too long, too deep or too cut up is refused', () => {
  const nested = (depth: number): OwnList => ({
    type: 'list',
    ordered: false,
    start: 1,
    items: [{ runs: [plainRun('x')], lists: depth === 1 ? [] : [nested(depth - 1)] }],
  });
  expect(ok([nested(MOST_LEVELS)])).toBe(true);
  expect(ok([nested(MOST_LEVELS + 1)])).toBe(false);
  expect(ok(ownTextOf('x'.repeat(20_000)))).toBe(true);
  expect(ok([...ownTextOf('x'.repeat(20_000)), ...ownTextOf('x')])).toBe(false);
  const runs = Array.from({ length: MOST_RUNS / 2 + 1 }, () => plainRun('x'));
  expect(ok([{ type: 'paragraph', runs }])).toBe(true);
  expect(
    ok([
      { type: 'paragraph', runs },
      { type: 'paragraph', runs },
    ]),
  ).toBe(false);
  expect(ok([{ type: 'table', rows: [[[], []], [[]]] }])).toBe(false);
});

test('no level of headings is missing in print, and what is empty is left out', () => {
  const levels = printedParts([heading(2, 'a'), heading(1, ' '), heading(1, 'b'), heading(2, 'c')]);
  expect(levels.map((part) => part.type === 'heading' && part.level)).toEqual([1, 1, 2]);
});

test('a section is copied with its lists and its table, as text and as HTML without markup of ours', () => {
  const source = richSource();
  source.dossier.blocks = [
    {
      key: 'need',
      kind: 'need',
      included: true,
      ownText: ownTextSample,
      writtenOver: null,
      leftOut: [],
    },
  ];
  const [block] = drawDossier(source, t).blocks;
  if (block === undefined) throw new Error('no block');
  expect(copiedText({ ...block, parts: [] })).toContain(
    '– Premier\n  1. Dessous\n  2. Encore dessous\n– Second',
  );
  expect(copiedText({ ...block, parts: [] })).toContain('3. Troisième\n4. \n5. Cinquième');
  const html = copiedHtml({ ...block, parts: [] });
  expect(html).toContain(
    '<ul><li>Premier<ol><li>Dessous</li><li>Encore dessous</li></ol></li><li>Second</li></ul>',
  );
  expect(html).toContain('<ol start="3">');
  expect(html).toContain('<b>salaire</b>');
  expect(html).toContain('<a href="https://exemple.org">exemple.org</a>');
  expect(html).toContain('<thead><tr><th>Poste</th><th>Montant</th></tr></thead>');
});

test('words and letters are counted over headings, lists within lists and tables; the copy, the meter and the limit agree', () => {
  const source = richSource();
  const asked = { maxWords: 24, maxCharacters: 300 };
  source.dossier.blocks = [
    {
      key: 'q',
      kind: 'question',
      included: true,
      ownText: ownTextSample,
      writtenOver: null,
      leftOut: [],
    },
  ];
  const [block] = drawDossier(source, t).blocks;
  if (block === undefined) throw new Error('no block');
  // 4 + 9 + 1 + 1 + 2 + 1 + 1 + 2 + 2 + 3 + 3: no bullet, no number of a list; « 12 000,00 $ » is one word.
  const [words, letters] = measuresOf(blockMeasured(block), asked, 'joined');
  expect(words?.count).toBe(27);
  expect(words?.over).toBe(3);
  expect(countWords(countedText(block))).toBe(27);
  expect(measuresOf(ownMeasured(ownTextSample), asked, 'joined')).toEqual([words, letters]);
  // A form gets the bullets and the numbers that are copied into it.
  expect(letters?.count).toBe(countCharacters(copiedText(block)));
  expect(copiedText(block)).toContain('– Premier\n  1. Dessous');
  const problems = limitProblems(
    { blocks: [block] },
    {
      counting: 'joined',
      blocks: [{ ...source.template.blocks[0]!, key: 'q', ...asked }],
    },
  );
  expect(problems.map((one) => one.kind === 'too_long' && one.measure)).toEqual([words]);
});
