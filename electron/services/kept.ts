import { z } from 'zod';
import { isReport } from '../../shared/domain/asking.ts';
import type { Cents } from '../../shared/domain/money.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { FrozenText } from '../../shared/domain/schemas/difference.ts';
import { FormerSource } from '../../shared/domain/schemas/formerSource.ts';
import {
  type GridDefinition,
  GridDefinition as GridDefinitionSchema,
} from '../../shared/domain/schemas/gridDefinition.ts';
import {
  type ListView,
  ListView as ListViewSchema,
} from '../../shared/domain/schemas/initiativeQuery.ts';
import { Id, LocalDate } from '../../shared/domain/schemas/primitives.ts';
import {
  Participation,
  Stakeholder,
  StakeholderMerge,
} from '../../shared/domain/schemas/stakeholder.ts';
import { type Template, Template as TemplateSchema } from '../../shared/domain/schemas/template.ts';
import type { FrozenTemplate } from '../../shared/ipc/contract/answers.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Kept } from '../database/record.ts';

/**
 * What the file keeps as JSON documents, to be read years later: templates, versions of the grid, views of
 * the list, what two stakeholders were before they became one, and what frozen dossiers were drawn from.
 * Each says its form. A schema that changes adds a step to its list: from the form of that place (the
 * first step lifts form 1) to the next.
 */
export type Lift = (older: unknown) => unknown;

const TEMPLATE_LIFTS: readonly Lift[] = [];
const GRID_LIFTS: readonly Lift[] = [];
const MERGE_LIFTS: readonly Lift[] = [];
const VIEW_LIFTS: readonly Lift[] = [];
/** Frozen sources are read back part by part, whatever their form (`readFormerSource`). */
const SOURCE_FORM = 1;

/** A template as it stands, to keep. */
export function keepTemplate(template: Template): Kept {
  return { form: TEMPLATE_LIFTS.length + 1, text: JSON.stringify(template) };
}

/** A template that the file kept. */
export function readTemplate(kept: Kept): Template {
  return readKept(TemplateSchema, TEMPLATE_LIFTS, kept);
}

/** A version of the grid, to keep. */
export function keepGrid(grid: GridDefinition): Kept {
  return { form: GRID_LIFTS.length + 1, text: JSON.stringify(grid) };
}

/** A version of the grid that the file kept. */
export function readGrid(kept: Kept): GridDefinition {
  return readKept(GridDefinitionSchema, GRID_LIFTS, kept);
}

/** A view of the list, to keep. */
export function keepView(view: ListView): Kept {
  return { form: VIEW_LIFTS.length + 1, text: JSON.stringify(view) };
}

/** A view of the list that the file kept. */
export function readView(kept: Kept): ListView {
  return readKept(ListViewSchema, VIEW_LIFTS, kept);
}

/** What two stakeholders were before they became one. */
const MergeBefore = z.strictObject({
  kept: Stakeholder,
  gone: Stakeholder,
  /** Participations of the one that is gone, which only changed name. */
  movedIds: z.array(Id),
  /** Where both took part, with the contributions that came with the line that is gone. */
  united: z.array(
    z.strictObject({ kept: Participation, gone: Participation, contributionIds: z.array(Id) }),
  ),
  adoptionIds: z.array(Id),
  /** Merges into the one that is gone, which may be undone once it is back. */
  merges: z.array(
    StakeholderMerge.extend({
      before: z.strictObject({ form: z.number().int().min(1), text: z.string() }),
    }),
  ),
});
export type MergeBefore = z.infer<typeof MergeBefore>;

/** What things were before a merge, to keep. */
export function keepMerge(before: MergeBefore): Kept {
  return { form: MERGE_LIFTS.length + 1, text: JSON.stringify(before) };
}

/** What things were before a merge that the file kept. */
export function readMerge(kept: Kept): MergeBefore {
  return readKept(MergeBefore, MERGE_LIFTS, kept);
}

/**
 * What a merge keeps, and the merges that it holds, without the lines of an initiative that is deleted
 * for good: their roles would stay in the file. The identifiers of what only changed name stay, which
 * undoing passes over.
 */
export function mergeWithout(kept: Kept, initiativeId: string): Kept {
  if (!kept.text.includes(initiativeId)) return kept;
  const was = readMerge(kept);
  return keepMerge({
    ...was,
    united: was.united.filter(({ gone }) => gone.initiativeId !== initiativeId),
    merges: was.merges.map(({ id, goneName, mergedAt, before }) => ({
      id,
      goneName,
      mergedAt,
      before: mergeWithout(before, initiativeId),
    })),
  });
}

/** What a merge keeps, and the merges that it holds, without how anybody is reached: that was destroyed. */
export function mergeWithoutContact(kept: Kept): Kept {
  const was = readMerge(kept);
  return keepMerge({
    ...was,
    kept: { ...was.kept, contact: '' },
    gone: { ...was.gone, contact: '' },
    merges: was.merges.map(({ id, goneName, mergedAt, before }) => ({
      id,
      goneName,
      mergedAt,
      before: mergeWithoutContact(before),
    })),
  });
}

/** The stakeholders that a merge, and the merges that it holds, took out of the register. */
export function goneOfMerge(kept: Kept): string[] {
  const { gone, merges } = readMerge(kept);
  return [gone.id, ...merges.flatMap(({ before }) => goneOfMerge(before))];
}

/**
 * All that a dossier was drawn from, its template in it; not the logo, which the PDF has, nor whom a
 * call reached, which is never drawn and would outlive its destruction in the follow-up itself. Whether its
 * cover said what is asked is kept with it, as the rule of that day had it (`isReport`).
 */
export function keepSource(source: DossierSource): Kept {
  const { initiative } = source;
  const followUps = initiative.followUps.map((one) => ({ ...one, whom: '' }));
  const coverAsks = !isReport(source);
  const kept = { ...source, coverAsks, logo: null, initiative: { ...initiative, followUps } };
  return { form: SOURCE_FORM, text: JSON.stringify(kept) };
}

/** Of a source without any part that we read: it tells nothing, rather than refusing. */
const NOTHING: FormerSource = {
  dossier: { blocks: [] },
  template: { blocks: [] },
  initiative: {},
};

/** What a frozen copy was drawn from, as much of it as we read, whether its pages had the lines of its budget, and what the register says that it asked. */
export function readFormerSource({
  source,
  hadBudget,
  asked,
}: {
  source: string;
  hadBudget: number;
  asked?: Cents | null | undefined;
}): FormerSource {
  const read = FormerSource.safeParse(JSON.parse(source));
  return read.success
    ? { ...read.data, hadBudget: hadBudget === 1, registered: asked ?? null }
    : NOTHING;
}

/** What we read of the template of a frozen copy, whatever its form. */
const KeptTemplate = z.object({
  name: z.string(),
  version: z.number().int().nullable().catch(null),
  verifiedOn: LocalDate.nullable().catch(null),
  recipient: z.unknown().optional(),
});

/** The template of a frozen copy, from the JSON that its source has; null when it has no name. */
export function readFrozenTemplate(json: string | null): FrozenTemplate | null {
  const read = KeptTemplate.safeParse(json === null ? null : JSON.parse(json));
  if (!read.success) return null;
  const { name, version, verifiedOn, recipient } = read.data;
  return { name, version, verifiedOn, isGeneral: recipient === 'any' };
}

/** The words that were printed; of a block of a form that we do not know, none. */
export function readFrozenTexts(json: string): FrozenText[] {
  const kept: unknown = JSON.parse(json);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => {
    const read = FrozenText.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/**
 * Reads a document of any form up to ours. One of a later form refuses (`file_newer`); one that is not
 * what its form promises, which only a file written by something else could hold, `file_damaged`.
 */
export function readKept<T>(schema: z.ZodType<T>, lifts: readonly Lift[], kept: Kept): T {
  if (kept.form > lifts.length + 1) throw new Refusal('file_newer');
  try {
    const lifted = lifts
      .slice(kept.form - 1)
      .reduce((document, lift) => lift(document), JSON.parse(kept.text) as unknown);
    return schema.parse(lifted);
  } catch (cause) {
    throw new Refusal('file_damaged', { cause });
  }
}
