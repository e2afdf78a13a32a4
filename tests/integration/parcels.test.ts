import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadableDb } from '../../electron/database/connection.ts';
import { parcelRows } from '../../electron/database/repositories/parcelRows.ts';
import { parcelBytes, readParcel } from '../../electron/files/parcelFile.ts';
import { parcelContent } from '../../electron/services/parcelContent.ts';
import type { ParcelContent } from '../../shared/domain/parcel/canonical.ts';
import { nameless } from '../../shared/domain/parcel/nameless.ts';
import type { InitiativeSelection } from '../../shared/domain/schemas/initiativeQuery.ts';
import { translator } from '../../shared/strings/index.ts';
import { expect, type Office, openOffice, test } from '../support/office.ts';
import { id, rows } from '../support/rows.ts';
import { resources } from '../support/world.ts';

const ALL: InitiativeSelection = { kind: 'filter', filter: {}, except: [] };
const NAMED = { selection: ALL, isNameless: false, withMoney: true };
const NAMELESS = { selection: ALL, isNameless: true, withMoney: true };

/** What a parcel that was written says. */
const written = (path: string) => readParcel(readFileSync(path));

/** Opens an example and sends all of it. */
async function sendExample({ call, answers }: Office, path: string, choice = NAMED) {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  answers.parcel = path;
  return call['parcel.send']({ ...choice, recipient: 'La TNCDC' });
}

/** Makes a collection, and receives a file in it. */
async function receive({ call, answers }: Office, path: string) {
  answers.parcels = [path];
  const [offered] = await call['collection.offer'](undefined);
  if (offered === undefined) throw new Error('nothing was offered');
  if (offered.problem === null) await call['collection.keep']({ ids: [offered.id] });
  return offered;
}

async function makeCollection({ call, answers }: Office, path: string) {
  answers.newPortfolio = path;
  await call['collection.create'](undefined);
}

test('an example that is sent and received shows the same initiatives, stages, readings and effects', async ({
  office,
  folder,
}) => {
  const { call } = office;
  const path = join(folder, 'Envoi.essaim-envoi');
  const sent = await sendExample(office, path);
  const asked = { asOf: '2026-11-22', by: 'stage' } as const;
  const portrait = await call['grid.portrait'](asked);
  const { lives } = await call['survival.get'](undefined);
  const titles = await call['initiative.find']({ text: '', chosenId: null });
  const first = await call['initiative.get']({ id: titles[0]?.id ?? '' });
  expect(sent?.initiatives).toBe(titles.length);
  expect(await call['parcel.sent'](undefined)).toEqual([sent]);

  await makeCollection(office, join(folder, 'Recueil.essaim'));
  const offered = await receive(office, path);
  expect(offered).toMatchObject({ problem: null, follows: null, added: titles.length });
  expect(offered.parcel?.sha256).toBe(sent?.sha256);
  expect(await call['initiative.find']({ text: '', chosenId: null })).toEqual(titles);
  expect((await call['grid.portrait'](asked)).groups).toEqual(portrait.groups);
  expect((await call['survival.get'](undefined)).lives).toEqual(lives);
  const came = await call['initiative.get']({ id: first.id });
  expect(came.summary).toBe(first.summary);
  expect(came.stages).toEqual(first.stages);
  expect(came.effects.map(({ statement }) => statement)).toEqual(
    first.effects.map(({ statement }) => statement),
  );
  expect(came.gridApplications.map(({ concludedAt }) => concludedAt)).toEqual(
    first.gridApplications.map(({ concludedAt }) => concludedAt),
  );
  expect(came.participations).toEqual([]);
  expect(came.testimonies).toEqual([]);
  const provenance = await call['collection.provenance']({ id: first.id });
  expect(provenance?.sha256).toBe(sent?.sha256);

  // Nobody writes in it, and the same parcel again is one.
  await expect((async () => call['initiative.create']({ title: 'Une autre' }))()).rejects.toThrow(
    'read_only',
  );
  expect((await receive(office, path)).problem).toBe('same');
  expect(await call['collection.parcels'](undefined)).toHaveLength(1);
});

test('a parcel that left stays told: undo passes by it, and its initiatives are named', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: one } = await call['initiative.create']({ title: 'Jardin' });
  const { id: other } = await call['initiative.create']({ title: 'Cuisine' });
  office.answers.parcel = join(folder, 'Envoi.essaim-envoi');
  await call['parcel.send']({ ...NAMELESS, recipient: 'La TNCDC' });
  const { undo } = await call['change.next'](undefined);
  expect(undo?.words?.table).toBe('initiative');
  await call['change.undo']({ id: undo?.id ?? 0 });
  const [sent, ...none] = await call['parcel.sent'](undefined);
  expect(none).toEqual([]);
  // Under its own titles and identifiers, in the sender's own portfolio only.
  expect(sent?.named.map(({ id: each }) => each).toSorted()).toEqual([one, other].toSorted());
  expect(readFileSync(office.answers.parcel, 'utf8')).not.toContain(one);
});

test('when it cannot be noted that a parcel leaves, none is written, and what was at its place comes back', async ({
  office,
  folder,
}) => {
  const { call, session } = office;
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'Jardin' });
  const path = join(folder, 'Envoi.essaim-envoi');
  office.answers.parcel = path;
  // What is done last in the transaction fails, after the file took its place.
  session
    .writable()
    .run(
      "CREATE TRIGGER no_more BEFORE INSERT ON change_action BEGIN SELECT RAISE(ABORT, 'invalid_input'); END",
    );
  const send = async () => call['parcel.send']({ ...NAMED, recipient: 'La TNCDC' });
  await expect(send()).rejects.toThrow();
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, 'Ce qui était là');
  await expect(send()).rejects.toThrow();
  expect(readFileSync(path, 'utf8')).toBe('Ce qui était là');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(await call['parcel.sent'](undefined)).toEqual([]);
});

test('a parcel that comes again takes the place of the former, compared field by field', async ({
  office,
  folder,
}) => {
  const { call } = office;
  const path = (name: string) => join(folder, `${name}.essaim-envoi`);
  office.answers.newPortfolio = join(folder, 'A.essaim');
  await call['portfolio.create'](undefined);
  const kept = await call['initiative.create']({ title: 'Gardée' });
  const gone = await call['initiative.create']({ title: 'Retirée' });
  await call['stage.add']({
    initiativeId: kept.id,
    fields: { stage: 'emergence', date: '2024', reason: '' },
  });
  office.answers.parcel = path('1');
  await call['parcel.send']({ ...NAMED, recipient: 'La TNCDC' });
  await call['initiative.update']({ id: kept.id, patch: { summary: 'Autre chose' } });
  await call['stage.add']({
    initiativeId: kept.id,
    fields: { stage: 'experimentation', date: '2025', reason: '' },
  });
  await call['initiative.remove']({ id: gone.id });
  await call['initiative.create']({ title: 'Nouvelle' });
  office.answers.parcel = path('2');
  await call['parcel.send']({ ...NAMED, recipient: 'La TNCDC' });

  const later = written(path('2'));
  const moved = { ...later, head: { ...later.head, madeAt: '2026-11-23T09:00:00.000Z' } };
  writeFileSync(path('2'), parcelBytes(moved).bytes);
  await makeCollection(office, join(folder, 'Recueil.essaim'));
  await receive(office, path('1'));
  const offered = await receive(office, path('2'));
  expect(offered).toMatchObject({ problem: null, same: 0, added: 1, gone: 1, changed: 1 });
  const changed = offered.differences.find(({ state }) => state === 'changed');
  expect(changed?.changes).toEqual([
    expect.objectContaining({ column: 'summary', former: '', later: 'Autre chose' }),
    expect.objectContaining({ table: 'stage_change', did: 'insert', title: 'experimentation' }),
  ]);
  const titles = await call['initiative.find']({ text: '', chosenId: null });
  expect(titles.map(({ title }) => title)).toEqual(['Gardée', 'Nouvelle']);
  expect((await receive(office, path('1'))).problem).toBe('same');
  expect(await call['collection.parcels'](undefined)).toHaveLength(2);
});

test('without names, nothing that a person wrote is in the bytes, and the figures are the same', async ({
  office,
  folder,
}) => {
  const { call } = office;
  const path = join(folder, 'Envoi.essaim-envoi');
  await sendExample(office, path, NAMELESS);
  const asked = { asOf: '2026-11-22', by: 'stage' } as const;
  const { groups } = await call['grid.portrait'](asked);
  const { lives } = await call['survival.get'](undefined);
  const text = readFileSync(path, 'utf8');
  for (const { id: one } of await call['initiative.find']({ text: '', chosenId: null })) {
    const { title, summary, carrier, territories, effects } = await call['initiative.get']({
      id: one,
    });
    const said = [one, title, summary, carrier, ...effects.map(({ statement }) => statement)];
    const places = territories
      .filter(({ kind }) => kind !== 'other')
      .map(({ name }) => JSON.stringify(name));
    for (const word of [...said, ...places].filter((each) => each.length > 3)) {
      expect(text.includes(word), word).toBe(false);
    }
  }
  // The same portfolio gives each initiative the same other name.
  const again = join(folder, 'Encore.essaim-envoi');
  await sendExample(office, again, NAMELESS);
  expect(written(again).tables.initiative).toEqual(written(path).tables.initiative);
  await makeCollection(office, join(folder, 'Recueil.essaim'));
  await receive(office, path);
  expect((await call['grid.portrait'](asked)).groups).toEqual(groups);
  expect((await call['survival.get'](undefined)).lives).toHaveLength(lives.length);
});

/**
 * What never leaves, written out: to let one of these leave, it has to be taken from this list, knowingly.
 */
const FORBIDDEN = [
  'absence.reason',
  'absence.who',
  'absence_step.note',
  'access_request.note',
  'access_request.person',
  'budget_line.label',
  'budget_line.note',
  'consent.note',
  'consent.withdrawal_note',
  'descent.note',
  'diffusion.adopter',
  'diffusion_check.note',
  'effect_recheck.note',
  'effect_recheck.source',
  'evidence.reference',
  'follow_up.note',
  'follow_up.whom',
  'funding.conditions',
  'funding_state.note',
  'grid_application_participant.name',
  'grid_correction.author',
  'grid_correction.text',
  'in_kind_contribution.what',
  'indicator.baseline_source',
  'measure.note',
  'measure.source',
  'milestone.label',
  'milestone.responsible',
  'participation.role',
  'reading.private_note',
  'stakeholder.contact',
  'stakeholder.name',
  'stakeholder.note',
  'status_check.note',
  'status_check.source',
  'testimony.private_name',
  'testimony.pseudonym',
  'testimony.role',
  'testimony.text',
  'voice.label',
  'voice.text',
];

test('of what persons said and of notes for oneself, no byte leaves; without names, of nothing written', async ({
  office,
  world,
}) => {
  const { call, session } = office;
  await call['portfolio.create'](undefined);
  // A row in every table, each free text of which says where it stands.
  const db = session.writable();
  const marked = new Set<string>();
  db.transaction(() => {
    for (const [table, row] of rows) {
      // There from the beginning, or saying of a row what it was before it was marked.
      if (/^(portfolio|effect_setting|privacy_setting)$|_correction$/.test(table)) continue;
      const free = freeColumns(db, table);
      const columns = Object.keys(row);
      const values = columns.map((column) => {
        const at = `${table}.${column}`;
        const value = OWN_ROW[at] ?? row[column];
        const isFree = typeof value === 'string' && free.has(column) && !BOUND.has(at);
        if (isFree) marked.add(at);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rows are what SQLite takes
        return isFree ? `M4RK ${at}` : (value as string | number | null | Uint8Array);
      });
      db.run(
        `INSERT INTO "${table}" (${columns.map((one) => `"${one}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
        ...values,
      );
    }
  });
  const found = (isNameless: boolean) => {
    const content = parcelContent(db, world, {
      ids: [id(1)],
      isNameless,
      withMoney: true,
      territories: resources.territories,
      t: translator('fr-CA'),
    });
    const text = parcelBytes(content).bytes.toString('utf8');
    return {
      text,
      where: new Set([...text.matchAll(/M4RK ([a-z_0-9]+\.[a-z_]+)/g)].map(([, at]) => at ?? '')),
    };
  };
  const named = found(false);
  expect(named.where.has('initiative.summary')).toBe(true);
  expect(FORBIDDEN.filter((one) => named.where.has(one))).toEqual([]);
  // A forbidden text that is not marked would be looked for in vain.
  const unmarked = FORBIDDEN.filter((one) => !one.includes('_correction.') && !marked.has(one));
  expect(unmarked).toEqual([]);
  const without = found(true);
  expect([...without.where]).toEqual([]);
  for (const [, row] of rows) {
    if (typeof row['id'] === 'string' && /^[0-9a-f-]{36}$/.test(row['id'])) {
      expect(without.text.includes(row['id']), row['id']).toBe(false);
    }
  }
});

/** Texts that another column holds to be empty, or to be something. */
const BOUND: ReadonlySet<string> = new Set(['evidence.file_name', 'descent.other_name']);

/** The columns of a table that take any text: those that only their length limits. */
function freeColumns(db: ReadableDb, table: string): Set<string> {
  const sql =
    db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', table)?.sql ?? '';
  const free = [
    ...sql.matchAll(/"?(\w+)"? TEXT [^\n]*CHECK \(length\("?\1"?\) <= (?:300|20000)\b/g),
  ];
  return new Set(free.map(([, column]) => column ?? ''));
}

test('without names, days are months, amounts are thousands, and keys of one’s own grid are others', async ({
  office,
  folder,
}) => {
  const { call, session } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Jardin' });
  await call['initiative.update']({ id: initiativeId, patch: { sectors: ['Secteur à nous'] } });
  for (const [stage, date] of [
    ['experimentation', '2024-03-20'],
    ['emergence', '2024-03-02'],
  ] as const) {
    await call['stage.add']({ initiativeId, fields: { stage, date, reason: '' } });
  }
  const tables = {
    ...parcelRows(session.readable(), [initiativeId], { withMoney: true }),
    funding_state: [
      { id: id(5), funding_id: id(6), date: '2024-03-02', state: 'confirmed', amount: 1_234_567 },
    ],
    reading: [
      {
        application_id: id(7),
        component_id: OWN,
        level: 'present',
        justification: '',
        what_changed: '',
      },
    ],
    reading_evidence: [
      { application_id: id(7), component_id: OWN, evidence_id: id(8), position: 0 },
    ],
    grid_version: [ownGrid()],
  };
  const by = {
    other: (one: string) => createHash('sha256').update(one).digest('hex').slice(0, 36),
    word: () => 'Sans nom',
    regionOf: () => undefined,
    hash: (text: string) => createHash('sha256').update(text).digest('hex'),
    instant: '2026-11-22T00:00:00.000Z',
  };
  const bare = nameless(tables, by);
  const text = JSON.stringify(bare);
  expect(text).not.toContain(OWN);
  expect(text).not.toContain(OWN_SUB);
  expect(text).not.toContain('Notre mot');
  expect(text).not.toContain('Secteur à nous');
  const key = bare.reading?.[0]?.['component_id'];
  expect(bare.reading_evidence?.[0]?.['component_id']).toBe(key);
  expect(String(bare.grid_version?.[0]?.['definition'])).toContain(
    `"componentId":"${String(key)}"`,
  );
  expect(bare.funding_state?.[0]).toMatchObject({ date: '2024', amount: 1_200_000 });
  // The last stage of the month stays the last one.
  const stages = (bare.stage_change ?? []).toSorted((a, b) =>
    String(a['id']) < String(b['id']) ? -1 : 1,
  );
  expect(stages.map(({ stage, date }) => [stage, date])).toEqual([
    ['emergence', '2024-03'],
    ['experimentation', '2024-03'],
  ]);
  // And the file that leaves holds no whole day but those of the parcel itself and of the first of a month.
  const path = join(folder, 'Exemple.essaim-envoi');
  await sendExample(office, path, NAMELESS);
  const days = [...readFileSync(path, 'utf8').matchAll(/"(\d{4}-\d{2}-\d{2})"/g)].map(
    ([, day]) => day ?? '',
  );
  expect(days.filter((day) => !day.endsWith('-01'))).toEqual([]);
  for (const row of written(path).tables.funding_state ?? []) {
    expect(Number(row['amount']) % 100_000).toBe(0);
  }
});

const OWN = 'own_01a207390000700080000000000000aa';
const OWN_SUB = 'own_01a207390000700080000000000000bb';

/** The version of the grid in the filled file, as one of the organisation's own. */
const OWN_ROW: Readonly<Record<string, string>> = {
  'grid_version.origin': 'own',
  'grid_version.definition': ownGrid().definition,
};

function ownGrid() {
  const said = { text: 'Notre mot', source: 'own' };
  return {
    id: id(9),
    origin: 'own',
    name: 'Notre mot',
    version: 1,
    based_on: null,
    form: 1,
    sha256: 'a'.repeat(64),
    added_at: '2026-11-22T15:00:00.000Z',
    definition: JSON.stringify({
      id: id(9),
      name: 'Notre mot',
      version: 1,
      sources: { own: { name: 'Notre mot', reference: '' } },
      basedOn: null,
      crosswalk: [{ componentId: OWN, from: [OWN_SUB], note: 'Notre mot' }],
      dimensions: [
        {
          id: 'context',
          label: said,
          components: [
            {
              id: OWN,
              label: said,
              definition: said,
              subElements: [{ ...said, id: OWN_SUB }],
              questions: [said],
              typicalEvidence: [said],
            },
          ],
        },
      ],
    }),
  };
}

test('a parcel with a name or with words that a person did not let out is refused', async ({
  office,
  folder,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Jardin' });
  const evidence = await call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Entrevue',
      date: null,
      reference: '',
      text: 'Le premier été, nous étions quatre.',
      pseudonym: '',
      privateName: '',
      role: '',
    },
  });
  await call['testimony.update']({
    id: evidence.id,
    patch: { privateName: 'Hélène Côté' },
  });
  await call['initiative.update']({
    id: initiativeId,
    patch: { summary: 'Un jardin qu’Hélène Côté a fondé.' },
  });
  office.answers.parcel = join(folder, 'Envoi.essaim-envoi');
  await expect(call['parcel.send']({ ...NAMED, recipient: 'La TNCDC' })).rejects.toThrow(
    'person_told',
  );
  expect(await call['parcel.sent'](undefined)).toEqual([]);
  expect(await call['parcel.send']({ ...NAMELESS, recipient: 'La TNCDC' })).not.toBeNull();
});

test('a forged, cut or later parcel is refused, and the collection stays as it was', async ({
  office,
  folder,
  world,
}) => {
  const { call, answers } = office;
  const good = join(folder, 'Envoi.essaim-envoi');
  await sendExample(office, good);
  const parcel = written(good);
  await makeCollection(office, join(folder, 'Recueil.essaim'));
  const bad = join(folder, 'Mauvais.essaim-envoi');
  answers.parcels = [bad];
  const refusal = async (bytes: Uint8Array) => {
    writeFileSync(bad, bytes);
    const [offered] = await call['collection.offer'](undefined);
    if (offered?.problem !== null) return offered?.problem;
    try {
      await call['collection.keep']({ ids: [offered.id] });
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return null;
  };
  const text = readFileSync(good, 'utf8');
  const forged = (change: (content: Mutable) => void) => {
    const content = structuredClone({
      head: parcel.head,
      tables: parcel.tables,
    }) as unknown as Mutable;
    change(content);
    return parcelBytes(content as unknown as ParcelContent).bytes;
  };

  expect(await refusal(Buffer.from('Bonjour'))).toBe('parcel_foreign');
  expect(await refusal(Buffer.from('[]'))).toBe('parcel_foreign');
  expect(await refusal(Buffer.from([0xff, 0xfe, 0x00]))).toBe('parcel_foreign');
  expect(await refusal(Buffer.from('['.repeat(100_000)))).toBe('parcel_foreign');
  expect(await refusal(Buffer.from(text.slice(0, -40)))).toBe('parcel_foreign');
  expect(await refusal(Buffer.alloc(0))).toBe('file_empty');
  expect(await refusal(Buffer.from(text.replace('emergence', 'essaimage')))).toBe('parcel_altered');
  expect(await refusal(forged(({ head }) => (head['form'] = 2)))).toBe('parcel_newer');
  expect(await refusal(forged(({ head }) => (head['sender'] = 'x'.repeat(301))))).toBe(
    'parcel_altered',
  );
  expect(await refusal(forged((one) => (one.tables['testimony'] = [{ text: 'x' }])))).toBe(
    'parcel_altered',
  );
  for (const [table, column, value] of [
    ['stage_change', 'date', '2024-02-30'],
    ['stage_change', 'date', '9999'],
    ['stage_change', 'stage', 'gloire'],
    ['initiative', 'title', ''],
    ['initiative', 'summary', 'x'.repeat(20_001)],
    ['initiative', 'id', '../../etc'],
    ['initiative', 'removed_at', null],
    ['funding_state', 'amount', -1],
    ['funding_state', 'amount', 1.5],
    ['funding_state', 'amount', 9e15],
    ['effect', 'level', ['micro']],
    ['effect', 'initiative_id', id(77)],
    ['evidence', 'url', 'file:///etc/passwd'],
    ['effect_evidence', 'evidence_id', id(77)],
  ] as const) {
    const bytes = forged((content) => void (first(content, table)[column] = value));
    expect(await refusal(bytes), `${table}.${column} = ${String(value).slice(0, 20)}`).toBe(
      'parcel_altered',
    );
  }
  const wrongGrid = forged((content) => void (first(content, 'grid_version')['definition'] = '{}'));
  expect(await refusal(wrongGrid)).toBe('parcel_grid');
  expect(await call['collection.parcels'](undefined)).toEqual([]);
  expect(await call['initiative.find']({ text: '', chosenId: null })).toEqual([]);

  // What came from one portfolio is not replaced by another that names it.
  await receive(office, good);
  answers.parcels = [bad];
  expect(await refusal(forged(({ head }) => (head['origin'] = 'a'.repeat(32))))).toBe(
    'parcel_taken',
  );
  expect(await refusal(forged(({ head }) => (head['madeAt'] = '2020-01-01T00:00:00.000Z')))).toBe(
    'older',
  );
  expect(await call['collection.parcels'](undefined)).toHaveLength(1);

  // A portfolio of one's own receives nothing.
  const own = openOffice(join(folder), world);
  office.session.close();
  own.answers.newPortfolio = join(folder, 'Mien.essaim');
  await own.call['portfolio.create'](undefined);
  await expect((async () => own.call['collection.offer'](undefined))()).rejects.toThrow(
    'not_a_collection',
  );
  own.session.close();
});

const first = (content: Mutable, table: string) => content.tables[table]?.[0] ?? {};

type Mutable = {
  head: Record<string, unknown>;
  tables: Record<string, Record<string, unknown>[]>;
};
