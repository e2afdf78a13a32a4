import type { DossierSource } from '../../shared/domain/schemas/detail.ts';

/** A dossier laid out. */
export type RenderedPdf = { bytes: Uint8Array<ArrayBuffer>; pages: number };

/** How a dossier becomes a PDF; `electron/pdf` does it, `main.ts` hands it to the services. */
export type PdfRenderer = {
  /**
   * Lays a dossier out. Rejects when the signal is aborted, whatever with; `onProgress` gets how far
   * it is, from 0 to 1.
   */
  render(
    source: DossierSource,
    options: { signal: AbortSignal; onProgress?: (done: number) => void },
  ): Promise<RenderedPdf>;
};
