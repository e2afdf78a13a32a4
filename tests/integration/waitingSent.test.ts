import type { Handlers } from '../../electron/ipc/handlers.ts';
import { REFUSED } from '../support/answers.ts';
import { exported } from '../support/exported.ts';
import { fillMonday } from '../support/mondayFile.ts';
import { test as base, expect, type Office } from '../support/office.ts';

/** A portfolio with one request sent on 22 May 2026, on 22 November 2026 at 10 h 00. */
const test = base.extend<{ sent: { initiativeId: string; dossierId: string; frozenId: string } }>({
  sent: async ({ call, world }, use) => {
    world.at = new Date(2026, 4, 22, 10);
    await call['portfolio.create'](undefined);
    const { id: initiativeId } = await call['initiative.create']({ title: 'La halte' });
    const dossierId = await newDossier(call, initiativeId);
    const frozenId = await send(call, dossierId);
    world.at = new Date(2026, 10, 22, 10);
    await use({ initiativeId, dossierId, frozenId });
  },
});

async function newDossier(call: Handlers, initiativeId: string): Promise<string> {
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  return (await call['dossier.create']({ initiativeId, templateId, title: 'Demande' })).id;
}

async function send(call: Handlers, id: string): Promise<string> {
  const frozen = await exported(call, { id, recipient: 'Fondation' });
  return frozen?.id ?? '';
}

/** The requests whose answer is late. */
async function lateAnswers(call: Handlers) {
  const { lines } = await call['home.list']({ group: 'late', most: 100 });
  return lines.filter(({ kind }) => kind === 'answer');
}

const corrected = (call: Handlers) => call['home.list']({ group: 'corrected', most: 100 });

test('a request without an answer waits from the day after six months, until the answer is noted', async ({
  call,
  world,
  sent,
}) => {
  expect(await lateAnswers(call)).toEqual([]);
  world.at = new Date(2026, 10, 23, 0, 0);
  const { initiativeId, frozenId: id } = sent;
  expect(await lateAnswers(call)).toMatchObject([
    { id, about: 'Demande', initiativeId, initiativeTitle: 'La halte', date: '2026-05-22' },
  ]);
  const { groups } = await call['home.get'](undefined);
  expect(groups[0]).toMatchObject({ group: 'late', lines: [{ kind: 'answer', id }] });
  await call['dossierAnswer.add']({
    frozenId: id,
    fields: { ...REFUSED, answeredOn: '2026-11-22' },
    money: { kind: 'none' },
    correctsId: null,
  });
  expect(await lateAnswers(call)).toEqual([]);
});

test('a request sent again waits since then; one put off comes back on its day', async ({
  call,
  world,
  sent,
}) => {
  world.at = new Date(2026, 10, 23, 10);
  await call['home.putOff']({ kind: 'answer', id: sent.frozenId, until: '2026-12-01' });
  expect(await lateAnswers(call)).toEqual([]);
  expect(await call['home.listPutOff'](undefined)).toMatchObject([{ kind: 'answer' }]);
  world.at = new Date(2026, 11, 1, 10);
  expect(await lateAnswers(call)).toHaveLength(1);
  await send(call, sent.dossierId);
  expect(await lateAnswers(call)).toEqual([]);
});

test('of an initiative in the bin or deleted for good, no answer is asked for', async ({
  call,
  world,
  sent: { initiativeId },
}) => {
  world.at = new Date(2026, 11, 22, 10);
  await call['initiative.remove']({ id: initiativeId });
  expect(await lateAnswers(call)).toEqual([]);
  await call['bin.delete']({ id: initiativeId });
  expect(await lateAnswers(call)).toEqual([]);
});

/** The copy of the Monday file whose budget says otherwise since. */
async function copyOf({ call }: Pick<Office, 'call'>) {
  const copies = await call['correctionNotice.list']({ initiativeId: null });
  const copy = copies.find(({ open }) => open.length > 0);
  if (copy === undefined) throw new Error('no copy says otherwise');
  return copy;
}

test('a copy that said something wrong waits for its notice, until that is noted, and again when it is taken back', async ({
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  await fillMonday(call, world);
  const { frozenId, initiativeId, title, open } = await copyOf({ call });
  const count = open.length;
  const line = { kind: 'notice', id: frozenId, about: title, placeId: initiativeId, count };
  expect(await corrected(call)).toMatchObject({ total: 1, lines: [line] });
  const noted = await call['correctionNotice.answer']({
    frozenId,
    about: open.map(({ kind, recordId }) => ({ kind, recordId })),
    fields: { answer: 'sent', on: '2026-11-22', note: '' },
  });
  expect(await corrected(call)).toEqual({ total: 0, lines: [] });
  await call['correctionNotice.takeBack']({ ids: noted.map(({ id }) => id) });
  expect(await corrected(call)).toMatchObject({ total: 1, lines: [line] });
});

test('no notice waits of an initiative in the archives or in the bin', async ({ call, world }) => {
  await call['portfolio.create'](undefined);
  await fillMonday(call, world);
  const { initiativeId } = await copyOf({ call });
  const selection = { kind: 'ids' as const, ids: [initiativeId] };
  await call['selection.change']({ selection, change: { kind: 'archive' } });
  expect(await corrected(call)).toEqual({ total: 0, lines: [] });
  await call['selection.change']({ selection, change: { kind: 'unarchive' } });
  expect(await corrected(call)).toMatchObject({ total: 1 });
  await call['initiative.remove']({ id: initiativeId });
  expect(await corrected(call)).toEqual({ total: 0, lines: [] });
});
