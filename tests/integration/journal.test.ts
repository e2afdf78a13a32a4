import type { Handlers } from '../../electron/ipc/handlers.ts';
import { changeSentence } from '../../shared/content/changeSentence.ts';
import type { ChangeFilter } from '../../shared/domain/schemas/change.ts';
import { translator } from '../../shared/strings/index.ts';
import { effectFields } from '../support/effectFields.ts';
import { expect, test } from '../support/office.ts';
import { contentOf } from '../support/undoing.ts';
import type { TestContext } from '../support/world.ts';

const t = translator('fr-CA');

const EVERYTHING: ChangeFilter = {
  initiativeId: null,
  kind: null,
  from: null,
  until: null,
  words: '',
};

/** All that the journal answers to a filter, page after page. */
async function journal(call: Handlers, filter: Partial<ChangeFilter> = {}, most = 200) {
  const entries = [];
  for (let before: number | null = null; ; ) {
    const page: Awaited<ReturnType<Handlers['change.list']>> = await call['change.list']({
      filter: { ...EVERYTHING, ...filter },
      before,
      most,
    });
    entries.push(...page.entries);
    if (page.next === null) return entries;
    before = page.next;
  }
}

/** With plain spaces, as they are typed. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

async function said(call: Handlers, filter: Partial<ChangeFilter> = {}, most = 200) {
  return (await journal(call, filter, most)).map(({ words }) => plain(changeSentence(words, t)));
}

test('the journal tells every change in words, newest first, whatever the size of its pages', async ({
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  await call['stage.add']({
    initiativeId: id,
    fields: { stage: 'experimentation', date: '2024-03', reason: '' },
  });
  const { id: gridId } = await call['grid.start']({ initiativeId: id });
  const reading = { id: gridId, componentId: 'rupture' };
  await call['grid.setReading']({ ...reading, patch: { level: 'present' } });
  later(world, 60);
  await call['grid.setReading']({ ...reading, patch: { level: 'structuring' } });
  const { id: other } = await call['initiative.create']({ title: 'Le Verger' });
  await call['initiative.update']({ id: other, patch: { carrier: 'La Coop' } });
  const all = await said(call);
  expect(all).toEqual([
    'Initiative « Le Verger » changée (porteur : La Coop)',
    'Initiative « Le Verger » ajoutée',
    'Lecture de Rupture changée de présent à structurant',
    'Lecture de Rupture changée de non lu à présent',
    expect.stringMatching(/^Application de la grille « .+ » ajoutée$/),
    'Étape ajoutée (étape : Expérimentation (pilote); date : mars 2024)',
    'Initiative « La Halte » ajoutée',
  ]);
  for (const most of [1, 2, 3, 7]) expect(await said(call, {}, most)).toEqual(all);
  expect(await said(call, { initiativeId: other })).toEqual(all.slice(0, 2));
  expect(await said(call, { initiativeId: id }, 1)).toEqual(all.slice(2));
  expect(await said(call, { kind: 'grid' })).toEqual(all.slice(2, 5));
  expect(await said(call, { words: 'VERGER coop' })).toEqual(all.slice(0, 1));
  expect(await said(call, { words: 'lecture structurant' })).toEqual(all.slice(2, 3));
  expect(await said(call, { words: 'rien de tel' })).toEqual([]);
});

test('the journal of one record has what changed in it and in its parts, those that are gone included, and nothing else', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'La Halte' });
  const add = (statement: string) =>
    call['effect.add']({ initiativeId, fields: effectFields({ statement }) });
  const effect = await add('Le mien');
  const other = await add('Un autre');
  const checked = await call['effectRecheck.add']({
    effectId: effect.id,
    fields: { date: '2025-03', answer: 'holds', source: 'La directrice', note: '' },
  });
  await call['effect.update']({ id: other.id, patch: { statement: 'Un autre, mieux dit' } });
  await call['effect.update']({ id: effect.id, patch: { statement: 'Le mien, mieux dit' } });
  const record = { table: 'effect' as const, id: effect.id };
  const before = await said(call, { record });
  expect(before).toEqual([
    expect.stringContaining('Le mien, mieux dit'),
    expect.stringMatching(/vérif/i),
    expect.stringMatching(/^Effet « Le mien.* » ajouté/),
  ]);
  expect(before.join()).not.toContain('Un autre');
  for (const most of [1, 2]) expect(await said(call, { record }, most)).toEqual(before);
  expect(await said(call, { record, words: 'directrice' })).toHaveLength(1);
  await call['effectRecheck.remove']({ id: checked.rechecks[0]?.id ?? '' });
  expect(await said(call, { record })).toHaveLength(4);
  await call['effect.remove']({ id: effect.id });
  expect(await said(call, { record })).toHaveLength(5);
  expect(await said(call, { record: { ...record, id: other.id } })).toHaveLength(2);
});

test('the journal of a day has what was done from its midnight to the next', async ({
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  later(world, 86_400);
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  const day = localDay(world.at);
  later(world, 86_400);
  await call['initiative.update']({ id, patch: { carrier: 'La Ville' } });
  expect(await said(call, { from: day, until: day })).toEqual([
    'Initiative « La Halte » changée (porteur : La Coop)',
  ]);
  expect(await said(call, { from: day })).toHaveLength(2);
  expect(await said(call, { until: day, initiativeId: id })).toHaveLength(2);
});

test('what changes in a funding is told of the initiative that has a share in it', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const { id: other } = await call['initiative.create']({ title: 'Le Verger' });
  const funding = await call['funding.add']({
    initiativeIds: [id],
    fields: {
      title: 'Démarrage',
      funderId: null,
      programId: null,
      kind: 'project',
      start: '2026',
      end: null,
      conditions: '',
    },
    first: { state: 'asked', date: '2026', amount: 100_000, note: '' },
  });
  await call['fundingInstalment.add']({
    fundingId: funding.id,
    fields: { dueOn: '2026-05', amount: 50_000, receivedOn: null },
  });
  const [instalment] = await journal(call, { initiativeId: id });
  expect(instalment?.words).toMatchObject({
    table: 'funding_instalment',
    title: 'Démarrage',
    initiative: { id, title: 'La Halte' },
  });
  await call['funding.remove']({ id: funding.id });
  expect(await journal(call, { initiativeId: id })).toHaveLength(4);
  expect(await journal(call, { initiativeId: other })).toHaveLength(1);
});

test('opening a line shows each field as it was and as it became, whole, and where the record is', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const effect = await call['effect.add']({ initiativeId: id, fields: effectFields() });
  const long = 'On se relaie. '.repeat(40).trim();
  await call['effect.update']({ id: effect.id, patch: { ownContribution: long } });
  const [entry] = await journal(call);
  const { records } = await call['change.get']({ id: entry?.id ?? 0 });
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({
    table: 'effect',
    columns: [{ column: 'own_contribution', former: '', later: long }],
    above: [
      { table: 'effect', id: effect.id },
      { table: 'initiative', id },
    ],
    returns: { table: 'effect', key: JSON.stringify([effect.id]) },
  });
});

test('a record changed twice is brought back as it was at each moment, as one change that is undone', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const { id: gridId } = await call['grid.start']({ initiativeId: id });
  const reading = { id: gridId, componentId: 'rupture' };
  await call['grid.setReading']({ ...reading, patch: { level: 'present', justification: 'Un.' } });
  const first = (await call['change.next'](undefined)).undo?.id ?? 0;
  await call['grid.setReading']({ ...reading, patch: { level: 'structuring' } });
  await call['grid.setReading']({ ...reading, patch: { justification: 'Tout autre chose.' } });
  const record = {
    table: 'reading' as const,
    key: JSON.stringify([gridId, 'rupture']),
    moment: { id: first, side: 'after' as const },
  };
  const compared = await call['change.compare'](record);
  expect(compared).toMatchObject({ title: 'Rupture', isThere: true, wasThere: true, parts: [] });
  expect(compared.columns).toEqual([
    { column: 'level', former: 'present', later: 'structuring' },
    { column: 'justification', former: 'Un.', later: 'Tout autre chose.' },
  ]);
  const before = contentOf(office.session.readable());
  const entry = await call['change.bringBack']({ ...record, columns: ['level'], lists: [] });
  expect(plain(changeSentence(entry.words, t))).toBe(
    'Lecture de Rupture changée de structurant à présent',
  );
  const { readings } = await call['grid.get']({ id: gridId });
  expect(readings.find(({ componentId }) => componentId === 'rupture')).toMatchObject({
    level: 'present',
    justification: 'Tout autre chose.',
  });
  await call['change.undo']({ id: entry.id });
  expect(contentOf(office.session.readable())).toEqual(before);
  // Before it was read at all, there was no record.
  const none = { ...record, moment: { id: first, side: 'before' as const } };
  expect((await call['change.compare'](none)).wasThere).toBe(false);
});

test('what was deleted comes back with the parts that went with it, corrections too', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const effect = await call['effect.add']({ initiativeId: id, fields: effectFields() });
  const check = await call['effectRecheck.add']({
    effectId: effect.id,
    fields: { date: '2025', answer: 'holds', source: 'Appel', note: '' },
  });
  await call['effectRecheck.correct']({
    id: check.rechecks[0]?.id ?? '',
    fields: { date: '2025', answer: 'changed', source: 'Appel', note: '', reason: 'Mal compris.' },
  });
  const before = withoutStamp(contentOf(office.session.readable()));
  await call['effect.remove']({ id: effect.id });
  const [entry] = await journal(call);
  const record = {
    table: 'effect' as const,
    key: JSON.stringify([effect.id]),
    moment: { id: entry?.id ?? 0, side: 'before' as const },
  };
  expect((await call['change.compare'](record)).parts).toEqual([
    { table: 'effect_recheck', count: 1 },
    { table: 'recheck_correction', count: 1 },
  ]);
  await call['change.bringBack']({ ...record, columns: [], lists: [] });
  expect(withoutStamp(contentOf(office.session.readable()))).toEqual(before);
});

test('a record whose parent is gone is refused with its reason, and nothing is written', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const effect = await call['effect.add']({ initiativeId: id, fields: effectFields() });
  const check = await call['effectRecheck.add']({
    effectId: effect.id,
    fields: { date: '2025', answer: 'holds', source: 'Appel', note: '' },
  });
  const checkId = check.rechecks[0]?.id ?? '';
  await call['effectRecheck.remove']({ id: checkId });
  const gone = (await call['change.next'](undefined)).undo?.id ?? 0;
  await call['effect.remove']({ id: effect.id });
  const before = contentOf(office.session.readable());
  const record = {
    table: 'effect_recheck' as const,
    key: JSON.stringify([checkId]),
    moment: { id: gone, side: 'before' as const },
  };
  await expect(async () =>
    call['change.bringBack']({ ...record, columns: [], lists: [] }),
  ).rejects.toThrow('parent_gone');
  expect(contentOf(office.session.readable())).toEqual(before);
});

test('what a rule does not take any more, a seal, and what is only followed are refused, each with its reason', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  const add = (name: string) =>
    call['participation.add']({
      initiativeId: id,
      fields: {
        name,
        kind: 'other',
        role: '',
        since: null,
        until: null,
        phases: [],
        proximities: [],
      },
    });
  const { stakeholderId } = await add('Le Relais');
  const first = (await call['change.next'](undefined)).undo?.id ?? 0;
  await call['stakeholder.update']({ id: stakeholderId, patch: { name: 'La Maison' } });
  await add('Le Relais');
  const { id: gridId } = await call['grid.start']({ initiativeId: id });
  const reading = { id: gridId, componentId: 'rupture' };
  await call['grid.setReading']({ ...reading, patch: { level: 'present' } });
  const read = (await call['change.next'](undefined)).undo?.id ?? 0;
  await call['grid.setReading']({ ...reading, patch: { level: 'structuring' } });
  await call['grid.conclude']({ id: gridId });
  const before = contentOf(office.session.readable());
  await expect(async () =>
    call['change.bringBack']({
      table: 'stakeholder',
      key: JSON.stringify([stakeholderId]),
      moment: { id: first, side: 'after' },
      columns: ['name'],
      lists: [],
    }),
  ).rejects.toThrow('no_longer_fits');
  await expect(async () =>
    call['change.bringBack']({
      table: 'reading',
      key: JSON.stringify([gridId, 'rupture']),
      moment: { id: read, side: 'after' },
      columns: ['level'],
      lists: [],
    }),
  ).rejects.toThrow('sealed');
  expect(contentOf(office.session.readable())).toEqual(before);
});

test('a list of a record comes back whole', async ({ call }) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  await call['initiative.update']({ id, patch: { sectors: ['Logement', 'Répit'] } });
  const first = (await call['change.next'](undefined)).undo?.id ?? 0;
  await call['initiative.update']({ id, patch: { sectors: ['Répit', 'Alimentation'] } });
  const last = (await call['change.next'](undefined)).undo?.id ?? 0;
  const { records } = await call['change.get']({ id: last });
  expect(records).toMatchObject([
    {
      table: 'initiative_sector',
      did: 'update',
      list: {
        was: [named('Logement'), named('Répit')],
        now: [named('Répit'), named('Alimentation')],
      },
    },
  ]);
  const record = {
    table: 'initiative' as const,
    key: JSON.stringify([id]),
    moment: { id: first, side: 'after' as const },
  };
  const { lists } = await call['change.compare'](record);
  expect(lists.map(({ table }) => table)).toEqual(['initiative_sector']);
  await call['change.bringBack']({ ...record, columns: [], lists: ['initiative_sector'] });
  expect((await call['initiative.get']({ id })).sectors).toEqual(['Logement', 'Répit']);
  const found = await call['initiative.query']({
    query: {
      filter: { text: 'logement' },
      sort: { column: 'title', direction: 'ascending' },
      group: null,
    },
    offset: 0,
    limit: 5,
    withHead: false,
  });
  expect(found.rows.map((row) => row.id)).toEqual([id]);
});

test('an erased journal holds nothing, nothing of before is undone, and what is done next is', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id } = await call['initiative.create']({ title: 'La Halte' });
  for (let n = 0; n < 30; n += 1) {
    await call['initiative.update']({ id, patch: { carrier: `Porteur ${'x'.repeat(n)}` } });
  }
  const before = await call['change.size'](undefined);
  expect(before.actions).toBeGreaterThan(1);
  expect(before.bytes).toBeGreaterThan(500);
  await call['change.clear'](undefined);
  expect(office.longChange.at(-1)).toBeNull();
  expect(await call['change.size'](undefined)).toEqual({ actions: 0, since: null, bytes: 0 });
  expect((await call['change.next'](undefined)).undo).toBeNull();
  expect(await said(call)).toEqual([]);
  await call['initiative.update']({ id, patch: { carrier: 'La Coop' } });
  expect(await said(call)).toHaveLength(1);
  await call['change.undo']({ id: (await call['change.next'](undefined)).undo?.id ?? 0 });
});

/** Without the instant at which an initiative was last changed. */
function withoutStamp({ initiative, initiative_facts, ...content }: ReturnType<typeof contentOf>) {
  return { ...content, initiative: unstamped(initiative), facts: unstamped(initiative_facts) };
}

function unstamped(rows: unknown[] = []): string[] {
  return rows.map((row) => String(row).replaceAll(/\["updated_at","[^"]*"\]/g, ''));
}

function later(world: TestContext, seconds: number): void {
  world.at = new Date(world.at.getTime() + seconds * 1_000);
}

function localDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** A thing of a list that says its name. */
function named(name: string) {
  return [{ column: 'name', former: null, later: name }];
}
