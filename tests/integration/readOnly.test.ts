// oxlint-disable typescript/no-unsafe-type-assertion -- the calls are made by their names alone
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InitiativeSelection } from '../../shared/domain/schemas/initiativeQuery.ts';
import { type Channel, contract } from '../../shared/ipc/contract.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { triedOnce } from '../support/faults.ts';
import { expect, openOffice, test } from '../support/office.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

const channels = (Object.keys(contract) as Channel[]).filter((name) => !name.startsWith('app.'));

/** Calls that choose a portfolio, and those that concern none. */
const CHOOSING = new Set<Channel>([
  'portfolio.create',
  'portfolio.open',
  'portfolio.recent',
  'portfolio.openRecent',
  'portfolio.openExport',
  'portfolio.forgetRecent',
  'portfolio.openExample',
  'portfolio.close',
  'protection.unlock',
  'protection.giveUp',
  'protection.lock',
  'protection.stop',
  'portfolio.stopOpening',
  'gridVersion.options',
  'territory.list',
  'dossier.cancelExport',
  'grid.cancelPrint',
  'evidenceFile.cancel',
  'selection.stop',
  'takeOut.stop',
  'import.stop',
  'import.forget',
  'collection.create',
  'collection.stop',
  'network.get',
  'network.set',
  'network.chooseCertificate',
  'network.dropCertificate',
  'network.check',
  'network.stop',
  'backup.stop',
  'recovery.offer',
  'recovery.run',
  'recovery.stop',
  'recovery.saveReport',
  'recovery.open',
  'recovery.openWentOn',
  'recovery.openCopy',
  'recovery.kept',
  'recovery.openKept',
  'written.place',
  'written.open',
  'written.show',
  'update.choose',
  'update.show',
]);

/** Calls that change nothing in the portfolio. All others must refuse when it is open to read only. */
const READING = new Set<Channel>([
  'portfolio.logo',
  'portfolio.underneath',
  'synced.get',
  'clock.behind',
  // On this computer, beside the recent files.
  'synced.told',
  'protection.sheet',
  'home.get',
  'home.list',
  'home.listPutOff',
  'effectSettings.get',
  'initiative.find',
  'initiative.get',
  'initiative.query',
  'initiative.facet',
  'initiative.countFiltered',
  'savedView.list',
  'initiative.count',
  'initiative.suggestions',
  'selection.preview',
  // Nothing of a sheet that waits is in the portfolio.
  'import.choose',
  'import.drop',
  'import.paste',
  'import.state',
  'import.say',
  'import.rows',
  'sector.list',
  'backup.list',
  'backup.show',
  'bin.list',
  'change.next',
  'change.list',
  'change.get',
  'change.compare',
  'change.size',
  'bin.count',
  'stakeholder.list',
  'stakeholder.get',
  'stakeholder.previewMerge',
  'followUp.usualYears',
  'followUp.round',
  'followUp.contacts',
  'survival.get',
  'survival.print',
  'calendar.export',
  'calendar.list',
  'grid.definition',
  'grid.get',
  'meeting.get',
  'grid.printBlank',
  'grid.printFilled',
  'grid.portrait',
  'grid.portraitMembers',
  'strip.window',
  'gridVersion.list',
  'funder.list',
  'budget.inadmissibleCosts',
  'funding.get',
  'funding.list',
  'funding.ofInitiative',
  'money.ahead',
  'money.fiscalStart',
  'revenue.list',
  'template.list',
  'template.shelf',
  'dossier.list',
  'dossier.get',
  'dossier.warnings',
  'dossier.preview',
  'dossier.draft',
  'dossier.warnings',
  'dossier.copiedBlock',
  'dossierFile.reusable',
  'dossierFile.open',
  'dossierPhoto.picture',
  'clue.list',
  'testimony.problems',
  'testimony.carriers',
  'evidenceFile.open',
  'evidenceFile.saveCopy',
  'difference.get',
  'correctionNotice.list',
  'frozen.list',
  'frozen.withdrawn',
  'frozen.open',
  'frozen.preview',
  'frozen.saveCopy',
  'dossierAnswer.get',
  'templateFile.export',
  'privacy.get',
  'purpose.list',
  'retention.rules',
  'retention.list',
  'retention.rounds',
  'incident.list',
  'incident.print',
  'takeOut.sheet',
  'takeOut.portfolio',
  'takeOut.handoverCounts',
  'takeOut.handover',
  'accessRequest.list',
  'accessRequest.get',
  'accessRequest.print',
  'held.search',
  'search.find',
  'search.seen',
  'search.leaveSeen',
  'parcel.preview',
  'parcel.initiative',
  'parcel.sent',
  'collection.parcels',
  'collection.provenance',
]);

test('a portfolio that is open elsewhere is read whole, and no call changes it', async ({
  office,
  folder,
  world,
}) => {
  triedOnce('opened twice');
  await office.call['portfolio.create'](undefined);
  await office.call['initiative.create']({ title: 'Une initiative' });
  const other = openOffice(folder, world);
  const opened = await other.call['portfolio.open'](undefined);
  expect(opened?.readOnly).toBe('open_elsewhere');
  expect(await everyInitiative(other.call)).toHaveLength(1);
  for (const channel of channels.filter((name) => !CHOOSING.has(name) && !READING.has(name))) {
    const handler = other.call[channel] as (input: unknown) => unknown;
    await expect(async () => handler({}), channel).rejects.toThrow('read_only');
  }
  other.session.close();
});

test('without an open portfolio, no call answers as if there were one', async ({ office }) => {
  for (const channel of channels.filter((name) => !CHOOSING.has(name))) {
    const handler = office.call[channel] as (input: unknown) => unknown;
    await expect(async () => handler({}), channel).rejects.toThrow('no_portfolio');
  }
});

test('of a portfolio that is open elsewhere, all that leaves leaves whole, while it is written in there', async ({
  office,
  folder,
  world,
}) => {
  const path = join(folder, 'A.essaim');
  const dossierId = await newExampleFile(path);
  office.session.openPath(path);
  const [first] = await everyInitiative(office.call);
  const initiativeId = first?.id ?? '';
  const content = new TextEncoder().encode('Une entente');
  const { id } = await office.call['evidenceFile.drop']({
    initiativeId,
    name: 'Entente.txt',
    content,
  });
  const [frozen] = await office.call['frozen.list']({ initiativeId: null });
  const other = openOffice(folder, world);
  expect(other.session.openPath(path).readOnly).toBe('open_elsewhere');
  const { call, answers } = other;
  // While it is read here, it is written in there.
  answers.meanwhile = () => void office.call['initiative.create']({ title: 'Ailleurs' });
  const selection: InitiativeSelection = { kind: 'filter', filter: {}, except: [] };
  const sheet = { title: 'Bailleurs', filters: [], heads: ['Nom'], named: 0, rows: [] };
  const [template] = await call['template.list'](undefined);
  const leaving: Readonly<Record<string, () => unknown>> = {
    'a list': () => call['takeOut.sheet']({ list: 'funders', form: 'xlsx', sheet }),
    'a calendar': () => call['calendar.export'](undefined),
    'a template': () => call['templateFile.export']({ id: template?.id ?? '' }),
    'a dossier to be read': () => call['dossier.draft']({ id: dossierId }),
    'a dossier that was sent': () => call['frozen.saveCopy']({ id: frozen?.id ?? '' }),
    'a dossier that was sent, opened': () => call['frozen.open']({ id: frozen?.id ?? '' }),
    'a file': () => call['evidenceFile.saveCopy']({ id }),
    'a file, opened': () => call['evidenceFile.open']({ id }),
    'the grid on paper': () => call['grid.printBlank']({ gridVersionId: null }),
    '« Survie » on paper': () => call['survival.print']({ group: null }),
    'all of the portfolio': () => call['takeOut.portfolio'](undefined),
    'a handover': () => call['takeOut.handover']({ withNames: false }),
  };
  for (const [what, leave] of Object.entries(leaving)) {
    const left = await Promise.resolve(leave()).catch((error: unknown) => String(error));
    expect(typeof left, `${what}: ${String(left)}`).not.toBe('string');
  }
  expect(
    (await call['parcel.preview']({ selection, isNameless: false, withMoney: true })).bytes,
  ).toBeGreaterThan(0);
  // A parcel, and a dossier that is sent, are written down as they leave.
  await expect(async () =>
    call['parcel.send']({ selection, isNameless: false, withMoney: true, recipient: 'X' }),
  ).rejects.toThrow('read_only');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  other.session.close();
});
