import { join } from 'node:path';
import { createFileHealth } from '../../electron/backups/fileHealth.ts';
import { keptPortfolios, provedCopies, wentOnAt } from '../../electron/backups/lastProved.ts';
import { keepAmongCopies } from '../../electron/backups/migrationCopy.ts';
import { recoverFile } from '../../electron/database/recovery/recoverFile.ts';
import { copyUnderKey } from '../../electron/database/rekey.ts';
import type { CopyUnderKey } from '../../electron/database/rekeyThread.ts';
import { openRecentFiles } from '../../electron/files/recentFiles.ts';
import type { NetworkSettings } from '../../electron/files/settings.ts';
import { openSheetMemory } from '../../electron/files/sheetMemory.ts';
import { openTemporaryCopies } from '../../electron/files/temporaryCopies.ts';
import { createHandlers, type Handlers } from '../../electron/ipc/handlers.ts';
import { inspectAnnex } from '../../electron/pdf/annexes/annexFile.ts';
import { createBackups } from '../../electron/services/backups.ts';
import { createDossierFiles } from '../../electron/services/dossierFiles.ts';
import { createDossierPhotos } from '../../electron/services/dossierPhotos.ts';
import { createEvidenceFiles } from '../../electron/services/evidenceFiles.ts';
import { createFileIntake } from '../../electron/services/fileIntake.ts';
import type { FormChangeOptions } from '../../electron/services/formChange.ts';
import { createImports } from '../../electron/services/imports.ts';
import type { ImportThread } from '../../electron/services/importThread.ts';
import { createNetwork } from '../../electron/services/network.ts';
import type { NetworkThread } from '../../electron/services/networkThread.ts';
import { createPublishing } from '../../electron/services/parcels.ts';
import type { PdfRenderer, RenderedPdf } from '../../electron/services/pdfRenderer.ts';
import { fillEmpty } from '../../electron/services/portfolio.ts';
import { createPrinting } from '../../electron/services/printing.ts';
import { createRecovery } from '../../electron/services/recovery.ts';
import { createScreenWords } from '../../electron/services/screenWords.ts';
import { createSearch } from '../../electron/services/search.ts';
import { Session } from '../../electron/services/session.ts';
import { createTakeOut } from '../../electron/services/takeOut.ts';
import { createUpdates } from '../../electron/services/updates.ts';
import { dossierWords } from '../../shared/content/dossierWords.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { recoveryText } from '../../shared/content/recoveryWords.ts';
import type { Language } from '../../shared/domain/language.ts';
import { translator } from '../../shared/strings/index.ts';
import { keeperHere } from './keeperHere.ts';
import { networkHere } from './networkHere.ts';
import { searchHere } from './searchHere.ts';
import { sheetsHere } from './sheetsHere.ts';
import { test as base, resources, type TestContext } from './world.ts';

/** What the person answers to the questions that need a path. Null: gives up. */
export type Answers = {
  newPortfolio: string | null;
  portfolio: string | null;
  image: string | null;
  recovered: string | null;
  elsewhere: string | null;
  pdf: string | null;
  file: string | null;
  /** A sheet to bring in. */
  sheet: string | null;
  /** Several files at once; null: the one above. */
  files: readonly string[] | null;
  copy: string | null;
  calendar: string | null;
  table: string | null;
  template: string | null;
  /** Where a parcel is written. */
  parcel: string | null;
  /** Parcels to receive. */
  parcels: readonly string[];
  folder: string | null;
  /** Where what is taken out whole is put. */
  place: string | null;
  export: string | null;
  installer: string | null;
  /** The certificate of the authority of a network. */
  certificate: string | null;
  /** Whether parcels may go to another depot. */
  depot: true | null;
  /** What happens while a dialog is open, before it is answered. */
  meanwhile: () => void;
};

/** Everything behind the window, without the window: handlers on real files, a person and a printer that obey. */
export type Office = {
  call: Handlers;
  session: Session;
  answers: Answers;
  /** Name that the last PDF dialog proposed. */
  suggested: () => string;
  /** How the next documents are laid out. */
  printer: PdfRenderer;
  /** How often the window was told that another portfolio is open. */
  changes: () => number;
  /** How far exports said to be. */
  progress: number[];
  /** Files that the system was asked to open. */
  opened: string[];
  /** What was heard of long changes. */
  longChange: (number | null)[];
  /** What was heard of recoveries. */
  recovering: (number | null)[];
  /** What was heard of what is taken out. */
  takingOut: (number | null)[];
  /** What was heard of gestures towards the depot of a network. */
  reaching: (number | null)[];
  /** The files shown in their folders, by path. */
  shown: string[];
};

/** A small PDF that says when it was asked for. */
export const tinyPdf: RenderedPdf = {
  bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'),
  pages: 2,
};

/** An office whose files are all in one folder. */
export function openOffice(
  folder: string,
  world: TestContext,
  instead: {
    copyUnderKey?: CopyUnderKey;
    networkThread?: NetworkThread;
    sheets?: ImportThread;
    storeTyped?: () => Promise<boolean>;
  } & FormChangeOptions = {},
): Office {
  const answers: Answers = {
    newPortfolio: join(folder, 'A.essaim'),
    portfolio: join(folder, 'A.essaim'),
    image: null,
    elsewhere: join(folder, 'Ailleurs.essaim'),
    recovered: join(folder, 'A (récupéré).essaim'),
    pdf: join(folder, 'Dossier.pdf'),
    file: null,
    sheet: null,
    files: null,
    copy: join(folder, 'Copie'),
    calendar: join(folder, 'Essaim.ics'),
    table: join(folder, 'Registre.csv'),
    template: join(folder, 'Gabarit.json'),
    parcel: join(folder, 'A.essaim-envoi'),
    parcels: [join(folder, 'A.essaim-envoi')],
    folder: join(folder, 'cle'),
    place: folder,
    export: null,
    installer: null,
    certificate: null,
    depot: true,
    meanwhile: () => undefined,
  };
  const answering = async <T>(answer: () => T): Promise<T> => {
    answers.meanwhile();
    return answer();
  };
  let depot: NetworkSettings = {
    name: '',
    host: '',
    port: 5432,
    database: 'essaim',
    user: '',
    certificate: null,
  };
  const reaching: (number | null)[] = [];
  let suggested = '';
  let changes = 0;
  let theme: 'system' | 'light' | 'dark' = 'system';
  let projectorSize = 1;
  let lockAfter: 0 | 5 | 15 | 30 = 15;
  let language: Language = 'fr-CA';
  let firstSteps: 'auto' | 'always' | 'never' = 'auto';
  const progress: number[] = [];
  const opened: string[] = [];
  const longChange: (number | null)[] = [];
  const recovering: (number | null)[] = [];
  const shown: string[] = [];
  const takingOut: (number | null)[] = [];
  const copies = openTemporaryCopies(join(folder, 'profile', 'copies'));
  const printer: Office['printer'] = {
    render: () => Promise.resolve(tinyPdf),
    words: (source) => Promise.resolve(dossierWords(source, translator('fr-CA'))),
    content: (source) => Promise.resolve(drawDossier(source, translator('fr-CA'))),
    inspect: (file) => inspectAnnex(file),
    renderGridPaper: () => Promise.resolve(tinyPdf),
    renderSurvival: () => Promise.resolve(tinyPdf),
    renderAccess: () => Promise.resolve(tinyPdf),
    renderIncidents: () => Promise.resolve(tinyPdf),
  };
  const root = join(folder, 'profile', 'backups');
  const backups = createBackups({
    thread: keeperHere(root),
    context: world,
    health: createFileHealth({ root, now: () => world.now().toISOString() }),
    root,
    chooseFolder: () => session.dialogs.chooseFolder(),
    showInFolder: (path) => void shown.push(path),
    onProgress: () => undefined,
    // By itself nothing is copied here.
    wait: () => () => undefined,
  });
  const session = new Session({
    follower: backups.follower,
    keepBefore: keepAmongCopies(root, () => world.at),
    context: world,
    dialogs: {
      chooseNewPortfolio: () => answering(() => answers.newPortfolio),
      choosePortfolio: () => answering(() => answers.portfolio),
      chooseElsewhere: () => answering(() => answers.elsewhere),
      chooseRecovered: () => answering(() => answers.recovered),
      chooseImage: () => answering(() => answers.image),
      chooseCalendar: (name) => {
        suggested = name;
        return answering(() => answers.calendar);
      },
      chooseTable: (name) => {
        suggested = name;
        return answering(() => answers.table);
      },
      chooseNewTemplate: (name) => {
        suggested = name;
        return answering(() => answers.template);
      },
      chooseTemplate: () => answering(() => answers.template),
      chooseNewParcel: (name) => {
        suggested = name;
        return answering(() => answers.parcel);
      },
      chooseParcels: () => answering(() => answers.parcels),
      chooseFolder: () => answering(() => answers.folder),
      choosePlace: () => answering(() => answers.place),
      chooseExport: () => answering(() => answers.export),
      chooseInstaller: () => answering(() => answers.installer),
      chooseCertificate: () => answering(() => answers.certificate),
      allowDepot: () => answering(() => answers.depot),
      choosePdf: (name) => {
        suggested = name;
        return answering(() => answers.pdf);
      },
      chooseFile: () => answering(() => answers.file),
      chooseSheet: () => answering(() => answers.sheet),
      chooseFiles: () =>
        answering(() => answers.files ?? (answers.file === null ? [] : [answers.file])),
      chooseCopy: (name) => {
        suggested = name;
        return answering(() => answers.copy);
      },
    },
    recent: openRecentFiles(join(folder, 'profile')),
    examplesFolder: join(folder, 'examples'),
    copiesOf: (path) => provedCopies(root, path),
    wentOnAt: (path) => wentOnAt(root, path),
    onChange: () => {
      changes += 1;
      network.forget();
      publishing.forget();
    },
    copyUnderKey:
      instead.copyUnderKey ?? ((rekeying) => Promise.resolve().then(() => copyUnderKey(rekeying))),
    onProtection: () => undefined,
    ...(instead.storeTyped === undefined ? {} : { storeTyped: instead.storeTyped }),
    ...formChangeOf(instead),
  });
  const showing = {
    copy: (key: string, name: string, bytes: Uint8Array) => copies.write(key, name, bytes),
    openPath: (path: string) => {
      opened.push(path);
      return Promise.resolve();
    },
  };
  const files = {
    context: world,
    openPath: showing.openPath,
    copy: (key: string, name: string, bytes: Uint8Array) => copies.writeSlowly(key, name, bytes),
    intake: createFileIntake({
      chooseFile: session.dialogs.chooseFile,
      chooseFiles: session.dialogs.chooseFiles,
      onProgress: (done) => progress.push(done),
    }),
  };
  const search = createSearch({
    thread: searchHere(),
    read: () => session.readable(),
    opening: () => session.opening,
  });
  const network = createNetwork({
    settings: {
      get: () => depot,
      set: (next) => {
        depot = next;
      },
    },
    thread: instead.networkThread ?? networkHere,
    chooseCertificate: session.dialogs.chooseCertificate,
    allowDepot: session.dialogs.allowDepot,
    onProgress: (done) => reaching.push(done),
  });
  const publishing = createPublishing();
  const call = createHandlers({
    session,
    backups,
    context: world,
    resources,
    recovery: createRecovery({
      session,
      recoverFile: (source, following) =>
        recoverFile({ ...source, addOwner: (db) => fillEmpty(db, world) }, following),
      kept: () => keptPortfolios(root),
      onProgress: (done) => recovering.push(done),
      textOf: (report) => recoveryText(report, translator('fr-CA')),
    }),
    search,
    takeOut: createTakeOut((done) => takingOut.push(done)),
    network,
    publishing,
    screenWords: createScreenWords(() => language),
    imports: createImports({
      context: world,
      thread: instead.sheets ?? sheetsHere(),
      memory: openSheetMemory(join(folder, 'profile')),
      chooseSheet: session.dialogs.chooseSheet,
      territories: resources.territories,
      t: translator('fr-CA'),
      onReading: (done) => progress.push(done),
      onProgress: (done) => longChange.push(done),
    }),
    onLongChange: (done) => longChange.push(done),
    printing: createPrinting({
      t: translator('fr-CA'),
      context: world,
      renderer: {
        render: (source, options) => printer.render(source, options),
        words: (source, options) => printer.words(source, options),
        content: (source, options) => printer.content(source, options),
        inspect: (file, options) => printer.inspect(file, options),
        renderGridPaper: (source, options) => printer.renderGridPaper(source, options),
        renderAccess: (source, options) => printer.renderAccess(source, options),
        renderIncidents: (source, options) => printer.renderIncidents(source, options),
        renderSurvival: (source, options) => printer.renderSurvival(source, options),
      },
      choosePdf: session.dialogs.choosePdf,
      stillOpen: () => session.stillOpen(),
      onProgress: (done) => progress.push(done),
      ...showing,
      showInFolder: (path) => void shown.push(path),
    }),
    updates: createUpdates({
      version: '0.0.0',
      platform: 'linux',
      chooseInstaller: () => Promise.resolve(answers.installer),
      showInFolder: (path) => void shown.push(path),
    }),
    evidenceFiles: createEvidenceFiles({
      ...files,
      chooseCopy: session.dialogs.chooseCopy,
      stillOpen: () => session.stillOpen(),
    }),
    dossierPhotos: createDossierPhotos({
      ...files,
      inspect: (file, options) => printer.inspect(file, options),
      shrink: (bytes) => bytes,
      miniature: (bytes) => bytes,
    }),
    dossierFiles: createDossierFiles({
      ...files,
      inspect: (file, options) => printer.inspect(file, options),
    }),
    app: {
      state: () => ({ version: '0.0.0', language, theme, projectorSize, lockAfter, firstSteps }),
      setLanguage: (next) => {
        language = next;
      },
      setTheme: (next) => {
        theme = next;
      },
      setProjectorSize: (next) => {
        projectorSize = next;
      },
      copied: () => undefined,
      setFirstSteps: (next) => {
        firstSteps = next;
      },
      setLockAfter: (next) => {
        lockAfter = next;
      },
      fullScreen: (wanted) => wanted === 'on',
      openLink: () => undefined,
      openChromiumLicences: () => Promise.resolve(),
      listening: () => false,
      flushed: () => undefined,
    },
  });
  return {
    call,
    session,
    answers,
    suggested: () => suggested,
    printer,
    changes: () => changes,
    progress,
    opened,
    longChange,
    recovering,
    takingOut,
    reaching,
    shown,
  };
}

/** Each test has an office of its own, closed after it. */
export const test = base.extend<{ office: Office; call: Handlers }>({
  office: async ({ folder, world }, use) => {
    const office = openOffice(folder, world);
    await use(office);
    office.session.close();
  },
  call: async ({ office }, use) => use(office.call),
});

export { expect } from '@playwright/test';

/** What changes the form of a file, as far as a test says. */
function formChangeOf({ changeForm, migrations, onForm }: FormChangeOptions): FormChangeOptions {
  return {
    ...(changeForm === undefined ? {} : { changeForm }),
    ...(migrations === undefined ? {} : { migrations }),
    ...(onForm === undefined ? {} : { onForm }),
  };
}
