import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileKey } from '../../electron/database/fileKey.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { type Dialogs, heldToOpen } from '../../electron/services/dialogs.ts';
import type { InitiativeSelection } from '../../shared/domain/schemas/initiativeQuery.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { BARE } from '../support/incidents.ts';
import { expect, type Office, test, tinyPdf } from '../support/office.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import { contentOf } from '../support/undoing.ts';

// A dialog of the system stays open as long as a person likes. The portfolio may be locked behind it, or another
// one opened: what is then written, or brought in, is of a portfolio that is not open any more.

/** What the calls below are asked about. */
type Known = { initiativeId: string; dossierId: string; evidenceId: string; frozenId: string };

const SHEET = { title: 'Bailleurs', filters: [], heads: ['Nom'], named: 0, rows: [] };
const ALL: InitiativeSelection = { kind: 'filter', filter: {}, except: [] };

/** Each call that asks a person where, or which, about the portfolio that is open. */
const ASKING: Readonly<Record<string, (call: Office['call'], known: Known) => unknown>> = {
  'the file of a piece of evidence, written again': (call, { evidenceId: id }) =>
    call['evidenceFile.saveCopy']({ id }),
  'a dossier that was sent, written again': (call, { frozenId: id }) =>
    call['frozen.saveCopy']({ id }),
  'a dossier': async (call, { dossierId: id }) => {
    const accepted = (await call['dossier.warnings']({ id })).map(({ key }) => key);
    return call['dossier.export']({ id, recipient: 'Bailleur', accepted });
  },
  'a dossier that is only to be read': (call, { dossierId: id }) => call['dossier.draft']({ id }),
  'the grid on paper': (call) => call['grid.printBlank']({ gridVersionId: null }),
  '« Survie » on paper': (call) => call['survival.print']({ group: null }),
  'the answer to a person': async (call) => {
    const { id } = await call['accessRequest.add']({
      fields: { kind: 'access', person: 'Rita', receivedOn: '2020-01-06', note: '' },
    });
    return call['accessRequest.print']({ id });
  },
  'the register of incidents on paper': async (call) => {
    const { id } = await call['incident.add']({ fields: BARE });
    return call['incident.print']({ ids: [id] });
  },
  'a list': (call) => call['takeOut.sheet']({ list: 'funders', form: 'csv', sheet: SHEET }),
  'all of the portfolio': (call) => call['takeOut.portfolio'](undefined),
  'a calendar': (call) => call['calendar.export'](undefined),
  'a template': async (call) => {
    const [template] = await call['template.list'](undefined);
    return call['templateFile.export']({ id: template?.id ?? '' });
  },
  'a parcel of initiatives': (call) =>
    call['parcel.send']({ selection: ALL, isNameless: true, withMoney: false, recipient: 'X' }),
  'a file that comes': (call, { initiativeId }) =>
    call['evidenceFile.add']({ initiativeId, fields: { title: '', date: null, reference: '' } }),
  'a file in the place of another': (call, { evidenceId: id }) =>
    call['evidenceFile.attach']({ id }),
  'files given with a dossier': (call, { dossierId }) =>
    call['dossierFile.add']({ dossierId, pieceKey: null }),
  'photos of a dossier': (call, { dossierId }) => call['dossierPhoto.add']({ dossierId }),
  'a logo': (call) => call['portfolio.chooseLogo'](undefined),
  'a sheet to bring in': (call) => call['import.choose'](undefined),
  'a template that comes': (call) => call['templateFile.import'](undefined),
  'a second place for copies': (call) => call['backup.chooseSecondPlace'](undefined),
};

/** The invented portfolio with a password, and another one beside it, in clear. */
async function begin({ call, session, answers }: Office, folder: string): Promise<Known> {
  const key = await FileKey.fromPassword('quatre mots au hasard', randomBytes(16));
  const path = join(folder, 'A.essaim');
  const dossierId = await newExampleFile(path, key);
  await newExampleFile(join(folder, 'B.essaim'));
  session.openPath(path, key);
  const [frozen] = await call['frozen.list']({ initiativeId: null });
  const [initiative] = await call['initiative.find']({ text: '', chosenId: null });
  const initiativeId = initiative?.id ?? '';
  const content = new TextEncoder().encode('Une entente');
  const held = await call['evidenceFile.drop']({ initiativeId, name: 'Entente.txt', content });
  answers.file = join(folder, 'Choisi.txt');
  answers.sheet = join(folder, 'Liste.csv');
  answers.image = join(folder, 'Logo.png');
  for (const chosen of [answers.file, answers.sheet, answers.image, answers.template ?? '']) {
    writeFileSync(chosen, 'Titre;Secteur\nUne;Autre\n');
  }
  return { initiativeId, dossierId, evidenceId: held.id, frozenId: frozen?.id ?? '' };
}

/** What happens to the open portfolio while a dialog is open. */
const HAPPENING: Readonly<Record<string, (session: Office['session'], other: string) => void>> = {
  locked: (session) => session.lock(),
  closed: (session) => session.close(),
  'left for another': (session, other) => void session.openPath(other),
};

for (const [became, happens] of Object.entries(HAPPENING)) {
  test(`of a portfolio that is ${became} while a dialog is open, nothing is written, and nothing brought in`, async ({
    office,
    folder,
  }) => {
    const { call, session, answers } = office;
    const known = await begin(office, folder);
    const other = join(folder, 'B.essaim');
    const there = contentAt(other);
    for (const [what, asking] of Object.entries(ASKING)) {
      const before = everything(folder);
      let asked = 0;
      answers.meanwhile = () => {
        asked += 1;
        happens(session, other);
      };
      await expect((async () => asking(call, known))(), what).rejects.toThrow('no_portfolio');
      answers.meanwhile = () => undefined;
      expect(asked, what).toBe(1);
      expect(everything(folder), what).toEqual(before);
      await openAgain(session, join(folder, 'A.essaim'));
    }
    session.close();
    expect(contentAt(other)).toEqual(there);
  });
}

async function openAgain(session: Office['session'], path: string): Promise<void> {
  if (session.asking() === null) {
    session.close();
    expect(() => session.openPath(path)).toThrow('password_needed');
  }
  await session.unlock('quatre mots au hasard');
}

function contentAt(path: string) {
  const file = openPortfolio(path);
  try {
    return contentOf(file.readable);
  } finally {
    file.close();
  }
}

/** What is in the folder, but for what the application keeps for itself. */
function everything(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !/^profile$|verrou$|-journal$/.test(name))
    .map((name) => `${name} ${name.endsWith('.essaim') ? '' : sizeOf(join(folder, name))}`);
}

function sizeOf(path: string): number {
  try {
    return readFileSync(path).byteLength;
  } catch {
    return readdirSync(path).length;
  }
}

test('locked while a paper or a dossier is laid out, it is not written', async ({
  office,
  folder,
}) => {
  const { call, session, printer } = office;
  const known = await begin(office, folder);
  const layOut = () => {
    session.lock();
    return Promise.resolve(tinyPdf);
  };
  Object.assign(printer, { render: layOut, renderGridPaper: layOut, renderSurvival: layOut });
  for (const what of ['a dossier', 'the grid on paper', '« Survie » on paper']) {
    await expect((async () => ASKING[what]?.(call, known))(), what).rejects.toThrow('no_portfolio');
    expect(readdirSync(folder).filter((name) => /\.(?:pdf|tmp)$/.test(name))).toEqual([]);
    await session.unlock('quatre mots au hasard');
  }
  expect((await call['dossier.get']({ id: known.dossierId })).frozen).toHaveLength(0);
});

const notThere = () => false;

test('every dialog is held to the portfolio that was open, but for those that ask nothing of it', async () => {
  const names = [
    'chooseNewPortfolio',
    'choosePortfolio',
    'chooseElsewhere',
    'chooseRecovered',
    'chooseImage',
    'choosePdf',
    'chooseFile',
    'chooseSheet',
    'chooseFiles',
    'chooseCopy',
    'chooseCalendar',
    'chooseTable',
    'chooseNewTemplate',
    'chooseTemplate',
    'choosePlace',
    'chooseExport',
    'chooseInstaller',
    'chooseNewParcel',
    'chooseParcels',
    'chooseFolder',
    'chooseCertificate',
    'allowDepot',
  ] as (keyof Dialogs)[];
  let answer: string | null = 'Réponse';
  const dialogs = Object.fromEntries(names.map((name) => [name, () => Promise.resolve(answer)]));
  const given = dialogs as unknown as Dialogs;
  const left = heldToOpen(
    given,
    () => () => {
      throw new Refusal('no_portfolio');
    },
    notThere,
  );
  const refused: string[] = [];
  for (const name of names) {
    const ask = left[name] as () => Promise<string | null>;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await ask().catch(() => refused.push(name));
  }
  expect(names.filter((name) => !refused.includes(name))).toEqual([
    'chooseNewPortfolio',
    'choosePortfolio',
    'chooseElsewhere',
    'chooseRecovered',
    'chooseExport',
    'chooseInstaller',
  ]);
  // None was open when it was asked, or the person gave up: there is nothing to refuse.
  expect(await heldToOpen(given, () => null, notThere).chooseCopy('Liste.txt')).toBe('Réponse');
  answer = null;
  expect(await left.chooseCopy('Liste.txt')).toBeNull();
});

test('what leaves is never written over the open portfolio, by whatever name, though the person agreed to replace it', async ({
  office,
  folder,
}) => {
  const { call, session, answers } = office;
  const path = join(folder, 'A.essaim');
  const known = await begin(office, folder);
  symlinkSync(path, join(folder, 'Lien.essaim'));
  for (const place of [path, join(folder, 'Lien.essaim')]) {
    Object.assign(answers, { copy: place, pdf: place, table: place, calendar: place });
    Object.assign(answers, { template: place, parcel: place });
    for (const what of [
      'the file of a piece of evidence, written again',
      'a dossier that was sent, written again',
      'a dossier',
      'the grid on paper',
      'a list',
      'a calendar',
      'a template',
      'a parcel of initiatives',
    ]) {
      await expect((async () => ASKING[what]?.(call, known))(), what).rejects.toThrow(
        'cannot_write',
      );
    }
  }
  expect(session.underneath()).toBe('same');
  await call['initiative.create']({ title: 'Encore' });
});
