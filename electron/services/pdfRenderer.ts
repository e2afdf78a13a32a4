import type { AccessPaperSource } from '../../shared/content/accessPaper.ts';
import type { DossierContent } from '../../shared/content/dossierContent.ts';
import type { DossierWords } from '../../shared/content/dossierWords.ts';
import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import type { IncidentsPaperSource } from '../../shared/content/incidentsPaper.ts';
import type { SurvivalPaperSource } from '../../shared/content/survivalPaper.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { AnnexFault } from '../../shared/domain/vocabulary.ts';

/** A document laid out. */
export type RenderedPdf = { bytes: Uint8Array<ArrayBuffer>; pages: number };

/** A file that a dossier appends, as it is kept. */
export type AnnexFile = { sha256: string; mediaType: string; bytes: Uint8Array };

/** A file that a dossier appends, that is read from where it is kept only when it is not at hand. Rejects when it was altered. */
export type AppendedFile = Omit<AnnexFile, 'bytes'> & { read: () => Promise<Uint8Array> };

/** What a file is as an annex: how many pages it has, or why it cannot be one. */
export type AnnexFacts = { pages: number; fault: null } | { pages: null; fault: AnnexFault };

/** How it is told to stop, and tells how far it is, from 0 to 1. */
export type RenderOptions = { signal: AbortSignal; onProgress?: (done: number) => void };

/** How data become a PDF; `electron/pdf` does it, `application.ts` hands it to the services. Rejects when the signal is aborted, whatever with. */
export type PdfRenderer = {
  /** Lays a dossier out, then what it appends. `isDraft`: each page says so. */
  render(
    source: DossierSource,
    options: RenderOptions & { files?: readonly AppendedFile[]; isDraft?: boolean },
  ): Promise<RenderedPdf>;
  /** Draws what a dossier says in words, before what waits to be laid out. */
  words(source: DossierSource, options: RenderOptions): Promise<DossierWords>;
  /** Draws a dossier, before what waits to be laid out, for somebody to look through what it says. */
  content(source: DossierSource, options: RenderOptions): Promise<DossierContent>;
  /** Looks whether a file can be appended. */
  inspect(file: AnnexFile, options: RenderOptions): Promise<AnnexFacts>;
  /** Lays the grid out, blank or filled. */
  renderGridPaper(source: GridPaperSource, options: RenderOptions): Promise<RenderedPdf>;
  /** Lays the answer to a person out. */
  renderAccess(source: AccessPaperSource, options: RenderOptions): Promise<RenderedPdf>;
  /** Lays chosen incidents of the register out. */
  renderIncidents(source: IncidentsPaperSource, options: RenderOptions): Promise<RenderedPdf>;
  /** Lays « Survie » out. */
  renderSurvival(source: SurvivalPaperSource, options: RenderOptions): Promise<RenderedPdf>;
};
