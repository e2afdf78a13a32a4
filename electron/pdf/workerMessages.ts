import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import type { SurvivalPaperSource } from '../../shared/content/survivalPaper.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { AnnexFacts, AnnexFile } from '../services/pdfRenderer.ts';

/** What the worker is started with. */
export type WorkerSetup = { fontsFolder: string };

/** What is to be laid out: a dossier, the grid on paper, or « Survie »; or a file to be looked at. */
export type Work =
  | { kind: 'dossier'; source: DossierSource; files: readonly AnnexFile[] }
  | { kind: 'gridPaper'; source: GridPaperSource }
  | { kind: 'survival'; source: SurvivalPaperSource }
  | { kind: 'annex'; file: AnnexFile };

/** A document to render. The first number of `stop` becomes 1 when it is not wanted any more. */
export type Job = { id: number; work: Work; stop: SharedArrayBuffer };

/** What the worker says of a job. `place` tells where it failed, never what a person wrote. */
export type Report =
  | { id: number; type: 'progress'; done: number }
  | { id: number; type: 'done'; bytes: Uint8Array<ArrayBuffer>; pages: number }
  | { id: number; type: 'inspected'; facts: AnnexFacts }
  | { id: number; type: 'stopped' }
  | { id: number; type: 'failed'; place: string };
