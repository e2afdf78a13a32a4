import { z } from 'zod';
import { BLOCK_KINDS, DRAWS } from '../blockKinds.ts';
import { LONGEST_HELP } from '../limits.ts';
import { ANSWERING, fitsSubject, RECIPIENT_KINDS, TEMPLATE_SUBJECTS } from '../templateTerms.ts';
import { BlockKey } from './dossier.ts';
import {
  Cents,
  Line,
  LocalDate,
  Text,
  TimeOfDay,
  Title,
  WebAddress,
  Written,
} from './primitives.ts';

/**
 * How a form counts « l’initiative »: one word (what an apostrophe joins is one, as word processors
 * count), or two (what it elides is a word of its own).
 */
export const WORD_COUNTS = ['joined', 'parted'] as const;
export type WordCounting = (typeof WORD_COUNTS)[number];

/** Short help under a question: some lines. */
const Help = Written.max(LONGEST_HELP);

/** A block as a template asks for it. */
export const TemplateBlock = z
  .strictObject({
    key: BlockKey,
    kind: z.enum(BLOCK_KINDS),
    included: z.boolean(),
    /** The funder's own heading or question, in the place of ours; null keeps ours. */
    title: Title.nullable().default(null),
    help: Help.default(''),
    maxWords: z.number().int().min(1).max(100_000).nullable().default(null),
    /** Spaces and ends of lines are counted. */
    maxCharacters: z.number().int().min(1).max(1_000_000).nullable().default(null),
    /** A dossier without a text here is not complete. */
    required: z.boolean().default(false),
    /** What the portfolio proposes as an answer: the texts of these blocks, in this order. */
    draws: z.array(z.enum(DRAWS)).max(20).default([]),
    /** The tables and figures of `draws` are shown under the answer. */
    showsParts: z.boolean().default(false),
  })
  .refine(({ kind, title }) => kind !== 'question' || title !== null)
  .refine(({ kind, draws }) => kind === 'question' || draws.length === 0)
  .refine(
    ({ draws }) =>
      draws.every((kind) => ANSWERING.has(kind)) && new Set(draws).size === draws.length,
  );
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/** Something that a funder wants with the request. */
export const TemplatePiece = z.strictObject({
  key: BlockKey,
  label: Title,
  /** In which case it is wanted; empty: always. */
  when: Line.default(''),
  note: Help.default(''),
});
export type TemplatePiece = z.infer<typeof TemplatePiece>;

/** What a programme gives: least, most, and which part of the costs, as `ProgramFields` says them. */
export const TemplateRules = z.strictObject({
  leastAmount: Cents.nullable().default(null),
  mostAmount: Cents.nullable().default(null),
  /** Largest part of the costs, in percent. */
  mostPercent: z.number().int().min(1).max(100).nullable().default(null),
  /** What is not a figure: what is paid for and what is not, how it differs from place to place. */
  note: Text.default(''),
});
export type TemplateRules = z.infer<typeof TemplateRules>;

/** When a request or a report must be in. */
export const TemplateDeadline = z
  .strictObject({
    text: Help.default(''),
    on: LocalDate.nullable().default(null),
    /** Only with a day. */
    time: TimeOfDay.nullable().default(null),
  })
  .refine(({ on, time }) => time === null || on !== null);
export type TemplateDeadline = z.infer<typeof TemplateDeadline>;

/** Says which template it is, whatever the language: a word for those that ship, an identifier for one's own. */
export const TemplateId = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** The most blocks, and the most pieces, that a template may have. */
export const MOST_BLOCKS = 100;

/** What a funder's dossier is made of, as data. */
export const Template = z
  .strictObject({
    id: TemplateId,
    name: Title,
    version: z.number().int().min(1),
    /** What it is for, in a sentence. */
    purpose: Help.default(''),
    /** Where it comes from: the publication that was read, or that it is Essaim's own. */
    source: Text,
    url: WebAddress.nullable().default(null),
    /** The day on which somebody read the source; null for one that follows nobody's rules. */
    verifiedOn: LocalDate.nullable(),
    about: z.enum(TEMPLATE_SUBJECTS).default('initiative'),
    recipient: z.enum(RECIPIENT_KINDS).default('any'),
    counting: z.enum(WORD_COUNTS).default('joined'),
    maxPages: z.number().int().min(1).max(1_000).nullable().default(null),
    blocks: z.array(TemplateBlock).min(1).max(MOST_BLOCKS),
    rules: TemplateRules.default({
      leastAmount: null,
      mostAmount: null,
      mostPercent: null,
      note: '',
    }),
    pieces: z.array(TemplatePiece).max(MOST_BLOCKS).default([]),
    deadline: TemplateDeadline.default({ text: '', on: null, time: null }),
  })
  .refine(({ blocks }) => areDistinct(blocks))
  .refine(({ pieces }) => areDistinct(pieces))
  .refine(({ about, blocks }) =>
    blocks.every(({ kind, draws }) => [kind, ...draws].every((one) => fitsSubject(one, about))),
  );
export type Template = z.infer<typeof Template>;

function areDistinct(things: readonly { readonly key: string }[]): boolean {
  return new Set(things.map(({ key }) => key)).size === things.length;
}

/** One change of a template of one's own. */
export const TemplateEdit = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('fields'),
    patch: z
      .strictObject({
        name: Title,
        purpose: Help,
        source: Text,
        url: WebAddress.nullable(),
        verifiedOn: LocalDate.nullable(),
        recipient: z.enum(RECIPIENT_KINDS),
        counting: z.enum(WORD_COUNTS),
        maxPages: z.number().int().min(1).max(1_000).nullable(),
        leastAmount: Cents.nullable(),
        mostAmount: Cents.nullable(),
        mostPercent: z.number().int().min(1).max(100).nullable(),
        rulesNote: Text,
        deadlineText: Help,
        /** Without a day there is no hour: taking the day away takes the hour too. */
        deadlineOn: LocalDate.nullable(),
        deadlineTime: TimeOfDay.nullable(),
      })
      .partial(),
  }),
  z.strictObject({
    type: z.literal('block'),
    key: BlockKey,
    patch: z
      .strictObject({
        title: Title.nullable(),
        help: Help,
        maxWords: z.number().int().min(1).max(100_000).nullable(),
        maxCharacters: z.number().int().min(1).max(1_000_000).nullable(),
        required: z.boolean(),
        included: z.boolean(),
        draws: z.array(z.enum(DRAWS)).max(20),
        showsParts: z.boolean(),
      })
      .partial(),
  }),
  /** One place up or down. */
  z.strictObject({
    type: z.literal('move'),
    key: BlockKey,
    step: z.union([z.literal(-1), z.literal(1)]),
  }),
  z.strictObject({ type: z.literal('addQuestion'), title: Title }),
  /** What the portfolio draws; one that is there already stays as it is. */
  z.strictObject({ type: z.literal('addBlock'), kind: z.enum(BLOCK_KINDS) }),
  z.strictObject({ type: z.literal('removeBlock'), key: BlockKey }),
  z.strictObject({
    type: z.literal('piece'),
    key: BlockKey,
    patch: z.strictObject({ label: Title, when: Line, note: Help }).partial(),
  }),
  z.strictObject({ type: z.literal('addPiece'), label: Title }),
  z.strictObject({ type: z.literal('removePiece'), key: BlockKey }),
]);
export type TemplateEdit = z.infer<typeof TemplateEdit>;

/** A template as the shelf shows it: shipped with Essaim or of one's own, and how many dossiers were begun from it. */
export const ShelvedTemplate = z.strictObject({
  template: Template,
  origin: z.enum(['shipped', 'own']),
  uses: z.number().int().min(0),
});
export type ShelvedTemplate = z.infer<typeof ShelvedTemplate>;
