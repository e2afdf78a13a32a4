import { expect, test } from '@playwright/test';
import { type Node, sources, walkSource } from '../support/sourceTree.ts';

// A field that a form refuses while it is empty says so before anybody tries (WCAG 3.3.2): `requiredNote`.

/** A remedy that shows once the form was tried: the field was left empty. */
const ONCE_TRIED = /\b(?:isT|t)ried\b/;

/** The fields of a file whose label does not say that the form asks for them, nor that it does not. */
function unmarked(file: string, source: string): string[] {
  const found: string[] = [];
  walkSource(file, source, (node) => {
    if (node.type !== 'JSXElement') return;
    const opening = node['openingElement'] as Node;
    const { name } = opening['name'] as { name?: string };
    if (!/(?:Field|Area|Select|Box|Cards|Group)$/.test(name ?? '')) return;
    const given = new Map<string, string>();
    for (const one of opening['attributes'] as Node[]) {
      const attribute = (one['name'] ?? {}) as { name?: string };
      const value = one['value'] as Node | null;
      if (attribute.name && value) given.set(attribute.name, source.slice(value.start, value.end));
    }
    // A field of ours around another has no label to give: it is marked inside.
    if (!given.has('label') || !ONCE_TRIED.test(given.get('error') ?? '')) return;
    if (given.has('requiredNote') || given.has('labelNote')) return;
    found.push(`${file} <${name}> ${given.get('label')}`);
  });
  return found;
}

test('what a form asks for is marked before it is tried, in every form', () => {
  const forms = sources('renderer', /\.tsx$/).filter(([, source]) => ONCE_TRIED.test(source));
  expect(forms.length).toBeGreaterThan(40);
  expect(forms.flatMap(([path, source]) => unmarked(path, source))).toEqual([]);
});

const field = (notes: string) =>
  `export const x = <TextField label={t('a')} ${notes} error={isTried ? remedy : undefined} />;`;

test('a field that is not marked is found', () => {
  expect(unmarked('x.tsx', field(''))).toEqual(["x.tsx <TextField> {t('a')}"]);
  expect(unmarked('x.tsx', field("requiredNote={t('mandatory')}"))).toEqual([]);
  expect(unmarked('x.tsx', field("labelNote={t('optional')}"))).toEqual([]);
});
