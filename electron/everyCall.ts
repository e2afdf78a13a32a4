import { join } from 'node:path';
import { recoveryText } from '../shared/content/recoveryWords.ts';
import type { Language } from '../shared/domain/language.ts';
import { contract } from '../shared/ipc/contract.ts';
import { translator } from '../shared/strings/index.ts';
import { keptPortfolios } from './backups/lastProved.ts';
import { openSheetMemory } from './files/sheetMemory.ts';
import type { TemporaryCopies } from './files/temporaryCopies.ts';
import type { AnsweringAll } from './ipc/answer.ts';
import type { AppActions } from './ipc/handlers/app.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createWorkerNetwork } from './network/workerNetwork.ts';
import { createWorkerRenderer } from './pdf/workerRenderer.ts';
import { createWorkerSearch } from './search/workerSearch.ts';
import type { Backups } from './services/backups.ts';
import type { Context } from './services/context.ts';
import { createDossierFiles } from './services/dossierFiles.ts';
import { createDossierPhotos } from './services/dossierPhotos.ts';
import { createEvidenceFiles } from './services/evidenceFiles.ts';
import { createFileIntake } from './services/fileIntake.ts';
import { createImports } from './services/imports.ts';
import { createNetwork, type NetworkParts } from './services/network.ts';
import { createPublishing } from './services/parcels.ts';
import { createPrinting } from './services/printing.ts';
import { createRecovery } from './services/recovery.ts';
import { recoverFileInThread } from './services/recoveryThread.ts';
import { createResources } from './services/resources.ts';
import { createScreenWords } from './services/screenWords.ts';
import { createSearch } from './services/search.ts';
import type { Session } from './services/session.ts';
import { createTakeOut, type Way } from './services/takeOut.ts';
import { createUpdates } from './services/updates.ts';
import { createWorkerSheets } from './sheets/workerSheets.ts';
import { miniature, shrunkPicture } from './window/shrunkPicture.ts';

/** What `application.ts` has made before. */
export type EveryCallParts = {
  session: Session;
  context: Context;
  app: AppActions;
  backups: Backups;
  copies: TemporaryCopies;
  /** Opens a file in the program of its kind; refuses when there is none. */
  openPath: (path: string) => Promise<void>;
  showInFolder: (path: string) => void;
  /** That of the screens. */
  language: () => Language;
  /** Tells whoever listens that another portfolio, or none, is open now. */
  whenChanged: (listen: () => void) => void;
  onProgress: {
    export: (done: number) => void;
    file: (done: number) => void;
    /** Null once it has ended. */
    change: (done: number | null) => void;
    recovery: (done: number | null) => void;
    takeOut: (done: number | null, way: Way) => void;
    network: (done: number | null) => void;
  };
  /** Where the depot of a network is. */
  network: NetworkParts['settings'];
  /** What ships beside the code: fonts, grid, templates, samples. */
  resources: string;
  /** The application's own folder on this computer. */
  ownFolder: string;
  /** The application's own folder of the copies of portfolios. */
  copiesRoot: string;
  /** Where the built code of the main process is. */
  builtCode: string;
};

/** Assembles what the first screen does not need: the forms of every call, and what answers them. */
export function everyCall(parts: EveryCallParts): AnsweringAll {
  const { session, context, copies, openPath, onProgress } = parts;
  const { dialogs } = session;
  const files = {
    context,
    openPath,
    copy: (key: string, name: string, bytes: Uint8Array) => copies.writeSlowly(key, name, bytes),
    intake: createFileIntake({
      chooseFile: dialogs.chooseFile,
      chooseFiles: dialogs.chooseFiles,
      onProgress: onProgress.file,
    }),
  };
  const renderer = createWorkerRenderer({
    workerFile: join(parts.builtCode, 'pdfWorker.js'),
    fontsFolder: join(parts.resources, 'fonts'),
  });
  const search = createSearch({
    thread: createWorkerSearch(join(parts.builtCode, 'searchWorker.js')),
    read: () => session.readable(),
    opening: () => session.opening,
  });
  // The words of a portfolio that is closed, or locked, stay nowhere.
  parts.whenChanged(() => search.forget());
  const kept = createResources(parts.resources);
  const imports = createImports({
    context,
    thread: createWorkerSheets(join(parts.builtCode, 'sheetWorker.js')),
    memory: openSheetMemory(parts.ownFolder),
    chooseSheet: dialogs.chooseSheet,
    territories: kept.territories,
    t: translator('fr-CA'),
    onReading: onProgress.file,
    onProgress: onProgress.change,
  });
  parts.whenChanged(() => void imports.forget());
  const network = createNetwork({
    settings: parts.network,
    thread: createWorkerNetwork(join(parts.builtCode, 'networkWorker.js')),
    chooseCertificate: dialogs.chooseCertificate,
    allowDepot: dialogs.allowDepot,
    onProgress: onProgress.network,
  });
  const publishing = createPublishing();
  parts.whenChanged(() => {
    network.forget();
    publishing.forget();
  });
  const handlers = createHandlers({
    session,
    context,
    app: parts.app,
    backups: parts.backups,
    resources: kept,
    imports,
    updates: createUpdates({
      version: parts.app.state().version,
      platform: process.platform,
      chooseInstaller: dialogs.chooseInstaller,
      showInFolder: parts.showInFolder,
    }),
    printing: createPrinting({
      t: translator('fr-CA'),
      context,
      openPath,
      copy: (key, name, bytes) => copies.write(key, name, bytes),
      showInFolder: parts.showInFolder,
      choosePdf: dialogs.choosePdf,
      stillOpen: () => session.stillOpen(),
      onProgress: onProgress.export,
      renderer,
    }),
    evidenceFiles: createEvidenceFiles({
      ...files,
      chooseCopy: dialogs.chooseCopy,
      stillOpen: () => session.stillOpen(),
    }),
    dossierPhotos: createDossierPhotos({
      ...files,
      inspect: (file, how) => renderer.inspect(file, how),
      shrink: shrunkPicture,
      miniature,
    }),
    dossierFiles: createDossierFiles({
      ...files,
      inspect: (file, how) => renderer.inspect(file, how),
    }),
    recovery: createRecovery({
      session,
      recoverFile: recoverFileInThread(join(parts.builtCode, 'recoveryWorker.js')),
      kept: () => keptPortfolios(parts.copiesRoot),
      onProgress: onProgress.recovery,
      textOf: (report) => recoveryText(report, translator('fr-CA')),
    }),
    search,
    takeOut: createTakeOut(onProgress.takeOut),
    network,
    screenWords: createScreenWords(parts.language),
    publishing,
    onLongChange: onProgress.change,
  });
  return { contract, handlers };
}
