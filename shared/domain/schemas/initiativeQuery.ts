import { z } from 'zod';
import { FACETS, GROUPS, LIST_COLUMNS, OPEN_ENDED } from '../initiativeFilter.ts';
import { LONGEST_LINE } from '../limits.ts';
import { READING_LEVELS, STAGES } from '../vocabulary.ts';
import { GridKey } from './gridDefinition.ts';
import { KnownReading, OtherKnownReading } from './knownReading.ts';
import { Id, Instant, Line, LocalDate, PartialDate, Title, Written } from './primitives.ts';

/** Some of the values of one property, or all but those. `''` and `unknown` stand for what is not known. */
function choice<V extends z.ZodType<string>>(value: V) {
  return z.strictObject({ values: z.array(value).min(1).max(200), isExcept: z.boolean() });
}

const NameChoice = choice(Line);
export type NameChoice = z.infer<typeof NameChoice>;

/** A level, that the component was never read, or that it was read under another version that does not answer to it alone. */
const ReadAs = z.enum([...READING_LEVELS, 'none', 'elsewhere']);

/** What a component was last read as, each level once at most. */
export const ComponentFilter = z.strictObject({
  id: GridKey,
  levels: z.array(ReadAs).min(1).max(ReadAs.options.length),
});
export type ComponentFilter = z.infer<typeof ComponentFilter>;

/** When the money ends that is confirmed or received: within so many months, already, never, or none is known. */
export const FundingFilter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ending'), months: z.number().int().min(1).max(120) }),
  z.strictObject({ kind: z.enum(['ended', 'open', 'none']) }),
]);
export type FundingFilter = z.infer<typeof FundingFilter>;

/** Which initiatives are wanted. Each part that is given leaves some out; nothing given, all are wanted. */
export const InitiativeFilter = z.strictObject({
  /** Every word is somewhere in what was written; accents, ligatures and capitals are forgiven. */
  text: Written.max(LONGEST_LINE).optional(),
  stages: choice(z.enum([...STAGES, 'unknown'])).optional(),
  sectors: NameChoice.optional(),
  territories: NameChoice.optional(),
  carriers: NameChoice.optional(),
  roles: NameChoice.optional(),
  components: z.array(ComponentFilter).max(20).optional(),
  /** Not read for so many years, or never. */
  notReadFor: z.number().int().min(1).max(50).optional(),
  funding: FundingFilter.optional(),
  /** See `followUpDue`: late, ahead, or nothing to follow up. */
  followUp: z.enum(['late', 'ahead', 'none']).optional(),
  /** Without the archives, or only those. */
  archived: z.enum(['without', 'only']).optional(),
});
export type InitiativeFilter = z.infer<typeof InitiativeFilter>;

/** The column that orders, and which way; what is not known comes last both ways. Never by what was read. */
export const InitiativeSort = z.strictObject({
  column: z.enum(LIST_COLUMNS),
  direction: z.enum(['ascending', 'descending']),
});
export type InitiativeSort = z.infer<typeof InitiativeSort>;

/** Which initiatives, in which order, in which groups. */
export const InitiativeQuery = z.strictObject({
  filter: InitiativeFilter,
  sort: InitiativeSort,
  group: z.enum(GROUPS).nullable(),
});
export type InitiativeQuery = z.infer<typeof InitiativeQuery>;

/** A line of the table: what its columns show of an initiative. */
export const ListedInitiative = z.strictObject({
  id: Id,
  title: z.string(),
  carrier: z.string(),
  cdcRole: z.string(),
  sectors: z.array(z.string()),
  territories: z.array(z.string()),
  /** Present stage and since when; null while no stage was entered. */
  stage: z.enum(STAGES).nullable(),
  stageSince: PartialDate.nullable(),
  /** Last application of the grid that has a reading; null when never read. */
  lastReadOn: LocalDate.nullable(),
  /** The last known reading of each component of the version for new applications; none for what was never read. */
  readings: z.array(KnownReading),
  /** Of components that only other versions have. */
  otherReadings: z.array(OtherKnownReading),
  /** The last end of the budgets in which money is confirmed or received; null when none is known. */
  fundingUntil: PartialDate.or(z.literal(OPEN_ENDED)).nullable(),
  /** See `followUpDue`. */
  followUp: z.strictObject({ date: PartialDate, isLate: z.boolean() }).nullable(),
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
});
export type ListedInitiative = z.infer<typeof ListedInitiative>;

/** A part of the answer to a query, and, when it was asked for, how large the whole is. */
export const InitiativeWindow = z.strictObject({
  /** Lines from the place asked for on. Grouped, an initiative has one in each of its groups. */
  rows: z.array(ListedInitiative),
  head: z
    .strictObject({
      /** Initiatives that answer the filter, each once. */
      total: z.number().int(),
      /** Groups in their order, with their lines; `''` and `unknown` for those of which it is not known. None when not grouped. */
      groups: z.array(z.strictObject({ value: z.string(), count: z.number().int() })),
    })
    .nullable(),
});
export type InitiativeWindow = z.infer<typeof InitiativeWindow>;

/** Several initiatives that one gesture concerns: named one by one, or all that answer a filter but some. */
export const InitiativeSelection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ids'), ids: z.array(Id).max(100_000) }),
  z.strictObject({
    kind: z.literal('filter'),
    filter: InitiativeFilter,
    except: z.array(Id).max(100_000),
  }),
]);
export type InitiativeSelection = z.infer<typeof InitiativeSelection>;

/** A property whose values are counted under the rest of a filter. */
export const Facet = z.enum(FACETS).or(z.strictObject({ component: GridKey }));
export type Facet = z.infer<typeof Facet>;

/** A value of a facet, and how many initiatives have it. `''` and `unknown` stand for what is not known. */
export const FacetCount = z.strictObject({ value: z.string(), count: z.number().int() });
export type FacetCount = z.infer<typeof FacetCount>;

/** How the table shows what it holds: what a saved view keeps. */
export const ListView = InitiativeQuery.extend({
  /** Columns shown after the title, in their order. */
  columns: z.array(z.enum(LIST_COLUMNS).exclude(['title'])).max(LIST_COLUMNS.length),
});
export type ListView = z.infer<typeof ListView>;

/** A view that a person keeps under a name. */
export const SavedView = z.strictObject({ id: Id, name: Title, view: ListView });
export type SavedView = z.infer<typeof SavedView>;
