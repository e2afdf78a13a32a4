import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { extensionOf } from '../../shared/domain/fileKinds.ts';
import { PARCEL_EXTENSION } from '../../shared/domain/parcel/extension.ts';
import type { CommonTranslate } from '../../shared/strings/common.ts';
import { fileName, withExtension } from '../files/fileName.ts';
import type { Dialogs } from '../services/dialogs.ts';
import { recoveredName } from './recoveredName.ts';

/** Extension of a portfolio, without its dot. */
export const PORTFOLIO_EXTENSION = 'essaim';

/** The system's own file dialogs, over the window. */
export function systemDialogs(
  window: () => BrowserWindow | null,
  documents: string,
  words: () => CommonTranslate,
): Dialogs {
  const portfolios = () => ({
    name: words()('dialog.portfolioFilter'),
    extensions: [PORTFOLIO_EXTENSION],
  });

  async function save(options: Electron.SaveDialogOptions): Promise<string | null> {
    const parent = window();
    const answer = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  }

  /**
   * A path with its extension, that every system takes. The system asked before replacing what the person
   * named; a name that we complete or mend may be that of another file, so we ask too.
   */
  async function named(path: string, extension: string): Promise<string | null> {
    const full = join(dirname(path), withExtension(basename(path), extension));
    if (full === path || !existsSync(full)) return full;
    const question = {
      type: 'warning' as const,
      message: words()('dialog.replace', { name: basename(full) }),
      detail: words()('dialog.replaceDetail'),
      buttons: [words()('dialog.keep'), words()('dialog.replaceIt')],
      defaultId: 0,
      cancelId: 0,
    };
    return (await isAgreed(question)) ? full : null;
  }

  /** Whether the second button was pressed. */
  async function isAgreed(question: Electron.MessageBoxOptions): Promise<boolean> {
    const parent = window();
    const answer = await (parent === null
      ? dialog.showMessageBox(question)
      : dialog.showMessageBox(parent, question));
    return answer.response === 1;
  }

  async function openSome(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
    const parent = window();
    const answer = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    return answer.canceled ? [] : answer.filePaths;
  }

  async function open(options: Electron.OpenDialogOptions): Promise<string | null> {
    const [path] = await openSome(options);
    return path ?? null;
  }

  return {
    async chooseNewPortfolio() {
      const path = await save({
        title: words()('dialog.newTitle'),
        buttonLabel: words()('dialog.create'),
        defaultPath: join(
          documents,
          `${fileName(words()('dialog.newName'))}.${PORTFOLIO_EXTENSION}`,
        ),
        filters: [portfolios()],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null ? null : named(path, PORTFOLIO_EXTENSION);
    },
    choosePortfolio: () =>
      open({
        title: words()('dialog.openTitle'),
        defaultPath: documents,
        filters: [portfolios()],
        properties: ['openFile'],
      }),
    async chooseElsewhere(former) {
      const path = await save({
        title: words()('dialog.elsewhereTitle'),
        buttonLabel: words()('dialog.save'),
        defaultPath: join(documents, basename(former)),
        filters: [portfolios()],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null ? null : named(path, PORTFOLIO_EXTENSION);
    },
    async chooseRecovered(damaged) {
      const extension = extname(damaged);
      const folder = dirname(damaged);
      const name = recoveredName(basename(damaged, extension), words(), (one) =>
        existsSync(join(folder, `${one}.${PORTFOLIO_EXTENSION}`)),
      );
      const path = await save({
        title: words()('dialog.recoveredTitle'),
        buttonLabel: words()('dialog.recover'),
        defaultPath: join(folder, `${name}.${PORTFOLIO_EXTENSION}`),
        filters: [portfolios()],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null ? null : named(path, PORTFOLIO_EXTENSION);
    },
    chooseImage: () =>
      open({
        title: words()('dialog.imageTitle'),
        filters: [{ name: words()('dialog.imageFilter'), extensions: ['png', 'jpg', 'jpeg'] }],
        properties: ['openFile'],
      }),
    async choosePdf(suggestedName) {
      const path = await save({
        title: words()('dialog.pdfTitle'),
        buttonLabel: words()('dialog.save'),
        defaultPath: join(documents, suggestedName),
        filters: [{ name: words()('dialog.pdfFilter'), extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null ? null : named(path, 'pdf');
    },
    chooseFile: () =>
      open({
        title: words()('dialog.fileTitle'),
        buttonLabel: words()('dialog.keepFile'),
        defaultPath: documents,
        properties: ['openFile'],
      }),
    chooseSheet: () =>
      open({
        title: words()('dialog.sheetTitle'),
        buttonLabel: words()('dialog.readSheet'),
        defaultPath: documents,
        filters: [
          {
            name: words()('dialog.sheetFilter'),
            extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv'],
          },
        ],
        properties: ['openFile'],
      }),
    chooseFiles: () =>
      openSome({
        title: words()('dialog.filesTitle'),
        buttonLabel: words()('dialog.keepFiles'),
        defaultPath: documents,
        properties: ['openFile', 'multiSelections'],
      }),
    async chooseCopy(suggestedName) {
      const ending = extensionOf(suggestedName);
      const path = await save({
        title: words()('dialog.copyTitle'),
        buttonLabel: words()('dialog.save'),
        defaultPath: join(documents, suggestedName),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null || ending === '' ? path : named(path, ending);
    },
    async chooseCalendar(suggestedName) {
      const path = await save({
        title: words()('dialog.calendarTitle'),
        buttonLabel: words()('dialog.save'),
        defaultPath: join(documents, suggestedName),
        filters: [{ name: words()('dialog.calendarFilter'), extensions: ['ics'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null ? null : named(path, 'ics');
    },
    async chooseTable(suggestedName) {
      const path = await save({
        title: words()('dialog.tableTitle'),
        buttonLabel: words()('dialog.save'),
        defaultPath: join(documents, suggestedName),
        filters: [
          extensionOf(suggestedName) === 'xlsx'
            ? { name: words()('dialog.workbookFilter'), extensions: ['xlsx'] }
            : { name: words()('dialog.tableFilter'), extensions: ['csv'] },
        ],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null ? null : named(path, extensionOf(suggestedName));
    },
    async chooseNewTemplate(suggestedName) {
      const path = await save({
        title: words()('dialog.newTemplateTitle'),
        buttonLabel: words()('dialog.save'),
        defaultPath: join(documents, suggestedName),
        filters: [{ name: words()('dialog.templateFilter'), extensions: ['json'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null ? null : named(path, 'json');
    },
    async chooseNewParcel(suggestedName) {
      const path = await save({
        title: words()('dialog.newParcelTitle'),
        buttonLabel: words()('dialog.save'),
        defaultPath: join(documents, suggestedName),
        filters: [{ name: words()('dialog.parcelFilter'), extensions: [PARCEL_EXTENSION] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return path === null ? null : named(path, PARCEL_EXTENSION);
    },
    chooseParcels: () =>
      openSome({
        title: words()('dialog.parcelsTitle'),
        buttonLabel: words()('dialog.readParcels'),
        defaultPath: documents,
        filters: [{ name: words()('dialog.parcelFilter'), extensions: [PARCEL_EXTENSION] }],
        properties: ['openFile', 'multiSelections'],
      }),
    chooseCertificate: () =>
      open({
        title: words()('dialog.certificateTitle'),
        defaultPath: documents,
        filters: [{ name: words()('dialog.certificateFilter'), extensions: ['pem', 'crt', 'cer'] }],
        properties: ['openFile'],
      }),
    allowDepot: async ({ host, port, user }) =>
      (await isAgreed({
        type: 'warning',
        message: words()('dialog.depot', { address: `${host}:${port}` }),
        detail: words()('dialog.depotDetail', { user }),
        buttons: [words()('dialog.depotNo'), words()('dialog.depotYes')],
        defaultId: 0,
        cancelId: 0,
      }))
        ? true
        : null,
    chooseFolder: () =>
      open({
        title: words()('dialog.folderTitle'),
        buttonLabel: words()('dialog.chooseFolder'),
        properties: ['openDirectory', 'createDirectory'],
      }),
    choosePlace: () =>
      open({
        title: words()('dialog.placeTitle'),
        buttonLabel: words()('dialog.choosePlace'),
        defaultPath: documents,
        properties: ['openDirectory', 'createDirectory'],
      }),
    chooseExport: () =>
      open({
        title: words()('dialog.exportTitle'),
        defaultPath: documents,
        filters: [{ name: words()('dialog.exportFilter'), extensions: ['json'] }],
        properties: ['openFile'],
      }),
    chooseInstaller: () =>
      open({
        title: words()('dialog.installerTitle'),
        filters: [
          {
            name: words()('dialog.installerFilter'),
            extensions: ['exe', 'dmg', 'AppImage', 'deb'],
          },
        ],
        properties: ['openFile'],
      }),
    chooseTemplate: () =>
      open({
        title: words()('dialog.templateTitle'),
        defaultPath: documents,
        filters: [{ name: words()('dialog.templateFilter'), extensions: ['json'] }],
        properties: ['openFile'],
      }),
  };
}
