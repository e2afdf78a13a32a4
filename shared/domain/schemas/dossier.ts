import { z } from 'zod';
import { BLOCK_KINDS } from '../blockKinds.ts';
import { LONGEST_SAID, MOST_LEFT_OUT } from '../limits.ts';
import {
  ANNEX_FAULTS,
  PHOTO_PERSONS,
  PHOTO_WIDTHS,
  PIECE_STATES,
  SENDING_PURPOSES,
} from '../vocabulary.ts';
import { KeptFile } from './keptFile.ts';
import { OwnText } from './ownText.ts';
import { Cents, Id, Instant, Line, LocalDate, Title, Written } from './primitives.ts';

/** Names a block within one dossier, or within one template: several blocks may be of one kind. */
export const BlockKey = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);

/** A part of a block that a person may leave out: a kind of part, and which one where there are several. */
const PartKey = z.string().regex(/^[a-z][a-z0-9_]{0,29}(?::[0-9a-f-]{36})?$/);

/** A block as one dossier has it: its place, whether it is in, and a text of one's own over the drawn one. */
export const DossierBlock = z.strictObject({
  key: BlockKey,
  kind: z.enum(BLOCK_KINDS),
  included: z.boolean(),
  ownText: OwnText.nullable(),
  /** What the block said when the own text was written, or when a person last looked at what changed under it; null when nobody knows. */
  writtenOver: Written.max(LONGEST_SAID).nullable(),
  /** The figures and tables of the block that are not in the dossier. */
  leftOut: z.array(PartKey).max(MOST_LEFT_OUT),
});
export type DossierBlock = z.infer<typeof DossierBlock>;

/** What a person changes of a block; what it is, and whether it is in the dossier at all, is its template's. */
export const BlockPatch = DossierBlock.omit({ key: true, kind: true }).partial();
export type BlockPatch = z.infer<typeof BlockPatch>;

/** A piece of the template, as one dossier has it; one that nobody noted anything of is missing. */
export const DossierPiece = z.strictObject({
  key: BlockKey,
  state: z.enum(PIECE_STATES),
  /** The day of the piece itself, or that on which it came. */
  date: LocalDate.nullable(),
  note: Line,
});
export type DossierPiece = z.infer<typeof DossierPiece>;

/** A file given with a dossier: that of a piece, or, when it is nobody's piece, another document. */
export const DossierFile = z.strictObject({
  id: Id,
  /** The piece of the template; null for another document. */
  pieceKey: BlockKey.nullable(),
  /** What it is, in the words of the dossier. */
  title: Title,
  file: KeptFile,
  /** Its pages follow those of the dossier. */
  isAppended: z.boolean(),
  /** How many it has; null when it cannot be appended, and then why. */
  pages: z.number().int().min(1).nullable(),
  fault: z.enum(ANNEX_FAULTS).nullable(),
});
export type DossierFile = z.infer<typeof DossierFile>;

/** What a person says of a photo. */
export const PhotoFields = z.strictObject({
  caption: Line,
  /** What it shows, for who does not see it; it does not leave without. */
  alt: Line,
  width: z.enum(PHOTO_WIDTHS),
  /** Null: nobody looked yet, and it does not leave so. */
  persons: z.enum(PHOTO_PERSONS).nullable(),
});
export type PhotoFields = z.infer<typeof PhotoFields>;

/** A photo of a dossier. */
export const DossierPhoto = PhotoFields.extend({ id: Id, file: KeptFile });
export type DossierPhoto = z.infer<typeof DossierPhoto>;

export const DossierFields = z.strictObject({
  title: Title,
  funderId: Id.nullable(),
  /** Under which of the funder's programmes. */
  programId: Id.nullable(),
  budgetId: Id.nullable(),
  /** The funding that it gives account of, as a report does. */
  fundingId: Id.nullable(),
  gridApplicationId: Id.nullable(),
});
export type DossierFields = z.infer<typeof DossierFields>;

export const Dossier = DossierFields.extend({
  id: Id,
  /** Null for a dossier of the whole portfolio. */
  initiativeId: Id.nullable(),
  templateId: z.string(),
  templateVersion: z.number().int().min(1),
  blocks: z.array(DossierBlock),
  /** Those of which something is noted, in no order. */
  pieces: z.array(DossierPiece),
  /** In the order in which they are given. */
  files: z.array(DossierFile),
  /** In their order. */
  photos: z.array(DossierPhoto),
  updatedAt: Instant,
});
export type Dossier = z.infer<typeof Dossier>;

/** Something that the checks say and the export does not wait for; whoever sends the dossier accepts it by its key. */
export const DossierWarning = z.strictObject({ key: Written.min(1), sentence: Written });
export type DossierWarning = z.infer<typeof DossierWarning>;

/** The keys of what a person saw and let go. */
export const AcceptedKeys = z.array(Written.max(1_000)).max(10_000);

/** What was let go when a dossier was sent, as sentences. */
export const Accepted = z.array(Written);

/** A dossier as it was printed: the bytes stay in the file, never changed. */
export const FrozenDossier = z.strictObject({
  id: Id,
  dossierId: Id,
  title: Title,
  recipient: Line,
  madeAt: Instant,
  purpose: z.enum(SENDING_PURPOSES),
  /** The funder of the dossier on that day, which may be gone since. */
  funderId: Id.nullable(),
  /** Its name on that day, and that of the programme; empty when the dossier had none. */
  funderName: Line,
  programName: Line,
  /** What was asked, in cents, money and what is in kind apart; null when nobody said. */
  asked: Cents.nullable(),
  askedInKind: Cents.nullable(),
  pages: z.number().int().min(1),
  bytes: z.number().int().min(1),
  /** SHA-256 of the PDF, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the checks still said when it left, in the sentences of the day: who sent it saw them. */
  accepted: Accepted,
});
export type FrozenDossier = z.infer<typeof FrozenDossier>;
