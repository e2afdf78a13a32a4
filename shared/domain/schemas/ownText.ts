import { z } from 'zod';
import { LONGEST_TEXT } from '../limits.ts';
import { isOutgoing } from '../outgoingLink.ts';
import {
  listDepth,
  MOST_COLUMNS,
  MOST_LEVELS,
  MOST_ROWS,
  MOST_RUNS,
  plainText,
  runCount,
} from '../ownText.ts';
import { Written } from './primitives.ts';

/** A stretch of text in one look; an end of line in it is one that the person typed. */
const OwnRun = z.strictObject({
  text: Written.min(1).max(LONGEST_TEXT),
  bold: z.boolean(),
  italic: z.boolean(),
  /** Where it leads: an address of the web or of mail; null for none. */
  link: Written.max(2_000).refine(isOutgoing).nullable(),
});
export type OwnRun = z.infer<typeof OwnRun>;

const Runs = z.array(OwnRun).max(MOST_RUNS);

/** An item: its text, then the lists under it. */
export type OwnItem = { runs: OwnRun[]; lists: OwnList[] };

/** A list; `start` is the first number of an ordered one, 1 for the others. */
export type OwnList = { type: 'list'; ordered: boolean; start: number; items: OwnItem[] };

const OwnList: z.ZodType<OwnList> = z.lazy(() =>
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    start: z.number().int().min(0).max(9_999),
    items: z
      .array(z.strictObject({ runs: Runs, lists: z.array(OwnList).max(MOST_RUNS) }))
      .min(1)
      .max(MOST_RUNS),
  }),
);

/** Two levels of headings, under the title of the block. */
const OwnHeading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2)]),
  runs: Runs,
});

const OwnParagraph = z.strictObject({ type: z.literal('paragraph'), runs: Runs });

/** A table of cells of text, regular, whose first row heads its columns. */
const OwnTable = z
  .strictObject({
    type: z.literal('table'),
    rows: z.array(z.array(Runs).min(1).max(MOST_COLUMNS)).min(1).max(MOST_ROWS),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length));
export type OwnTable = z.infer<typeof OwnTable>;

const OwnPart = z.union([OwnHeading, OwnParagraph, OwnList, OwnTable]);
export type OwnPart = z.infer<typeof OwnPart>;

/** A text of one's own: headings, paragraphs, lists and tables, in their order. */
export type OwnText = OwnPart[];

/** As plain text, it is no longer than any other. */
export const OwnText: z.ZodType<OwnText> = z
  .array(OwnPart)
  .max(MOST_RUNS)
  .refine((own) => listDepth(own) <= MOST_LEVELS)
  .refine((own) => runCount(own) <= MOST_RUNS)
  .refine((own) => plainText(own).length <= LONGEST_TEXT);
