import { z } from 'zod';
import { BinnedInitiative } from '../domain/schemas/bin.ts';
import { BulkChange, BulkDone, BulkPreview } from '../domain/schemas/bulkChange.ts';
import { Correction, CorrectionFields } from '../domain/schemas/correction.ts';
import { Descent, DescentFields } from '../domain/schemas/descent.ts';
import { DossierSource, InitiativeDetail } from '../domain/schemas/detail.ts';
import {
  Dossier,
  DossierBlock,
  DossierFields,
  FrozenDossier,
  Template,
} from '../domain/schemas/dossier.ts';
import {
  Budget,
  BudgetFields,
  BudgetLine,
  BudgetLineFields,
  Funder,
  FunderFields,
} from '../domain/schemas/funding.ts';
import {
  GridApplication,
  GridApplicationFields,
  Reading,
  ReadingFields,
} from '../domain/schemas/grid.ts';
import {
  GridDefinition,
  GridKey,
  GridOptions,
  GridSource,
  GridVersionId,
} from '../domain/schemas/gridDefinition.ts';
import { GridEdit, GridVersion } from '../domain/schemas/gridVersion.ts';
import {
  Diffusion,
  DiffusionCheckFields,
  DiffusionFields,
  Effect,
  EffectFields,
  Evidence,
  EvidenceFields,
  Initiative,
  InitiativePatch,
  Milestone,
  MilestoneFields,
  StageChange,
  StageChangeFields,
} from '../domain/schemas/initiative.ts';
import {
  Facet,
  FacetCount,
  InitiativeFilter,
  InitiativeQuery,
  InitiativeSelection,
  InitiativeWindow,
  ListView,
  SavedView,
} from '../domain/schemas/initiativeQuery.ts';
import { Meeting } from '../domain/schemas/meeting.ts';
import { OrganisationPatch, Portfolio } from '../domain/schemas/portfolio.ts';
import {
  Portrait,
  PortraitCell,
  PortraitMembers,
  PortraitQuestion,
} from '../domain/schemas/portrait.ts';
import {
  Id,
  Instant,
  Line,
  LocalDate,
  PartialDate,
  Position,
  Text,
  Title,
} from '../domain/schemas/primitives.ts';
import { SectorUse } from '../domain/schemas/sector.ts';
import {
  Absence,
  AbsenceFields,
  AbsenceStepFields,
  InKindContribution,
  InKindContributionFields,
  MergePreview,
  Participation,
  ParticipationFields,
  ParticipationPatch,
  Stakeholder,
  StakeholderDetail,
  StakeholderFields,
  StakeholderRow,
} from '../domain/schemas/stakeholder.ts';
import { QuebecTerritories } from '../domain/schemas/territory.ts';
import { Voice, VoiceFields } from '../domain/schemas/voice.ts';
import { STAGES } from '../domain/vocabulary.ts';
import { ERROR_CODES, type Result } from './errors.ts';

/**
 * The one contract between the window and the main process. Each call has the schema of its input,
 * parsed by the register before anything happens, and the schema of its output, which gives its type
 * and which the tests check. Preload, client and handlers derive from it; nothing else crosses.
 */
type Call<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O };

function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { input, output };
}

const Nothing = z.undefined();
const ById = z.strictObject({ id: Id });
const Done = z.null();
const Several = z.strictObject({ selection: InitiativeSelection, change: BulkChange });

/** The file that is open, as the window shows it. */
export const OpenPortfolio = z.strictObject({
  /** Counts the openings since the start; tells one opening from the next. */
  session: z.number().int(),
  portfolio: Portfolio,
  /** Name of the file without its folder. */
  fileName: z.string(),
  /** Why nothing can be changed: the file is open elsewhere, or may not be written; null when it can. */
  readOnly: z.enum(['open_elsewhere', 'not_writable']).nullable(),
});
export type OpenPortfolio = z.infer<typeof OpenPortfolio>;

/** A portfolio opened lately. The window shows where it is, and names it by an identifier: it never sends a path. */
export const RecentFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: Instant,
  missing: z.boolean(),
});
export type RecentFile = z.infer<typeof RecentFile>;

export const AppState = z.strictObject({
  version: z.string(),
  today: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
  /** How large « Animation » is, as a share of its usual size; kept on this computer. */
  projectorSize: z.number().min(1).max(2),
  open: OpenPortfolio.nullable(),
});
export type AppState = z.infer<typeof AppState>;

/** A dossier with all that its blocks are drawn from. */
export const DossierDetail = z.strictObject({
  source: DossierSource,
  frozen: z.array(FrozenDossier),
});
export type DossierDetail = z.infer<typeof DossierDetail>;

export const DossierRow = z.strictObject({
  id: Id,
  title: z.string(),
  initiativeId: Id,
  initiativeTitle: z.string(),
  funderName: z.string().nullable(),
  templateName: z.string(),
  updatedAt: Instant,
  lastFrozenAt: Instant.nullable(),
});
export type DossierRow = z.infer<typeof DossierRow>;

/** A frozen copy as the register of what was sent lists it. */
export const FrozenRow = FrozenDossier.extend({
  initiativeId: Id,
  /** Null when the initiative is gone, or lies in the bin. */
  initiativeTitle: z.string().nullable(),
  /** The dossier that it was printed from is still there. */
  hasDossier: z.boolean(),
});
export type FrozenRow = z.infer<typeof FrozenRow>;

/** A revenue as the place « Financement » lists it, over all initiatives. */
export const RevenueRow = BudgetLine.omit({ side: true }).extend({
  initiativeId: Id,
  initiativeTitle: z.string(),
  budgetTitle: z.string(),
  funderName: z.string().nullable(),
});
export type RevenueRow = z.infer<typeof RevenueRow>;

const OfInitiative = z.strictObject({ initiativeId: Id, initiativeTitle: z.string() });

/** What « Accueil » shows: what waits for a gesture, then the years of the portfolio. */
export const HomeView = z.strictObject({
  /** Steps of calendars under way or starting within 120 days, the first one first. */
  milestones: z.array(
    OfInitiative.extend({
      id: Id,
      label: z.string(),
      start: PartialDate,
      end: PartialDate.nullable(),
    }),
  ),
  /** Applications of the grid that are not concluded. */
  openGrids: z.array(OfInitiative.extend({ id: Id, date: LocalDate, read: z.number().int() })),
  /** Dossiers that were never printed. */
  drafts: z.array(OfInitiative.extend({ id: Id, title: z.string(), updatedAt: Instant })),
  /** Initiatives, not closed, to which the grid was never applied. */
  unread: z.array(OfInitiative),
  /** Every initiative with its stages, the oldest first; none for those without a date. */
  strips: z.array(
    OfInitiative.extend({
      stages: z.array(z.strictObject({ stage: z.enum(STAGES), date: PartialDate })),
    }),
  ),
});
export type HomeView = z.infer<typeof HomeView>;

/** A PDF for the window to show. */
export const Preview = z.strictObject({ bytes: z.instanceof(Uint8Array), pages: z.number().int() });
export type Preview = z.infer<typeof Preview>;

/** A paper that was written to a file. */
export const PrintedPaper = z.strictObject({
  pages: z.number().int(),
  bytes: z.number().int(),
});
export type PrintedPaper = z.infer<typeof PrintedPaper>;

/** Add with the parent's id, change by the record's own. */
function children<F extends z.ZodObject, O extends z.ZodType>(fields: F, output: O) {
  return {
    add: call(z.strictObject({ initiativeId: Id, fields }), output),
    update: call(z.strictObject({ id: Id, patch: fields.partial() }), output),
    remove: call(ById, Done),
  };
}

const stage = children(StageChangeFields, StageChange);
const inKindContribution = children(InKindContributionFields, InKindContribution);
const absence = children(AbsenceFields, Absence);
const MergePair = z.strictObject({ keptId: Id, goneId: Id });
const evidence = children(EvidenceFields, Evidence);
const effect = children(EffectFields, Effect);
const diffusion = children(DiffusionFields, Diffusion);
const descent = children(DescentFields, Descent);
const milestone = children(MilestoneFields, Milestone);
const budget = children(BudgetFields, Budget);

export const contract = {
  'app.state': call(Nothing, AppState),
  'app.setTheme': call(z.strictObject({ theme: AppState.shape.theme }), Done),
  'app.setProjectorSize': call(z.strictObject({ size: AppState.shape.projectorSize }), Done),
  /** Shows the window on the whole screen, or not; answers whether it is so now. */
  'app.fullScreen': call(z.strictObject({ wanted: z.enum(['on', 'off', 'other']) }), z.boolean()),
  /** Opens a web address of the portfolio in the system's browser: `http` or `https` only. */
  'app.openLink': call(z.strictObject({ url: z.url({ protocol: /^https?$/ }) }), Done),
  /** The window listens to events from now on. */
  'app.listening': call(Nothing, Done),
  /** Answers `flush.request`: whether all that was typed is stored now. */
  'app.flushed': call(z.strictObject({ request: z.number().int(), stored: z.boolean() }), Done),

  /** Asks where to keep it, then makes an empty portfolio. Null: the person gave up. */
  'portfolio.create': call(Nothing, OpenPortfolio.nullable()),
  'portfolio.open': call(Nothing, OpenPortfolio.nullable()),
  /** Portfolios opened lately, the last first. */
  'portfolio.recent': call(Nothing, z.array(RecentFile)),
  'portfolio.openRecent': call(z.strictObject({ id: z.string() }), OpenPortfolio),
  'portfolio.forgetRecent': call(z.strictObject({ id: z.string() }), Done),
  'portfolio.openExample': call(
    z.strictObject({ example: z.enum(['public_example', 'fictional_example']) }),
    OpenPortfolio,
  ),
  'portfolio.close': call(Nothing, Done),
  'portfolio.update': call(z.strictObject({ patch: OrganisationPatch }), Portfolio),
  'portfolio.logo': call(Nothing, z.string().nullable()),
  /** Asks for a PNG or JPEG image, at most 5 MB. Null: the person gave up. */
  'portfolio.chooseLogo': call(Nothing, Portfolio.nullable()),
  'portfolio.removeLogo': call(Nothing, Portfolio),

  'home.get': call(Nothing, HomeView),

  /** Part of the answer to a query: no call carries all initiatives. */
  'initiative.query': call(
    z.strictObject({
      query: InitiativeQuery,
      offset: z.number().int().min(0),
      limit: z.number().int().min(0).max(500),
      withHead: z.boolean(),
    }),
    InitiativeWindow,
  ),
  /** Titles that hold every word of a text, at most fifty, and that of an initiative already chosen. */
  'initiative.find': call(
    z.strictObject({ text: Line, chosenId: Id.nullable() }),
    z.array(z.strictObject({ id: Id, title: z.string() })),
  ),
  /** How many initiatives each value of a property would give under the rest of the filter, in no order. */
  'initiative.facet': call(
    z.strictObject({ filter: InitiativeFilter, facet: Facet }),
    z.array(FacetCount),
  ),
  'initiative.countFiltered': call(z.strictObject({ filter: InitiativeFilter }), z.number().int()),
  'initiative.count': call(Nothing, z.number().int()),
  'initiative.get': call(ById, InitiativeDetail),
  'initiative.create': call(z.strictObject({ title: Title }), Initiative),
  'initiative.update': call(z.strictObject({ id: Id, patch: InitiativePatch }), Initiative),
  /** Puts it in the bin, whole. */
  'initiative.remove': call(ById, Done),
  /** Sectors and territories already written somewhere, to propose. */
  'initiative.suggestions': call(
    Nothing,
    z.strictObject({ sectors: z.array(z.string()), territories: z.array(z.string()) }),
  ),

  /** What a change of several initiatives would do, counted; it does nothing. */
  'selection.preview': call(Several, BulkPreview),
  /** All of it, or nothing. */
  'selection.change': call(Several, BulkDone),
  /** Puts back exactly what was; refuses (`cannot_undo`) once something concerned changed, or after three other changes. */
  'selection.undo': call(ById, Done),
  /** Sectors as they are written, each with how many initiatives are in it. */
  'sector.list': call(Nothing, z.array(SectorUse)),
  /** Gives a sector another name wherever it stands; undone by `selection.undo`. */
  'sector.rename': call(z.strictObject({ name: Title, to: Title }), BulkDone),
  'sector.remove': call(z.strictObject({ name: Title }), BulkDone),

  /** What lies in the bin, the last put there first. Nothing leaves it by itself. */
  'bin.list': call(Nothing, z.array(BinnedInitiative)),
  'bin.count': call(Nothing, z.number().int()),
  'bin.restore': call(ById, Done),
  /** Deletes for good what lies in the bin; what was sent stays in the file. */
  'bin.delete': call(ById, Done),

  /** Views of the table kept under a name, in their order. */
  'savedView.list': call(Nothing, z.array(SavedView)),
  'savedView.add': call(
    z.strictObject({ name: Title, view: ListView, position: Position.nullable() }),
    SavedView,
  ),
  'savedView.update': call(
    z.strictObject({
      id: Id,
      patch: z.strictObject({ name: Title, view: ListView }).partial(),
    }),
    SavedView,
  ),
  /** Puts views in an order; those that are not named come after. */
  'savedView.order': call(z.strictObject({ ids: z.array(Id).max(1_000) }), Done),
  'savedView.remove': call(ById, Done),

  'stage.add': stage.add,
  'stage.update': stage.update,
  'stage.remove': stage.remove,
  /** Québec's MRC and equivalent territories, as they ship. */
  'territory.list': call(Nothing, QuebecTerritories),
  /** The register, in French order, with what each one does. */
  'stakeholder.list': call(Nothing, z.array(StakeholderRow)),
  'stakeholder.get': call(ById, StakeholderDetail),
  'stakeholder.add': call(z.strictObject({ fields: StakeholderFields }), Stakeholder),
  'stakeholder.update': call(
    z.strictObject({ id: Id, patch: StakeholderFields.partial() }),
    Stakeholder,
  ),
  /** Refuses (`stakeholder_used`) one that takes part or adopted something. */
  'stakeholder.remove': call(ById, Done),
  'stakeholder.previewMerge': call(MergePair, MergePreview),
  /** Answers with what undoes it. */
  'stakeholder.merge': call(MergePair, ById),
  'stakeholder.undoMerge': call(ById, Done),
  'participation.add': call(
    z.strictObject({ initiativeId: Id, fields: ParticipationFields }),
    Participation,
  ),
  'participation.update': call(
    z.strictObject({ id: Id, patch: ParticipationPatch }),
    Participation,
  ),
  'participation.remove': call(ById, Done),
  'inKindContribution.add': inKindContribution.add,
  'inKindContribution.update': inKindContribution.update,
  'inKindContribution.remove': inKindContribution.remove,
  'absence.add': absence.add,
  'absence.update': absence.update,
  'absence.remove': absence.remove,
  'absenceStep.add': call(z.strictObject({ absenceId: Id, fields: AbsenceStepFields }), Absence),
  /** Takes back a step noted by mistake; answers with the absence that is left. */
  'absenceStep.remove': call(ById, Absence),
  'evidence.add': evidence.add,
  'evidence.update': evidence.update,
  'evidence.remove': evidence.remove,
  'effect.add': effect.add,
  'effect.update': effect.update,
  'effect.remove': effect.remove,
  'diffusion.add': diffusion.add,
  'diffusion.update': diffusion.update,
  'diffusion.remove': diffusion.remove,
  'descent.add': descent.add,
  'descent.update': descent.update,
  'descent.remove': descent.remove,
  'diffusionCheck.add': call(
    z.strictObject({ diffusionId: Id, fields: DiffusionCheckFields }),
    Diffusion,
  ),
  /** Takes back a check noted by mistake; answers with the diffusion that is left. */
  'diffusionCheck.remove': call(ById, Diffusion),
  'milestone.add': milestone.add,
  'milestone.update': milestone.update,
  'milestone.remove': milestone.remove,

  'grid.definition': call(
    z.strictObject({ gridVersionId: GridVersionId.nullable() }),
    GridDefinition,
  ),
  'grid.start': call(z.strictObject({ initiativeId: Id }), GridApplication),
  'grid.get': call(ById, GridApplication),
  'grid.update': call(
    z.strictObject({ id: Id, patch: GridApplicationFields.partial() }),
    GridApplication,
  ),
  'grid.setReading': call(
    z.strictObject({ id: Id, componentId: GridKey, patch: ReadingFields.partial() }),
    Reading,
  ),
  /** Writes what is noted of one sub-element; an empty text removes the note. */
  'grid.setNote': call(
    z.strictObject({ id: Id, componentId: GridKey, subElementId: GridKey, text: Text }),
    Reading,
  ),
  /** Dates and seals it; refuses (`sealed`) when done already, (`change_unexplained`) while a changed level has no reason. */
  'grid.conclude': call(ById, GridApplication),
  /** Removes an application that is not concluded. */
  'grid.remove': call(ById, Done),
  /** What a meeting shows of an application: nothing of the coordinator's own. */
  'meeting.get': call(ById, Meeting),
  /** Keeps the component at which a meeting is, to go on from there. */
  'meeting.stopAt': call(z.strictObject({ id: Id, componentId: GridKey }), Done),
  /** Asks where to write a version of the grid to fill by hand, and writes it. Null for the version: that of new applications. Null: the person gave up. */
  'grid.printBlank': call(
    z.strictObject({ gridVersionId: GridVersionId.nullable() }),
    PrintedPaper.nullable(),
  ),
  /** The same for an application as it was read, without the coordinator's own notes. */
  'grid.printFilled': call(ById, PrintedPaper.nullable()),
  'grid.cancelPrint': call(Nothing, Done),
  /** How each component stands over the portfolio at a day. */
  'grid.portrait': call(PortraitQuestion, Portrait),
  /** The initiatives behind one cell of a portrait. */
  'grid.portraitMembers': call(PortraitCell, PortraitMembers),
  'voice.add': call(z.strictObject({ applicationId: Id, fields: VoiceFields }), Voice),
  'voice.update': call(z.strictObject({ id: Id, patch: VoiceFields.partial() }), Voice),
  'voice.remove': call(ById, Done),
  /** Adds a correction beside a concluded application, for ever. */
  'correction.add': call(
    z.strictObject({ applicationId: Id, fields: CorrectionFields }),
    Correction,
  ),

  /** The versions of the grid with their texts, and how each stands in the portfolio. */
  'gridVersion.list': call(Nothing, z.array(GridVersion)),
  /** Components that may be added to a version of one's own. */
  'gridVersion.options': call(Nothing, GridOptions),
  /** Makes a draft from a version that is fixed; `source` says whose its new texts are. */
  'gridVersion.create': call(
    z.strictObject({ basedOn: GridVersionId, name: Title, source: GridSource }),
    GridVersion,
  ),
  /** Changes a draft; refuses (`sealed`) a version that ships, was used, or that another was made from. */
  'gridVersion.edit': call(z.strictObject({ id: GridVersionId, edit: GridEdit }), GridVersion),
  /** New applications use it; refuses (`grid_incomplete`) a draft that is not finished. */
  'gridVersion.serve': call(z.strictObject({ id: GridVersionId }), Done),
  'gridVersion.setAside': call(z.strictObject({ id: GridVersionId, setAside: z.boolean() }), Done),
  /** Removes a draft. */
  'gridVersion.remove': call(z.strictObject({ id: GridVersionId }), Done),

  'funder.list': call(Nothing, z.array(Funder)),
  'funder.add': call(z.strictObject({ fields: FunderFields }), Funder),
  'funder.update': call(z.strictObject({ id: Id, patch: FunderFields.partial() }), Funder),
  'funder.remove': call(ById, Done),

  'budget.add': budget.add,
  'budget.update': budget.update,
  'budget.remove': budget.remove,
  'budgetLine.add': call(z.strictObject({ budgetId: Id, fields: BudgetLineFields }), BudgetLine),
  'budgetLine.update': call(
    z.strictObject({ id: Id, patch: BudgetLineFields.partial() }),
    BudgetLine,
  ),
  'budgetLine.remove': call(ById, Done),
  'revenue.list': call(Nothing, z.array(RevenueRow)),

  'template.list': call(Nothing, z.array(Template)),
  'dossier.list': call(Nothing, z.array(DossierRow)),
  'dossier.create': call(
    z.strictObject({ initiativeId: Id, templateId: z.string(), title: Title.nullable() }),
    Dossier,
  ),
  'dossier.get': call(ById, DossierDetail),
  'dossier.update': call(z.strictObject({ id: Id, patch: DossierFields.partial() }), Dossier),
  'dossier.setBlocks': call(
    z.strictObject({ id: Id, blocks: z.array(DossierBlock).max(100) }),
    Dossier,
  ),
  'dossier.remove': call(ById, Done),
  /** Lays the dossier out as it stands. A newer request for a preview cancels the older one (`cancelled`). */
  'dossier.preview': call(ById, Preview),
  /** Asks where to write the PDF, lays it out, writes it whole or not at all, and keeps a frozen copy. Null: the person gave up. */
  'dossier.export': call(z.strictObject({ id: Id, recipient: Line }), FrozenDossier.nullable()),
  'dossier.cancelExport': call(Nothing, Done),
  /** What was sent, the last first: of one initiative, or of all. */
  'frozen.list': call(z.strictObject({ initiativeId: Id.nullable() }), z.array(FrozenRow)),
  'frozen.preview': call(ById, Preview),
  /** Opens it in the system's viewer: the PDF written by this export while it is unchanged, else a temporary copy that cannot be changed. */
  'frozen.open': call(ById, Done),
  /** Writes the frozen bytes again where the person says. Null: the person gave up. */
  'frozen.saveCopy': call(ById, FrozenDossier.nullable()),
} satisfies Record<string, Call<z.ZodType, z.ZodType>>;

export type Contract = typeof contract;
/** Name of a call: `noun.verb`. */
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
/** The input as the handler gets it, parsed. */
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = z.output<Contract[C]['output']>;

/** What the main process tells the window without being asked. */
export const EVENTS = {
  /** How far an export is, from 0 to 1. */
  'export.progress': z.strictObject({ done: z.number().min(0).max(1) }),
  /** Another portfolio, or none, is open now; or it became read-only. */
  'portfolio.changed': z.null(),
  /** It is another day than when the window last asked. */
  'day.changed': z.null(),
  /** A file asked for by the system or the menu could not be opened. */
  problem: z.strictObject({ code: z.enum(ERROR_CODES) }),
  /** A command of the menu. */
  command: z.strictObject({
    name: z.enum([
      'public_example',
      'fictional_example',
      'new',
      'open',
      'close',
      'settings',
      'help',
      'newInitiative',
      'home',
      'initiatives',
      'stakeholders',
      'funding',
      'dossiers',
    ]),
  }),
  /** Something is about to close the portfolio: store what is typed, then answer with `app.flushed`. */
  'flush.request': z.strictObject({ request: z.number().int() }),
} as const;
export type EventName = keyof typeof EVENTS;
export type EventPayload<E extends EventName> = z.infer<(typeof EVENTS)[E]>;

/** What the preload puts on `window.essaim`: one function a call, one subscription an event. */
export type Bridge = {
  readonly calls: {
    readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>>;
  };
  readonly on: <E extends EventName>(
    event: E,
    listener: (payload: EventPayload<E>) => void,
  ) => () => void;
};
