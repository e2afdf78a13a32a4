import type { AccessPaperSource } from '../../shared/content/accessPaper.ts';
import type { DossierContent } from '../../shared/content/dossierContent.ts';
import type { DossierWords } from '../../shared/content/dossierWords.ts';
import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import type { IncidentsPaperSource } from '../../shared/content/incidentsPaper.ts';
import type { SurvivalPaperSource } from '../../shared/content/survivalPaper.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { AnnexFacts, AnnexFile } from '../services/pdfRenderer.ts';

/** What the worker is started with. */
export type WorkerSetup = { fontsFolder: string };

/** A file that a dossier appends: its bytes unless the thread has them, from the last dossier that it laid out. */
export type SentFile = Omit<AnnexFile, 'bytes'> & { bytes: Uint8Array | null };

/** What is to be laid out: a dossier, or one of the papers; a dossier to be said in words, or to be drawn and looked through; or a file to be looked at. */
export type Work =
  | { kind: 'dossier'; source: DossierSource; files: readonly SentFile[]; isDraft: boolean }
  | { kind: 'words'; source: DossierSource }
  | { kind: 'content'; source: DossierSource }
  | { kind: 'gridPaper'; source: GridPaperSource }
  | { kind: 'survival'; source: SurvivalPaperSource }
  | { kind: 'access'; source: AccessPaperSource }
  | { kind: 'incidents'; source: IncidentsPaperSource }
  | { kind: 'annex'; file: AnnexFile };

/** A document to render. The first number of `stop` becomes 1 when it is not wanted any more. */
export type Job = { id: number; work: Work; stop: SharedArrayBuffer };

/** What the worker says of a job. `place` tells where it failed, never what a person wrote. */
export type Report =
  | { id: number; type: 'progress'; done: number }
  | { id: number; type: 'done'; bytes: Uint8Array<ArrayBuffer>; pages: number }
  | { id: number; type: 'said'; words: DossierWords }
  | { id: number; type: 'drawn'; content: DossierContent }
  | { id: number; type: 'inspected'; facts: AnnexFacts }
  | { id: number; type: 'stopped' }
  | { id: number; type: 'failed'; place: string };
