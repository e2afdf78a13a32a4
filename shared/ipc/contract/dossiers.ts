import { z } from 'zod';
import { BLOCK_KINDS } from '../../domain/blockKinds.ts';
import { WithdrawnSince } from '../../domain/schemas/carriers.ts';
import { DossierSource } from '../../domain/schemas/detail.ts';
import {
  AcceptedKeys,
  BlockKey,
  BlockPatch,
  Dossier,
  DossierFields,
  DossierPiece,
  DossierWarning,
  FrozenDossier,
} from '../../domain/schemas/dossier.ts';
import {
  Cents,
  Id,
  Instant,
  Line,
  LocalDate,
  Text,
  TimeOfDay,
  Title,
  Written,
} from '../../domain/schemas/primitives.ts';
import {
  ShelvedTemplate,
  Template,
  TemplateEdit,
  TemplateId,
} from '../../domain/schemas/template.ts';
import { ANSWER_OUTCOMES, SENDING_PURPOSES } from '../../domain/vocabulary.ts';
import { ById, call, Done, Nothing } from './call.ts';
import { WrittenPdf } from './written.ts';

/** A dossier with all that its blocks are drawn from. */
export const DossierDetail = z.strictObject({
  source: DossierSource,
  frozen: z.array(FrozenDossier),
});
export type DossierDetail = z.infer<typeof DossierDetail>;

export const DossierRow = z.strictObject({
  id: Id,
  title: z.string(),
  /** Null, both, for a dossier of the whole portfolio. */
  initiativeId: Id.nullable(),
  initiativeTitle: z.string().nullable(),
  funderId: Id.nullable(),
  funderName: z.string().nullable(),
  /** What its budget asks of its funder today, in cents, money and what is in kind apart. */
  asked: Cents.nullable(),
  askedInKind: Cents.nullable(),
  templateName: z.string(),
  /** What its template asks of a budget, and by when. */
  templateRules: z.strictObject({
    leastAmount: Cents.nullable(),
    mostAmount: Cents.nullable(),
    mostPercent: z.number().int().nullable(),
    deadlineOn: LocalDate.nullable(),
    deadlineTime: TimeOfDay.nullable(),
  }),
  programId: Id.nullable(),
  budgetId: Id.nullable(),
  /** The funding that it gives account of. */
  fundingId: Id.nullable(),
  updatedAt: Instant,
  lastFrozenAt: Instant.nullable(),
});
export type DossierRow = z.infer<typeof DossierRow>;

/** A frozen copy as the register of what was sent lists it. */
export const FrozenRow = FrozenDossier.omit({ accepted: true }).extend({
  /** Null when it told of the whole portfolio. */
  initiativeId: Id.nullable(),
  /** Null when the initiative is gone, or lies in the bin. */
  initiativeTitle: z.string().nullable(),
  /** The dossier that it was printed from is still there. */
  hasDossier: z.boolean(),
  /** The answer that stands: the last one that no other corrects. */
  answer: z
    .strictObject({
      id: Id,
      answeredOn: LocalDate,
      outcome: z.enum(ANSWER_OUTCOMES),
      amount: Cents.nullable(),
      inKind: z.boolean(),
      /** The funder's own; empty while the initiative lies in the bin. */
      reason: Text,
    })
    .nullable(),
});
export type FrozenRow = z.infer<typeof FrozenRow>;

/** A PDF for the window to show. */
export const Preview = z.strictObject({ bytes: z.instanceof(Uint8Array), pages: z.number().int() });
export type Preview = z.infer<typeof Preview>;

/** A block for the clipboard: as plain text, as rich text (HTML), and how much text that is. */
export const CopiedBlock = z.strictObject({
  text: z.string(),
  html: z.string(),
  words: z.number().int().min(0),
  characters: z.number().int().min(0),
});
export type CopiedBlock = z.infer<typeof CopiedBlock>;

/** Dossiers, their templates, and what was frozen when it was sent. */
export const dossierCalls = {
  'template.list': call(Nothing, z.array(Template)),
  /** Those that ship, then one's own, with how many dossiers were begun from each. */
  'template.shelf': call(Nothing, z.array(ShelvedTemplate)),
  /** Makes one of one's own from another. */
  'template.copy': call(z.strictObject({ id: TemplateId, name: Title }), Template),
  /** Changes one of one's own; its next version, when a dossier was begun from this one. */
  'template.edit': call(z.strictObject({ id: TemplateId, edit: TemplateEdit }), Template),
  /** Removes one of one's own; refuses (`template_used`) while a dossier was begun from it. */
  'template.remove': call(z.strictObject({ id: TemplateId }), Done),
  'dossier.list': call(Nothing, z.array(DossierRow)),
  /** Without an initiative: a dossier of the whole portfolio, of which the template must be. For a funding of the initiative: with its funder, its programme, and the budget that gives account of it. */
  'dossier.create': call(
    z.strictObject({
      initiativeId: Id.nullable(),
      templateId: Written,
      title: Title.nullable(),
      for: z
        .union([
          z.strictObject({ fundingId: Id }),
          z.strictObject({ funderId: Id, programId: Id.nullable() }),
        ])
        .optional(),
    }),
    Dossier,
  ),
  'dossier.get': call(ById, DossierDetail),
  'dossier.update': call(z.strictObject({ id: Id, patch: DossierFields.partial() }), Dossier),
  /** Changes one block: in or out, its own text, its parts that are left out. The others stay as they are. */
  'dossier.setBlock': call(z.strictObject({ id: Id, key: BlockKey, patch: BlockPatch }), Dossier),
  /** Gives it a block that its template does not have; refuses (`invalid_input`) one that it has, or of another subject. */
  'dossier.addBlock': call(z.strictObject({ id: Id, kind: z.enum(BLOCK_KINDS) }), Dossier),
  /** Puts the blocks in this order; refuses (`invalid_input`) unless each is there once. */
  'dossier.orderBlocks': call(
    z.strictObject({ id: Id, keys: z.array(BlockKey).max(100) }),
    Dossier,
  ),
  /** Notes where a piece that the funder wants stands. */
  'dossier.setPiece': call(z.strictObject({ id: Id, piece: DossierPiece }), Dossier),
  'dossier.remove': call(ById, Done),
  /** A block as it is put in the clipboard, in or out of the dossier. */
  'dossier.copiedBlock': call(z.strictObject({ id: Id, key: BlockKey }), CopiedBlock),
  /** Lays the dossier out as it stands. A newer request for a preview cancels the older one (`cancelled`). */
  'dossier.preview': call(ById, Preview),
  /** What the checks say of a dossier and its export would not wait for. */
  'dossier.warnings': call(ById, z.array(DossierWarning)),
  /**
   * Asks where to write the PDF, lays it out, writes it whole or not at all, and keeps a frozen copy with the
   * warnings that hold. Refuses (`checks_changed`) when one of them is not among the keys `accepted`. Null:
   * the person gave up.
   */
  'dossier.export': call(
    z.strictObject({
      id: Id,
      recipient: Line,
      accepted: AcceptedKeys,
      /** Absent: what its blocks say that it is for. */
      purpose: z.enum(SENDING_PURPOSES).optional(),
      /** In cents; absent: what its budget asks of its funder. */
      asked: Cents.nullable().optional(),
    }),
    FrozenDossier.nullable(),
  ),
  /**
   * Asks where to write the dossier as it stands, for somebody to read it before it leaves: « Ébauche » is at the
   * head of each page, nothing is kept of it and the register does not tell it. It waits for no check but those
   * that protect persons (`consent_missing`, `photo_unready`). Null: the person gave up.
   */
  'dossier.draft': call(ById, WrittenPdf.nullable()),
  'dossier.cancelExport': call(Nothing, Done),
  /** What was sent, the last first: of one initiative, or of all. */
  'frozen.list': call(z.strictObject({ initiativeId: Id.nullable() }), z.array(FrozenRow)),
  /** The testimonies that copies which left carry although they were withdrawn since; the last copy first. */
  'frozen.withdrawn': call(Nothing, z.array(WithdrawnSince)),
  'frozen.preview': call(ById, Preview),
  /** Opens it in the system's viewer: the PDF written by this export while it is unchanged, else a temporary copy that cannot be changed. */
  'frozen.open': call(ById, Done),
  /** Writes the frozen bytes again where the person says. Null: the person gave up. What was accepted is not told: it names records that may lie in the bin. */
  'frozen.saveCopy': call(ById, FrozenDossier.omit({ accepted: true }).nullable()),
};
