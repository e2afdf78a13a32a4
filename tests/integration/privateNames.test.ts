import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from '../../electron/files/log.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { type Channel, contract } from '../../shared/ipc/contract.ts';
import { translator } from '../../shared/strings/index.ts';
import { expect, type Office, test, tinyPdf } from '../support/office.ts';
import { exportIncidents, exportRegister } from '../support/sheets.ts';

const t = translator('fr-CA');

/** The name of a person; it is nowhere else. */
const CANARY = 'Zénobie Trotte-Menu';
const BARE = 'Trotte';

/** A testimony whose person is named wherever the application keeps a name apart. */
async function begin({ call }: Office) {
  await call['portfolio.create'](undefined);
  await call['portfolio.update']({ patch: { name: 'CDC' } });
  const { id: initiativeId } = await call['initiative.create']({ title: 'Le Jardin' });
  const { id } = await call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Entrevue',
      date: '2025',
      reference: `Chez ${CANARY}`,
      text: 'Je choisis maintenant le jour qui me convient.',
      pseudonym: 'Rita',
      privateName: CANARY,
      role: 'jardinière',
    },
  });
  await call['consent.add']({
    evidenceId: id,
    fields: {
      purposes: ['funding'],
      audiences: ['funders'],
      media: ['document'],
      given: 'written',
      start: '2025-01-01',
      end: null,
      note: `Signé par ${CANARY}`,
    },
  });
  await call['followUp.record']({
    initiativeId,
    fields: {
      dueOn: '2025-03',
      doneOn: '2025-03-02',
      outcome: 'answered',
      status: 'alive',
      whom: CANARY,
      note: 'Va bien',
    },
  });
  await call['milestone.add']({
    initiativeId,
    fields: { label: 'Bilan', start: '2026-12', end: null, responsible: '', doneOn: null },
  });
  const { id: applicationId } = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({
    id: applicationId,
    componentId: 'rupture',
    patch: { level: 'present', justification: 'Un choix', privateNote: `Selon ${CANARY}` },
  });
  await call['grid.conclude']({ id: applicationId });
  await call['accessRequest.add']({
    fields: { kind: 'access', person: CANARY, receivedOn: '2026-11-20', note: CANARY },
  });
  return { initiativeId, applicationId };
}

/** All that lies in the folder beside the portfolio, as text. */
function written(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile() && !path.endsWith('.essaim'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

test('nothing that leaves by itself has the name of a person: dossiers of every template, tables, calendar, grid, notices', async ({
  office,
  folder,
}) => {
  const { call } = office;
  const { initiativeId, applicationId } = await begin(office);
  const left: string[] = [];
  const keep = (source: unknown) => {
    left.push(JSON.stringify(source));
    return Promise.resolve(tinyPdf);
  };
  Object.assign(office.printer, {
    render: (source: DossierSource) => {
      // What is laid out; whom a call reached is in the source, and is never drawn.
      return keep(drawDossier(source, t));
    },
    renderGridPaper: keep,
    renderSurvival: keep,
  });
  for (const template of await call['template.list'](undefined)) {
    const isWhole = template.id.includes('portfolio');
    const { id } = await call['dossier.create']({
      initiativeId: isWhole ? null : initiativeId,
      templateId: template.id,
      title: template.name,
    });
    await call['dossier.preview']({ id });
  }
  await call['grid.printBlank']({ gridVersionId: null });
  await call['grid.printFilled']({ id: applicationId });
  await call['survival.print']({ group: null });
  await exportRegister(office);
  await call['calendar.export'](undefined);
  await exportIncidents(office);
  left.push(JSON.stringify(await call['correctionNotice.list']({ initiativeId: null })));
  left.push(written(folder));
  expect(left.length).toBeGreaterThan(12);
  expect(left.join('\n')).toContain('Je choisis maintenant');
  expect(existsSync(join(folder, 'Essaim.ics'))).toBe(true);
  for (const one of left) expect(one).not.toContain(BARE);
});

test('the log has no personal data, whatever is refused or fails', async ({ office, folder }) => {
  const { call } = office;
  const { initiativeId } = await begin(office);
  const log = openLog(folder);
  // Each call of the contract, with a canary wherever it takes a text, fails in its own way.
  const hostile = {
    id: initiativeId,
    initiativeId,
    words: CANARY,
    title: CANARY,
    fields: { name: CANARY, title: CANARY, person: CANARY },
    patch: { title: `${CANARY}\n`, name: CANARY, whom: CANARY },
    refs: [CANARY],
    from: CANARY,
    to: CANARY,
  };
  let failures = 0;
  for (const channel of Object.keys(contract) as Channel[]) {
    if (/^(app|portfolio)\./.test(channel)) continue;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the calls are made by their names alone
    const handler = call[channel] as (input: unknown) => unknown;
    try {
      contract[channel].input.parse(hostile);
    } catch (problem) {
      failures += 1;
      log.write(channel, problem);
    }
    try {
      await handler(hostile);
    } catch (problem) {
      failures += 1;
      log.write(channel, problem);
    }
  }
  expect(failures).toBeGreaterThan(100);
  const told = readFileSync(join(folder, 'essaim.log'), 'utf8');
  expect(told.length).toBeGreaterThan(1_000);
  expect(told).not.toContain(BARE);
  expect(told).not.toContain('Jardin');
});
