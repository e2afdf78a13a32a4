import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isNode, type Node, sources, walkSource } from '../support/sourceTree.ts';

/** What a person hears or sees of an element, besides its text. */
const SHOWN =
  /^(?:aria-label|aria-description|aria-roledescription|alt|title|placeholder|label|help|caption|hint)$/;

/** Letters that make words; keys of the keyboard and addresses are none. */
const isWord = (text: string) => /\p{Ll}{2,}/u.test(text);

/** Said alike in every language: keys as they are engraved, and the beginning of an address. */
const SAME = new Set(['Alt ↑ ↓', 'https://']);

/** Words that a component would show without a catalogue, as « FILE:LINE words ». */
function outside(file: string, source: string): string[] {
  const found: string[] = [];
  const tell = (node: Node, words: string) => {
    const text = words.trim();
    if (!isWord(text) || SAME.has(text)) return;
    found.push(`${file}:${source.slice(0, node.start).split('\n').length} ${text}`);
  };
  /** Of what is written in braces, the texts that are shown as they are. */
  const literal = (value: unknown): void => {
    if (!isNode(value)) return;
    if (value.type === 'Literal' && typeof value['value'] === 'string') tell(value, value['value']);
    if (value.type === 'TemplateLiteral')
      for (const part of value['quasis'] as Node[])
        tell(part, String((part['value'] as { cooked?: unknown }).cooked));
    if (value.type === 'ConditionalExpression') {
      literal(value['consequent']);
      literal(value['alternate']);
    }
    if (value.type === 'LogicalExpression') literal(value['right']);
    if (value.type === 'JSXExpressionContainer') literal(value['expression']);
  };
  walkSource(file, source, (node) => {
    if (node.type === 'JSXText') tell(node, String(node['value']));
    if (node.type === 'JSXAttribute') {
      const name = (node['name'] as { name?: unknown }).name;
      if (typeof name === 'string' && SHOWN.test(name)) literal(node['value']);
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as Node[])
        if (child.type === 'JSXExpressionContainer') literal(child);
  });
  return found;
}

/** French written in the code of a room: accents, « », and the little words that English has not. */
const FRENCH =
  /[«»àâçéèêëîïôùûœ]|(?<![\p{L}’'-])(?:le|la|les|une|des|du|est|pour|avec)(?![\p{L}’'-])/iu;

/** Words of a message that a person reads begin as a sentence does. */
const SENTENCE = /^\p{Lu}\p{Ll}{2,}/u;

/** French that a module without a screen puts together: its texts, but those of an error, which name what a programmer got wrong. */
function spoken(file: string, source: string): string[] {
  const found: string[] = [];
  walkSource(file, source, (node) => {
    // Neither where a module is, nor what a type allows, nor what an error says.
    if (/^(?:Import|Export(?:All|Named))Declaration$/.test(node.type) && node['source'])
      return false;
    if (/^TS\w*Type/.test(node.type)) return false;
    if (node.type === 'NewExpression' && calleeOf(node, source).endsWith('Error')) return false;
    const text =
      node.type === 'Literal'
        ? node['value']
        : node.type === 'TemplateElement'
          ? (node['value'] as { cooked?: unknown }).cooked
          : null;
    if (typeof text === 'string' && isWord(text) && (FRENCH.test(text) || SENTENCE.test(text)))
      found.push(`${file}:${source.slice(0, node.start).split('\n').length} ${text.trim()}`);
    return true;
  });
  return found;
}

function calleeOf(call: Node, source: string): string {
  const { start, end } = call['callee'] as { start: number; end: number };
  return source.slice(start, end);
}

test('no component shows words that are in no catalogue', () => {
  const files = sources('renderer', /\.tsx$/);
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(([path, source]) => outside(path, source))).toEqual([]);
});

test('the menu and the dialogs of the system say nothing that is in no catalogue', () => {
  for (const path of ['electron/window/menu.ts', 'electron/window/dialogs.ts']) {
    const source = readFileSync(path, 'utf8');
    const written = [
      ...source.matchAll(/(?:label|title|message|detail|buttonLabel|name): '([^']*)'/g),
    ];
    expect(written.map(([, words]) => words)).toEqual([]);
    expect(FRENCH.test(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))).toBe(false);
  }
});

test('the services say nothing that is in no catalogue', () => {
  const files = sources('electron/services', /\.ts$/);
  expect(files.length).toBeGreaterThan(130);
  expect(files.flatMap(([path, source]) => spoken(path, source))).toEqual([]);
  for (const wrong of [
    "fileName('Survie')",
    '`Ébauche, ${title}`',
    "{ name: 'Registre des incidents' }",
  ])
    expect(spoken('x.ts', `export const x = ${wrong};`), wrong).toHaveLength(1);
  for (const right of ["t('paper:file.draft')", 'new Error(`No « ${x} »`)', "'grid_applied'"])
    expect(spoken('x.ts', `export const x = ${right};`), right).toEqual([]);
});

test('words in a component are found, wherever they stand', () => {
  for (const wrong of [
    '<p>Bonjour</p>',
    '<p>{"Bonjour"}</p>',
    '<p>{isOpen ? `Ouvert` : null}</p>',
    '<p>{isOpen && "Ouvert"}</p>',
    '<button aria-label="Fermer" />',
    '<Field label={`Nom ${n}`} />',
  ])
    expect(outside('x.tsx', `export const x = ${wrong};`), wrong).toHaveLength(1);
  for (const right of [
    '<p>{t("a:b")}</p>',
    '<i className="es-x" title={t("a")} />',
    '<kbd>F11</kbd>',
    '<b> · </b>',
  ])
    expect(outside('x.tsx', `export const x = ${right};`), right).toEqual([]);
});
