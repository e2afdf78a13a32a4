import { expect, test } from '../support/office.ts';

const PRIVATE = 'CANARI';

test('what a meeting shows holds nothing of the coordinator’s own, no note, no evidence, no money', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  await call['participation.add']({
    initiativeId,
    fields: {
      name: `${PRIVATE} du registre`,
      kind: 'other',
      role: '',
      phases: [],
      proximities: [],
      since: null,
      until: null,
    },
  });
  const budget = await call['budget.add']({
    initiativeId,
    fields: { title: `${PRIVATE} de l’argent`, start: '2026', end: null, fundingId: null },
  });
  expect(budget.title).toContain(PRIVATE);
  const proof = await call['evidence.add']({
    initiativeId,
    fields: {
      kind: 'reference',
      title: `${PRIVATE} de la preuve`,
      date: null,
      reference: '',
      url: null,
    },
  });
  const { id } = await call['grid.start']({ initiativeId });
  await call['grid.update']({ id, patch: { participants: ['Le comité'] } });
  await call['grid.setReading']({
    id,
    componentId: 'rupture',
    patch: {
      level: 'present',
      privateNote: `${PRIVATE} de la note privée`,
      justification: 'La raison de la table',
      evidenceIds: [proof.id],
    },
  });
  await call['grid.setNote']({
    id,
    componentId: 'rupture',
    subElementId: 'otherwise',
    text: `${PRIVATE} de la note`,
  });
  await call['voice.add']({
    applicationId: id,
    fields: { componentId: 'rupture', group: 'other', label: '', level: null, text: 'Une voix' },
  });

  const meeting = await call['meeting.get']({ id });
  expect(JSON.stringify(meeting)).not.toContain(PRIVATE);
  expect(meeting.participants).toEqual(['Le comité']);
  expect(meeting.voices.map(({ text }) => text)).toEqual(['Une voix']);
  expect(meeting.readings).toEqual([
    {
      componentId: 'rupture',
      level: 'present',
      justification: 'La raison de la table',
      whatChanged: '',
    },
  ]);
});

test('a meeting knows what each component read the last time, and where it stopped', async ({
  office,
  world,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const first = await call['grid.start']({ initiativeId });
  await call['grid.setReading']({
    id: first.id,
    componentId: 'rupture',
    patch: { level: 'emerging' },
  });
  expect((await call['meeting.get']({ id: first.id })).before).toEqual([]);
  await call['grid.conclude']({ id: first.id });
  world.at = new Date(2029, 10, 22, 10);
  const { id } = await call['grid.start']({ initiativeId });
  const before = await call['initiative.get']({ id: initiativeId });
  world.at = new Date(2029, 10, 22, 11);
  await call['meeting.stopAt']({ id, componentId: 'diffusion' });
  const meeting = await call['meeting.get']({ id });
  expect(meeting.before).toEqual([
    { componentId: 'rupture', date: '2026-11-22', readings: [{ level: 'emerging' }] },
  ]);
  expect(meeting.stoppedAt).toBe('diffusion');
  // Where one looks is no change to the initiative.
  expect((await call['initiative.get']({ id: initiativeId })).updatedAt).toBe(before.updatedAt);
  await expect(async () => call['meeting.stopAt']({ id, componentId: 'ailleurs' })).rejects.toThrow(
    'invalid_input',
  );
  await expect(async () =>
    call['meeting.stopAt']({ id: first.id, componentId: 'rupture' }),
  ).rejects.toThrow('sealed');
});
