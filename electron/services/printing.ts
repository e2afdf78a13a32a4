import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { AccessPaperSource } from '../../shared/content/accessPaper.ts';
import type { DossierContent } from '../../shared/content/dossierContent.ts';
import type { DossierWords } from '../../shared/content/dossierWords.ts';
import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import type { IncidentsPaperSource } from '../../shared/content/incidentsPaper.ts';
import type { SurvivalPaperSource } from '../../shared/content/survivalPaper.ts';
import { askingOf, likelyPurpose } from '../../shared/domain/asking.ts';
import type { Cents } from '../../shared/domain/money.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { FrozenText } from '../../shared/domain/schemas/difference.ts';
import type { FrozenDossier } from '../../shared/domain/schemas/dossier.ts';
import type { SendingPurpose } from '../../shared/domain/vocabulary.ts';
import type { WrittenPdf } from '../../shared/ipc/contract/written.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  getFrozenDossier,
  getFrozenPdf,
  insertFrozenDossier,
} from '../database/repositories/frozenDossiers.ts';
import { atomicWrite, stageWriteSlowly } from '../files/atomicWrite.ts';
import { annexFiles } from './annexFiles.ts';
import { type Context, instant } from './context.ts';
import {
  accessName,
  dossierName,
  draftName,
  incidentsName,
  paperName,
  survivalName,
} from './fileNames.ts';
import { keepSource } from './kept.ts';
import type { PdfRenderer, RenderedPdf, RenderOptions } from './pdfRenderer.ts';
import { requirePages } from './readiness.ts';
import { createWrittenFiles, type FileWorld, type WrittenFiles } from './writtenFiles.ts';

/** Asks where to write a PDF; null when the person gives up. */
export type ChoosePdf = (suggestedName: string) => Promise<string | null>;

/** Whom a dossier is sent to, what the checks still said and was accepted, in sentences, when it left, and what its texts said. */
export type Sending = {
  recipient: string;
  accepted: string[];
  texts: FrozenText[];
  /** Absent: what its blocks say that it is for. */
  purpose?: SendingPurpose | undefined;
  /** In cents; absent: what its budget asks of its funder. */
  asked?: Cents | null | undefined;
};

/** The work of laying out that is under way: at most one preview and one export. */
export type Printing = {
  /** What a dossier says in words. */
  words(source: DossierSource): Promise<DossierWords>;
  /** A dossier drawn, so that it can be looked through before it leaves. */
  content(source: DossierSource): Promise<DossierContent>;
  /** Lays out what a dossier says now; the preview asked for before is cancelled. */
  preview(db: ReadableDb, source: DossierSource): Promise<RenderedPdf>;
  /**
   * Writes the PDF where the person says and keeps a frozen copy: both or neither. `requireSame` refuses once
   * the portfolio is not the one that was looked through: choosing a place and laying out take a while.
   */
  export(
    db: WritableDb,
    source: DossierSource,
    sending: Sending,
    requireSame: () => void,
  ): Promise<FrozenDossier | null>;
  /** Writes a dossier as it stands where the person says, marked as a draft; keeps nothing of it. Null: the person gave up. */
  draft(db: ReadableDb, source: DossierSource): Promise<WrittenPdf | null>;
  /** Writes the grid on paper where the person says. Null: the person gave up. */
  gridPaper(source: GridPaperSource): Promise<WrittenPdf | null>;
  /** Writes « Survie » on paper where the person says. Null: the person gave up. */
  survival(source: SurvivalPaperSource): Promise<WrittenPdf | null>;
  /** Writes the answer to a person on paper where the person says. Null: the person gave up. */
  access(source: AccessPaperSource): Promise<WrittenPdf | null>;
  /** Writes chosen incidents of the register on paper where the person says. Null: the person gave up. */
  incidents(source: IncidentsPaperSource): Promise<WrittenPdf | null>;
  /** Lays out a dossier that is written beside others; whoever writes them stops it. */
  beside(db: ReadableDb, source: DossierSource, signal: AbortSignal): Promise<RenderedPdf>;
  /** Stops what is being laid out to be written. */
  cancelExport(): null;
  /** Shows a frozen copy in the system's viewer: the file of its export while it is as it was written, else a copy. */
  open(db: ReadableDb, input: { id: string }): Promise<null>;
  /** Writes the frozen bytes again where the person says. Null: the person gave up. */
  saveCopy(db: ReadableDb, input: { id: string }): Promise<Omit<FrozenDossier, 'accepted'> | null>;
  /** What was written in this session: papers by their own identifier, dossiers by their frozen copy's. */
  readonly written: WrittenFiles;
};

/** What printing needs of the world. */
export type PrintingOptions = FileWorld & {
  /** The words of what leaves: in French, whatever the screens are in. */
  t: Translate;
  context: Context;
  renderer: PdfRenderer;
  choosePdf: ChoosePdf;
  /** Gives what refuses once the portfolio that is open now was left or locked. */
  stillOpen: () => () => void;
  onProgress: (done: number) => void;
  /** Writes a copy that stays for a while and cannot be changed; its path. */
  copy: (key: string, name: string, bytes: Uint8Array) => string;
};

/** Of an export, the part that lays its pages out; what is left writes them and keeps their copy. */
const LAID_OUT = 0.95;

/** The one printing room of the application. */
export function createPrinting(options: PrintingOptions): Printing {
  let previewing: AbortController | null = null;
  let exporting: AbortController | null = null;
  const written = createWrittenFiles({ ...options, newId: options.context.newId });

  /** Lays out what is written to a file: one at a time. */
  function laidOut(
    work: (how: RenderOptions) => Promise<RenderedPdf>,
    share = 1,
  ): Promise<RenderedPdf> {
    exporting?.abort();
    const mine = new AbortController();
    exporting = mine;
    return render(work, mine.signal, (done) => options.onProgress(done * share));
  }

  async function dossierPdf(
    db: ReadableDb,
    source: DossierSource,
    how: RenderOptions & { isDraft?: boolean },
  ): Promise<RenderedPdf> {
    // One that is replaced at once goes nowhere.
    await setImmediate();
    how.signal.throwIfAborted();
    return options.renderer.render(source, { ...how, files: annexFiles(db, source.dossier) });
  }

  /** Asks where to write a paper, and writes it. */
  async function paper(
    name: string,
    work: (how: RenderOptions) => Promise<RenderedPdf>,
  ): Promise<WrittenPdf | null> {
    const requireStill = options.stillOpen();
    const path = await options.choosePdf(`${name}.pdf`);
    if (path === null) return null;
    const { bytes, pages } = await laidOut(work);
    // Laying out takes seconds: nothing of a portfolio that was locked meanwhile is written in clear.
    requireStill();
    atomicWrite(path, bytes);
    return { id: written.remembered(path), pages, bytes: bytes.byteLength };
  }

  return {
    written,
    words: (source) => options.renderer.words(source, { signal: new AbortController().signal }),
    content: (source) => options.renderer.content(source, { signal: new AbortController().signal }),
    async preview(db, source) {
      previewing?.abort();
      const mine = new AbortController();
      previewing = mine;
      return render((how) => dossierPdf(db, source, how), mine.signal);
    },
    async export(db, source, sending, requireSame) {
      const requireStill = options.stillOpen();
      const name = dossierName({
        title: source.dossier.title,
        recipient: sending.recipient,
        funderName: source.funder?.name ?? '',
        programName: programName(source),
      });
      const path = await options.choosePdf(`${name}.pdf`);
      if (path === null) return null;
      const pdf = await laidOut((how) => dossierPdf(db, source, how), LAID_OUT);
      requireStill();
      requirePages(source, pdf);
      const frozen = await freeze(db, options.context, {
        source,
        ...sending,
        path,
        pdf,
        requireSame,
      });
      written.remember(frozen.id, path);
      options.onProgress(1);
      return frozen;
    },
    draft: (db, source) =>
      paper(draftName(source, options.t), (how) =>
        dossierPdf(db, source, { ...how, isDraft: true }),
      ),
    gridPaper: (source) =>
      paper(paperName(source), (how) => options.renderer.renderGridPaper(source, how)),
    survival: (source) =>
      paper(survivalName(source, options.t), (how) => options.renderer.renderSurvival(source, how)),
    access: (source) =>
      paper(accessName(source, options.t), (how) => options.renderer.renderAccess(source, how)),
    incidents: (source) =>
      paper(incidentsName(source, options.t), (how) =>
        options.renderer.renderIncidents(source, how),
      ),
    beside: (db, source, signal) => render((how) => dossierPdf(db, source, how), signal),
    cancelExport() {
      exporting?.abort();
      return null;
    },
    async open(db, { id }) {
      const frozen = getFrozenDossier(db, id);
      const file = written.bytesOf(id);
      const isAsWritten = file !== null && hashOf(file.bytes) === frozen.sha256;
      const { bytes } = previewFrozen(db, { id });
      // A file that something else wrote may hold anything under that name.
      if (!isPdf(bytes)) throw new Refusal('file_damaged');
      await options.openPath(
        isAsWritten ? file.path : options.copy(id, `${dossierName(frozen)}.pdf`, bytes),
      );
      return null;
    },
    async saveCopy(db, { id }) {
      const { accepted: _accepted, ...frozen } = getFrozenDossier(db, id);
      const { bytes } = previewFrozen(db, { id });
      const path = await options.choosePdf(`${dossierName(frozen)}.pdf`);
      if (path === null) return null;
      atomicWrite(path, bytes);
      written.remember(id, path);
      return frozen;
    },
  };
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** The PDF of a frozen copy, its bytes verified against their hash. */
export function previewFrozen(db: ReadableDb, { id }: { id: string }): RenderedPdf {
  const { pages, sha256 } = getFrozenDossier(db, id);
  const bytes = getFrozenPdf(db, id);
  if (hashOf(bytes) !== sha256) throw new Refusal('file_damaged');
  return { bytes, pages };
}

async function render(
  work: (how: RenderOptions) => Promise<RenderedPdf>,
  signal: AbortSignal,
  onProgress?: (done: number) => void,
): Promise<RenderedPdf> {
  try {
    const pdf = await work({ signal, ...(onProgress === undefined ? {} : { onProgress }) });
    if (!signal.aborted) return pdf;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  throw new Refusal('cancelled');
}

type Export = Sending & {
  source: DossierSource;
  path: string;
  pdf: RenderedPdf;
  requireSame: () => void;
};

/**
 * The file is finished beside its place, the frozen copy is written, the file takes its place, then the
 * copy is committed: a failure at any step but the last leaves neither. If the commit itself fails, what
 * was at the place before comes back.
 */
async function freeze(db: WritableDb, context: Context, exported: Export): Promise<FrozenDossier> {
  const { source, recipient, accepted, texts, path, pdf } = exported;
  const { money, inKind } = askingOf(source.budget?.lines ?? [], source.dossier.funderId);
  const { purpose = likelyPurpose(source), asked = money } = exported;
  const isRequest = purpose === 'request';
  const staged = await stageWriteSlowly(path, pdf.bytes);
  const id = context.newId();
  try {
    // Each of these keeps the process for some ms: the window is let through in between.
    await setImmediate();
    const kept = keepSource(source);
    await setImmediate();
    const sha256 = hashOf(pdf.bytes);
    await db.whenFree();
    exported.requireSame();
    db.transaction(() => {
      insertFrozenDossier(db, {
        id,
        dossierId: source.dossier.id,
        initiativeId: source.dossier.initiativeId,
        title: source.dossier.title,
        recipient,
        madeAt: instant(context),
        purpose,
        funderId: source.dossier.funderId,
        funderName: source.funder?.name ?? '',
        programName: programName(source),
        asked: isRequest ? asked : null,
        askedInKind: isRequest ? inKind : null,
        pages: pdf.pages,
        bytes: pdf.bytes.byteLength,
        sha256,
        accepted,
        form: kept.form,
        source: kept.text,
        texts,
        pdf: pdf.bytes,
      });
      staged.commit();
    });
  } catch (error) {
    staged.undo();
    throw error;
  }
  staged.settle();
  return getFrozenDossier(db, id);
}

/** The programme as it was called that day. */
function programName({ dossier, funder }: DossierSource): string {
  return funder?.programs.find(({ id }) => id === dossier.programId)?.name ?? '';
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
