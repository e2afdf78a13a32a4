import { expect, test } from '@playwright/test';
import { familyTree } from '../../shared/content/familyTree.ts';
import type { Descent, Family } from '../../shared/domain/schemas/descent.ts';
import type { DescentKind, Stage } from '../../shared/domain/vocabulary.ts';
import { FAMILY, layoutFamilyTree } from '../../shared/figures/familyTreeLayout.ts';
import { familyTreeSvg } from '../../shared/figures/familyTreeSvg.ts';
import { familyTreeText } from '../../shared/figures/familyTreeText.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');
const TODAY = '2026-11-25';

type Line = readonly [holder: string, kind: DescentKind, other: string, date?: string];

/** A family from lines; a name in capitals is outside the portfolio. */
function family(lines: readonly Line[], stages: Record<string, [Stage, string][]> = {}): Family {
  const descents = lines.map(([initiativeId, kind, other, date], index): Descent => {
    const isOutside = other === other.toUpperCase();
    return {
      id: `tie-${index}`,
      initiativeId,
      kind,
      otherInitiativeId: isOutside ? null : other,
      otherName: isOutside ? other : '',
      date: date ?? null,
      note: '',
      evidenceIds: [],
    };
  });
  const ids = new Set(descents.flatMap((one) => [one.initiativeId, one.otherInitiativeId ?? '']));
  ids.delete('');
  return {
    descents,
    relatives: [...ids].map((id) => ({
      id,
      title: id,
      stages: (stages[id] ?? []).map(([stage, date]) => ({ stage, date })),
    })),
  };
}

function treeOf(title: string, given: Family) {
  return familyTree({ id: title, title, stages: [], family: given }, TODAY, t);
}

test('generations are counted from the initiative, what comes before being negative', () => {
  const tree = treeOf(
    'jardin',
    family([
      ['jardin', 'born_of', 'corvée', '2007'],
      ['corvée', 'born_of', 'CUISINE', '2001-05'],
      ['serre', 'born_of', 'jardin', '2012'],
      ['jardin', 'practice_survives_in', 'LA VILLE'],
    ]),
  );
  expect(tree.members.map(({ title, generation, bond }) => [title, generation, bond])).toEqual([
    ['jardin', 0, ''],
    ['corvée', -1, 'naissance, 2007'],
    ['CUISINE', -2, 'naissance, mai\u00a02001'],
    ['serre', 1, 'naissance, 2012'],
    ['LA VILLE', 1, 'la pratique survit, date inconnue'],
  ]);
});

test('ends are told plainly: closed, absorbed, taken over; what goes on tells nothing', () => {
  const tree = treeOf(
    'a',
    family(
      [
        ['a', 'born_of', 'b'],
        ['a', 'born_of', 'c'],
        ['a', 'born_of', 'd'],
        ['a', 'born_of', 'e'],
        ['c', 'merged_into', 'AILLEURS'],
        ['d', 'taken_over_by', 'UN SERVICE'],
      ],
      { b: [['closed', '2020']], c: [['closed', '2021']], e: [['closed', '2030']] },
    ),
  );
  const ends = Object.fromEntries(tree.members.map(({ title, end }) => [title, end]));
  expect(ends).toEqual({ a: null, b: 'close', c: 'absorbée', d: 'reprise', e: null });
});

test('a story that comes back to where it began is drawn once', () => {
  const tree = treeOf(
    'a',
    family([
      ['b', 'born_of', 'a', '2010'],
      ['b', 'merged_into', 'a', '2015'],
    ]),
  );
  // It gave birth to b, and absorbed it: b stands on both sides, and a in neither.
  expect(tree.members.map(({ title, generation }) => [title, generation])).toEqual([
    ['a', 0],
    ['b', -1],
    ['b', 1],
  ]);
});

const WIDE: Line[] = Array.from({ length: 9 }, (_, i) => [
  `enfant ${i} dont le nom est long et tient sur plusieurs lignes`,
  'born_of',
  'a',
  String(2010 + i),
]);

test('no box covers another, at any width, and time runs from left to right', () => {
  const tree = treeOf(
    'a',
    family([
      ...WIDE,
      ['a', 'born_of', 'p'],
      ['a', 'born_of', 'q'],
      ['p', 'born_of', 'AÏEULE'],
      ['petite', 'born_of', 'enfant 3 dont le nom est long et tient sur plusieurs lignes'],
    ]),
  );
  for (const width of [300, 579, 1134]) {
    const laid = layoutFamilyTree(tree, width);
    expect(laid.width).toBeLessThanOrEqual(width);
    expect(laid.members.length + laid.hidden).toBe(tree.members.length);
    for (const one of laid.members) {
      expect(one.y - one.bond.length * FAMILY.smallLine).toBeGreaterThanOrEqual(0);
      expect(one.y + one.height).toBeLessThanOrEqual(laid.height + 0.01);
      for (const other of laid.members) {
        if (one === other || one.x !== other.x) continue;
        const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
        const top = lower.y - lower.bond.length * FAMILY.smallLine;
        expect(upper.y + upper.height, `${one.member.title}, ${width}`).toBeLessThanOrEqual(top);
      }
    }
    const xOf = (key: string | null) => laid.members.find(({ member }) => member.key === key)?.x;
    for (const { member, x } of laid.members) {
      const near = xOf(member.towards);
      if (near !== undefined) expect(Math.sign(x - near)).toBe(Math.sign(member.generation));
    }
  }
});

test('the drawing says all of the tree in words, escapes names and has no style of its own', () => {
  const tree = treeOf('L’une & l’autre', family([['L’une & l’autre', 'born_of', 'A <B>']]));
  const words = familyTreeText(tree, t);
  expect(words).toContain('Avant\u00a0: A <B> (naissance, date inconnue)');
  expect(words).toContain('Après\u00a0: rien de noté');
  for (const palette of [LIGHT_PALETTE, DARK_PALETTE]) {
    const markup = familyTreeSvg(tree, palette, t, 480);
    expect(markup).toContain('A &lt;B&gt;');
    expect(markup).not.toMatch(/ style=| class=|<a /);
  }
});
