import { expect, test } from '@playwright/test';
import { type Node, sources, walkSource } from '../support/sourceTree.ts';

// A field that a form refuses while it is empty says so before anybody tries (WCAG 3.3.2): `requiredNote`.

/** A remedy that shows once the form was tried: the field was left empty. Those of a draft come from its hook. */
const ONCE_TRIED = /\b(?:isT|t)ried\b|\bremedies\./;

/** Fields with a remedy once the form was tried, which may be left empty all the same: by file and label. */
const MAY_BE_EMPTY = new Set<string>([
  // The password is all that this dialog asks.
  "renderer/DepotDialog.tsx <PasswordField> {t('network:dialog.password')}",
  // Told when it comes before the beginning.
  "renderer/features/answers/MoneyChoice.tsx <PartialDateField> {t('funding:budget.end')}",
  // Left empty, it forgets the address.
  "renderer/features/settings/NetworkAddressDialog.tsx <TextField> {t('network:fields.host')}",
  // A line that waits to be written is no field of a form that asks for it.
  'renderer/features/templates/AddLine.tsx <TextField> {label}',
]);

/** Fields of ours that give their own label, and are marked from outside. */
const LABELLED = new Set(['TerritoryLists']);

/** The names of a file that are given from a try: `const missing = isTried && …`, and what is made of it. */
function givenByTry(file: string, source: string): RegExp {
  const names = new Set<string>();
  const isGiven = (text: string) => ONCE_TRIED.test(text) || mentions(names).test(text);
  walkSource(file, source, (node) => {
    if (node.type !== 'VariableDeclarator') return;
    const id = node['id'] as Node;
    const init = node['init'] as Node | null;
    // A function is called in the attribute; what holds other names is no remedy.
    const isPlain = init !== null && !/^(?:Call|Await|JSX)/.test(init.type);
    if (isPlain && isGiven(source.slice(init.start, init.end)) && id.type === 'Identifier')
      names.add((id as unknown as { name: string }).name);
  });
  return mentions(names);
}

function mentions(names: ReadonlySet<string>): RegExp {
  return names.size === 0 ? /(?!)/ : new RegExp(`(?<![.\\w])(?:${[...names].join('|')})\\b`);
}

/** The fields of a file whose label does not say that the form asks for them, nor that it does not. */
function unmarked(file: string, source: string): string[] {
  const found: string[] = [];
  const given = givenByTry(file, source);
  walkSource(file, source, (node) => {
    if (node.type !== 'JSXElement') return;
    const opening = node['openingElement'] as Node;
    const { name } = opening['name'] as { name?: string };
    const isLabelled = LABELLED.has(name ?? '');
    if (!isLabelled && !/(?:Field|Area|Select|Box|Cards|Group|Picker)$/.test(name ?? '')) return;
    const written = new Map<string, string>();
    for (const one of opening['attributes'] as Node[]) {
      const attribute = (one['name'] ?? {}) as { name?: string };
      const value = one['value'] as Node | null;
      if (attribute.name && value)
        written.set(attribute.name, source.slice(value.start, value.end));
    }
    // A field of ours around another has no label to give: it is marked inside.
    const error = written.get('error') ?? '';
    if (!(written.has('label') || isLabelled) || !(ONCE_TRIED.test(error) || given.test(error)))
      return;
    if (written.has('requiredNote') || written.has('labelNote')) return;
    found.push(`${file} <${name}> ${written.get('label') ?? ''}`);
  });
  return found;
}

test('what a form asks for is marked before it is tried, in every form', () => {
  const forms = sources('renderer', /\.tsx$/).filter(([, source]) => ONCE_TRIED.test(source));
  expect(forms.length).toBeGreaterThan(40);
  const found = forms.flatMap(([path, source]) => unmarked(path, source));
  expect(found.filter((one) => !MAY_BE_EMPTY.has(one))).toEqual([]);
  // None is left out that is no field any more.
  expect([...MAY_BE_EMPTY].filter((one) => !found.includes(one))).toEqual([]);
});

const field = (notes: string) =>
  `export const x = <TextField label={t('a')} ${notes} error={isTried ? remedy : undefined} />;`;

test('a field that is not marked is found', () => {
  expect(unmarked('x.tsx', field(''))).toEqual(["x.tsx <TextField> {t('a')}"]);
  expect(unmarked('x.tsx', field("requiredNote={t('mandatory')}"))).toEqual([]);
  const apart = (error: string) =>
    unmarked(
      'x.tsx',
      `const missing = isTried ? remedy : undefined; const other = missing ?? ''; export const x = <TextField label={t('a')} error={${error}} />;`,
    );
  expect(apart('missing')).toHaveLength(1);
  expect(apart('bad ?? other')).toHaveLength(1);
  expect(apart('remedies.money')).toHaveLength(1);
  expect(apart('bad')).toEqual([]);
  expect(unmarked('x.tsx', field("labelNote={t('optional')}"))).toEqual([]);
});
