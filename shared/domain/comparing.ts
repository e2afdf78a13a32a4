import { correspondingComponents, type GridVersions } from './crosswalk.ts';
import { componentsOf, levelOf, type PlacedComponent } from './gridComponents.ts';
import type { PublicApplication } from './schemas/grid.ts';
import type { GridDefinition } from './schemas/gridDefinition.ts';
import type { ReadingLevel } from './vocabulary.ts';

/** How components of two versions answer to one another. */
export type Kinship =
  /** The same component, under the same name or another. */
  | 'same'
  /** One is now several. */
  | 'split'
  /** Several are now one. */
  | 'merged'
  /** Several are now several others. */
  | 'rearranged'
  /** It is in the second version only. */
  | 'added'
  /** It is in the first version only. */
  | 'left_out';

/** How the second reading stands to the first. In words only: there is no more and no less. */
export type Comparison =
  /** The same word. */
  | 'alike'
  /** Another word. */
  | 'other'
  | 'neither_read'
  | 'only_first'
  | 'only_second'
  /** Components that do not answer one to one: each keeps its words, nothing is said of the two. */
  | 'apart';

/** Components of two applications that are set side by side. */
export type ComparedComponents = {
  kinship: Kinship;
  comparison: Comparison;
  first: PlacedComponent[];
  second: PlacedComponent[];
};

/** One side of a comparison. */
export type ComparedSide = {
  application: Pick<PublicApplication, 'gridVersionId' | 'readings'>;
  definition: GridDefinition;
};

/**
 * The components of two applications side by side, in the order of the second; those that only the
 * first has come after those of their dimension. Under two versions they are joined through the
 * crosswalks: what is connected, directly or through others, stands together.
 */
export function compareApplications(
  versions: GridVersions,
  first: ComparedSide,
  second: ComparedSide,
): ComparedComponents[] {
  const firsts = componentsOf(first.definition);
  const seconds = componentsOf(second.definition);
  const answers = new Map(
    seconds.map((placed) => [
      placed.component.id,
      correspondingComponents(
        versions,
        { versionId: second.definition.id, componentId: placed.component.id },
        first.definition.id,
      ),
    ]),
  );
  return families(firsts, seconds, answers).map((family) => {
    const kinship = kinshipOf(family);
    return {
      first: family.first,
      second: family.second,
      kinship,
      comparison: comparisonOf(family, kinship, first, second),
    };
  });
}

type Family = Pick<ComparedComponents, 'first' | 'second'>;

function families(
  firsts: readonly PlacedComponent[],
  seconds: readonly PlacedComponent[],
  answers: ReadonlyMap<string, readonly string[]>,
): Family[] {
  const taken = new Set<PlacedComponent>();
  const found = seconds.flatMap((placed): Family[] => {
    if (taken.has(placed)) return [];
    const family = connected(placed, firsts, seconds, answers);
    for (const one of family.second) taken.add(one);
    for (const one of family.first) taken.add(one);
    return [family];
  });
  const left = firsts.filter((placed) => !taken.has(placed));
  return inDimensions(
    found,
    left.map((placed) => ({ first: [placed], second: [] })),
  );
}

/** Everything that answers to a component of the second version, and to what answers to it. */
function connected(
  start: PlacedComponent,
  firsts: readonly PlacedComponent[],
  seconds: readonly PlacedComponent[],
  answers: ReadonlyMap<string, readonly string[]>,
): Family {
  let second = [start];
  let first: PlacedComponent[] = [];
  for (let grown = true; grown; ) {
    const wanted = new Set(second.flatMap(({ component }) => answers.get(component.id) ?? []));
    const nextFirst = firsts.filter(({ component }) => wanted.has(component.id));
    const nextSecond = seconds.filter(
      (placed) =>
        placed === start || (answers.get(placed.component.id) ?? []).some((id) => wanted.has(id)),
    );
    grown = nextFirst.length > first.length || nextSecond.length > second.length;
    first = nextFirst;
    second = nextSecond;
  }
  return { first, second };
}

function inDimensions(found: readonly Family[], left: readonly Family[]): Family[] {
  const dimensionOf = ({ first, second }: Family) => (second[0] ?? first[0])?.dimension.id;
  const order = [...new Set([...found, ...left].map(dimensionOf))];
  const places = ['context', 'process', 'impacts'];
  return order
    .toSorted((a, b) => places.indexOf(a ?? '') - places.indexOf(b ?? ''))
    .flatMap((dimension) =>
      [...found, ...left].filter((family) => dimensionOf(family) === dimension),
    );
}

function kinshipOf({ first, second }: Family): Kinship {
  if (first.length === 0) return 'added';
  if (second.length === 0) return 'left_out';
  if (first.length === 1) return second.length === 1 ? 'same' : 'split';
  return second.length === 1 ? 'merged' : 'rearranged';
}

function comparisonOf(
  family: Family,
  kinship: Kinship,
  first: ComparedSide,
  second: ComparedSide,
): Comparison {
  const before = levels(family.first, first);
  const after = levels(family.second, second);
  if (before.length === 0 && after.length === 0) return 'neither_read';
  if (kinship === 'added' || kinship === 'left_out') return 'apart';
  if (after.length === 0) return 'only_first';
  if (before.length === 0) return 'only_second';
  if (kinship !== 'same') return 'apart';
  return before[0] === after[0] ? 'alike' : 'other';
}

function levels(placed: readonly PlacedComponent[], side: ComparedSide): ReadingLevel[] {
  return placed.flatMap(({ component }) => levelOf(side.application, component.id) ?? []);
}
