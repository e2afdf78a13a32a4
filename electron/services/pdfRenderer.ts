import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import type { SurvivalPaperSource } from '../../shared/content/survivalPaper.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';

/** A document laid out. */
export type RenderedPdf = { bytes: Uint8Array<ArrayBuffer>; pages: number };

/** How it is told to stop, and tells how far it is, from 0 to 1. */
export type RenderOptions = { signal: AbortSignal; onProgress?: (done: number) => void };

/** How data become a PDF; `electron/pdf` does it, `application.ts` hands it to the services. Rejects when the signal is aborted, whatever with. */
export type PdfRenderer = {
  /** Lays a dossier out. */
  render(source: DossierSource, options: RenderOptions): Promise<RenderedPdf>;
  /** Lays the grid out, blank or filled. */
  renderGridPaper(source: GridPaperSource, options: RenderOptions): Promise<RenderedPdf>;
  /** Lays « Survie » out. */
  renderSurvival(source: SurvivalPaperSource, options: RenderOptions): Promise<RenderedPdf>;
};
