import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exported } from '../support/exported.ts';
import { expect, type Office, test, tinyPdf } from '../support/office.ts';

/** A dossier that was exported; the identifiers of both. */
async function sent({ call }: Office, recipient = 'Un bailleur') {
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  const { id: dossierId } = await call['dossier.create']({
    initiativeId,
    templateId,
    title: 'Demande : 1/2',
  });
  const frozen = await exported(call, { id: dossierId, recipient });
  return { initiativeId, dossierId, id: frozen?.id ?? '' };
}

test('what was sent stays listed when its dossier, then its initiative, is removed', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { initiativeId, dossierId, id } = await sent(office);
  const row = async () => (await call['frozen.list']({ initiativeId: null }))[0];
  expect(await row()).toMatchObject({
    id,
    recipient: 'Un bailleur',
    initiativeTitle: 'Une initiative',
    hasDossier: true,
  });
  await call['dossier.remove']({ id: dossierId });
  expect(await row()).toMatchObject({ initiativeTitle: 'Une initiative', hasDossier: false });
  await call['initiative.remove']({ id: initiativeId });
  expect(await row()).toMatchObject({ id, initiativeTitle: null, hasDossier: false });
  expect(await call['frozen.preview']({ id })).toEqual(tinyPdf);
});

test('of an initiative in the bin, what was sent is listed without its title', async ({
  office,
  world,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { initiativeId } = await sent(office);
  office.session
    .writable()
    .run('UPDATE initiative SET removed_at = ? WHERE id = ?', world.at.toISOString(), initiativeId);
  expect(await call['frozen.list']({ initiativeId: null })).toMatchObject([
    { initiativeTitle: null, hasDossier: false },
  ]);
});

test('only what was sent of an initiative is listed with it', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const first = await sent(office, 'A');
  await sent(office, 'B');
  expect(await call['frozen.list']({ initiativeId: null })).toHaveLength(2);
  expect(await call['frozen.list']({ initiativeId: first.initiativeId })).toMatchObject([
    { recipient: 'A' },
  ]);
});

test('after an export, the very file that was written is opened', async ({ office, folder }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await sent(office);
  await call['frozen.open']({ id });
  expect(office.opened).toEqual([join(folder, 'Dossier.pdf')]);
});

test('when that file was changed or is gone, a copy with the frozen bytes is opened, which cannot be changed', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await sent(office);
  writeFileSync(join(folder, 'Dossier.pdf'), 'autre chose');
  await call['frozen.open']({ id });
  const [copy = ''] = office.opened;
  expect(copy).not.toBe(join(folder, 'Dossier.pdf'));
  expect(new Uint8Array(readFileSync(copy))).toEqual(new Uint8Array(tinyPdf.bytes));
  expect(statSync(copy).mode & 0o222).toBe(0);
  // A name that every system takes, and that the person knows.
  expect(basename(copy)).toBe('Demande - 1 2, Un bailleur.pdf');
  // Asked again, it is the same copy.
  await call['frozen.open']({ id });
  expect(office.opened[1]).toBe(copy);
});

test('whom a follow-up was made with is in no kept source, in no text and under no other name', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const first = await sent(office);
  const { initiativeId } = first;
  await call['followUp.record']({
    initiativeId,
    fields: {
      dueOn: '2020-03',
      doneOn: '2020-03-02',
      outcome: 'answered',
      status: null,
      whom: 'Philomène Jolicoeur',
      note: 'Le service continue.',
    },
  });
  const frozen = await exported(call, { id: first.dossierId, recipient: 'Un bailleur' });
  const id = frozen?.id ?? '';
  expect((await call['initiative.get']({ id: initiativeId })).followUps[0]?.whom).toBe(
    'Philomène Jolicoeur',
  );
  const kept = office.session
    .readable()
    .get<{ source: string; texts: string }>('SELECT * FROM frozen_dossier WHERE id = ?', id);
  expect(kept?.source).toContain('Le service continue.');
  expect(JSON.stringify(kept)).not.toContain('Jolicoeur');
});
