import type { Handlers } from '../../electron/ipc/handlers.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { exported } from '../support/exported.ts';
import { expect, test } from '../support/office.ts';

const SECRET = 'Ne pas oublier la tension avec la mairie';

async function opened(call: Handlers) {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const { id } = await call['grid.start']({ initiativeId });
  return { initiativeId, id };
}

const voice = {
  componentId: 'rupture',
  group: 'participants',
  label: '',
  level: null,
  text: 'Oui',
};

test('several voices of one component are kept as they were said, in the order of hearing', async ({
  call,
}) => {
  const { id } = await opened(call);
  const add = (fields: object) =>
    call['voice.add']({ applicationId: id, fields: { ...voice, ...fields } as never });
  await add({ level: 'emerging' });
  await add({ group: 'municipality', label: 'Deux villages', level: 'structuring' });
  const third = await add({ group: 'participants', level: 'present' });
  await call['voice.update']({ id: third.id, patch: { text: 'Pas encore' } });
  const { voices } = await call['grid.get']({ id });
  expect(voices.map(({ group, level, text }) => [group, level, text])).toEqual([
    ['participants', 'emerging', 'Oui'],
    ['municipality', 'structuring', 'Oui'],
    ['participants', 'present', 'Pas encore'],
  ]);
  await call['voice.remove']({ id: third.id });
  expect((await call['grid.get']({ id })).voices).toHaveLength(2);
  // What a group says does not write what the table reads.
  expect((await call['grid.get']({ id })).readings).toEqual([]);
});

test('concluding seals voices, notes and the private note with the readings', async ({ call }) => {
  const { id } = await opened(call);
  const reading = { id, componentId: 'rupture' };
  const said = await call['voice.add']({ applicationId: id, fields: voice as never });
  const note = { ...reading, subElementId: 'otherwise', text: 'Un seul numéro à composer' };
  await call['grid.setNote'](note);
  await call['grid.setReading']({ ...reading, patch: { privateNote: SECRET } });
  await call['grid.conclude']({ id });
  for (const act of [
    () => call['voice.add']({ applicationId: id, fields: voice as never }),
    () => call['voice.update']({ id: said.id, patch: { text: 'Non' } }),
    () => call['voice.remove']({ id: said.id }),
    () => call['grid.setNote']({ ...note, text: 'Autre' }),
    () => call['grid.setReading']({ ...reading, patch: { privateNote: '' } }),
    () => call['grid.setReading']({ ...reading, patch: { whatChanged: 'x' } }),
  ]) {
    await expect(async () => act()).rejects.toThrow('sealed');
  }
  const [sealed] = (await call['grid.get']({ id })).readings;
  expect(sealed?.notes).toEqual([{ subElementId: 'otherwise', text: 'Un seul numéro à composer' }]);
  expect(sealed?.privateNote).toBe(SECRET);
});

test('a note belongs to a sub-element of its component; emptied, it is gone', async ({ call }) => {
  const { id } = await opened(call);
  const note = (subElementId: string, text: string) =>
    call['grid.setNote']({ id, componentId: 'rupture', subElementId, text });
  await note('otherwise', 'A');
  await note('scope', 'B');
  const changed = await note('otherwise', 'C');
  expect(changed.notes.map(({ text }) => text)).toEqual(['C', 'B']);
  const left = await note('otherwise', '  ');
  expect(left.notes).toEqual([{ subElementId: 'scope', text: 'B' }]);
  await expect(async () => note('ideal', 'D')).rejects.toThrow('invalid_input');
});

test('a correction is written beside a sealed application, and its words stay', async ({
  call,
  world,
}) => {
  const { id } = await opened(call);
  const fields = { componentId: 'rupture', author: 'La coordination', text: 'C’était en 2019.' };
  const correct = (more: object = {}) =>
    call['correction.add']({ applicationId: id, fields: { ...fields, ...more } });
  await expect(async () => correct()).rejects.toThrow('invalid_input');
  await call['grid.setReading']({
    id,
    componentId: 'rupture',
    patch: { level: 'present', justification: 'Depuis 2018.' },
  });
  await call['grid.conclude']({ id });
  world.at = new Date(2027, 0, 4, 9);
  await correct();
  await correct({ componentId: null, text: 'Une personne de plus était là.' });
  await expect(async () => correct({ componentId: 'prestige' })).rejects.toThrow('invalid_input');
  const { readings, corrections } = await call['grid.get']({ id });
  expect(readings[0]?.justification).toBe('Depuis 2018.');
  expect(corrections.map(({ text }) => text)).toEqual([
    'C’était en 2019.',
    'Une personne de plus était là.',
  ]);
  expect(corrections[0]?.madeAt.slice(0, 10)).toBe('2027-01-04');
});

test('nothing that a dossier is drawn from has a private note in it', async ({ call }) => {
  const { id, initiativeId } = await opened(call);
  await call['grid.setReading']({
    id,
    componentId: 'rupture',
    patch: { level: 'present', privateNote: SECRET, justification: 'Une entente.' },
  });
  const [template] = await call['template.list'](undefined);
  const dossier = await call['dossier.create']({
    initiativeId,
    templateId: template?.id ?? '',
    title: null,
  });
  const detail = await call['dossier.get']({ id: dossier.id });
  expect(JSON.stringify(detail)).toContain('Une entente.');
  expect(JSON.stringify(detail)).not.toContain(SECRET);
  expect(JSON.stringify(detail)).not.toContain('privateNote');
  // The border itself refuses one that would carry it.
  const leaking = structuredClone(detail) as { source: { gridApplication: unknown } };
  leaking.source.gridApplication = await call['grid.get']({ id });
  expect(contract['dossier.get'].output.safeParse(leaking).success).toBe(false);
});

test('the frozen copy of a dossier has no private note in it', async ({ call, office }) => {
  const { id, initiativeId } = await opened(call);
  await call['grid.setReading']({
    id,
    componentId: 'rupture',
    patch: { level: 'present', privateNote: SECRET },
  });
  const [template] = await call['template.list'](undefined);
  const { id: dossierId } = await call['dossier.create']({
    initiativeId,
    templateId: template?.id ?? '',
    title: null,
  });
  await exported(call, { id: dossierId, recipient: '' });
  const kept = office.session
    .readable()
    .get<{ source: string }>('SELECT source FROM frozen_dossier');
  expect(kept?.source).toContain('gridApplication');
  expect(kept?.source).not.toContain(SECRET);
});
