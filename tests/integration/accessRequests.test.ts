import { fileURLToPath } from 'node:url';
import { findTexts } from '../../electron/database/repositories/heldTexts.ts';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderAccess } from '../../electron/pdf/render.ts';
import type { AccessPaperSource } from '../../shared/content/accessPaper.ts';
import { HELD_PLACES } from '../../shared/domain/heldPlaces.ts';
import { translator } from '../../shared/strings/index.ts';
import { expect, type Office, test } from '../support/office.ts';
import { readBack } from '../support/pdfReader.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

const NAME = 'Hélène Côté-Roy';
const OTHER = 'Jean-Guy Serinette';

/** Columns that hold no words of a person, or words worked out from others. */
const WORDLESS =
  /(_key|^id|_id|^kind|^date|_on|_at|^key|^form|^aspect|^value|_sha256|^sha256|_months|^state|^stage|^start|^end|_time|^view|^definition|^template_id|^colour|^neq|^charity_number|^mrc_code|^follow_up_years|^since|^until|^phase|^power|^proximity|^level|^nature|^temporality|^polarity|^confidence|^direction|_value|_date|^answer|_answer|^mode|^transferred|^status|^outcome|^end_kind|^rupture_\w+|^given|^purpose|^consent_purpose|^side|^width|^persons|^fault|^media_type|^origin|^version|^based_on|^voice_group|^meeting_place|^decision|^serious_risk|^position|^program_name|^chosen|^left_out|^written_over|^piece_state|^occurred_from|^occurred_until|^identity)$/;

/** Tables that are made from the others, are of the file itself, or say which organisation sent what a collection holds. */
const DERIVED =
  /^(change_|replay$|initiative_(facts|words)|known_reading|effect_look|indicator_look|file_|portfolio_(territory|logo)|initiative_territory|diffusion_territory|grid_version|put_off|received_|consent_scope|reading_evidence)/;

/** A person named at several places, beside another. */
async function begin({ call }: Office) {
  await call['portfolio.create'](undefined);
  await call['portfolio.update']({ patch: { name: 'CDC de la Rivière' } });
  const { id: initiativeId } = await call['initiative.create']({
    title: `Le jardin d’${NAME}`,
  });
  const { id: testimonyId } = await call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Entrevue',
      date: '2023',
      reference: '',
      text: 'Je choisis le jour qui me convient.',
      pseudonym: 'Rita du rang 4',
      privateName: NAME,
      role: 'jardinière',
    },
  });
  await call['followUp.record']({
    initiativeId,
    fields: {
      dueOn: '2020-03',
      doneOn: '2020-03-02',
      outcome: 'answered',
      status: null,
      whom: OTHER,
      note: `${OTHER} dit que helene cote roy viendra`,
    },
  });
  const { id: applicationId } = await call['grid.start']({ initiativeId });
  await call['grid.update']({ id: applicationId, patch: { participants: [NAME, OTHER] } });
  await call['grid.setReading']({
    id: applicationId,
    componentId: 'rupture',
    patch: { level: 'present', justification: `Dit par ${NAME}` },
  });
  const request = await call['accessRequest.add']({
    fields: { kind: 'access', person: NAME, receivedOn: '2026-11-20', note: '' },
  });
  return { initiativeId, testimonyId, applicationId, requestId: request.id };
}

const columnsOf = (found: readonly { table: string; column: string }[]) =>
  found.map(({ table, column }) => `${table}.${column}`).toSorted();

test('everything held under a name is found, whatever accents and case, by a part of it too', async ({
  office,
}) => {
  const { call } = office;
  const { initiativeId } = await begin(office);
  const everything = [
    'access_request.person',
    'follow_up.note',
    'follow_up.whom',
    'grid_application_participant.name',
    'initiative.title',
    'reading.justification',
    'testimony.private_name',
    'testimony.pseudonym',
    'testimony.role',
    'testimony.text',
  ];
  for (const words of [NAME, 'helene', 'CÔTÉ', 'lene cot']) {
    const { found, total } = await call['held.search']({ words });
    expect(columnsOf(found), words).toEqual(everything);
    expect(total).toBe(found.length);
    expect(found.find(({ table }) => table === 'reading')?.initiativeId).toBe(initiativeId);
  }
  // By the pseudonym, all of the testimony, and nothing else.
  const { found } = await call['held.search']({ words: 'rang 4' });
  expect(columnsOf(found)).toEqual(everything.filter((one) => one.startsWith('testimony')));
  // Also in the bin, where it says so.
  await call['initiative.remove']({ id: initiativeId });
  const binned = await call['held.search']({ words: 'jardiniere' });
  expect(binned.found.every(({ isInBin }) => isInBin)).toBe(true);
  expect(binned.found).not.toEqual([]);
});

test('of what is read page by page, each text is found once, and no step lasts', async ({
  office,
}) => {
  const { initiativeId } = await begin(office);
  const db = office.session.writable();
  const asked = (words: string) => {
    const looking = findTexts(db, words);
    let steps = 1;
    let step = looking.next();
    for (; step.done !== true; step = looking.next()) steps += 1;
    return { found: step.value, steps };
  };
  const many = 1_234;
  const before = asked('ghislain').steps;
  // Names of its own, of a key of two columns, and long enough to make several steps of one page.
  db.run(
    `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${many})
     INSERT INTO initiative_sector (initiative_id, position, name, sort_key)
     SELECT ?, i, printf('Chez Ghislain %d %.280c', i, 'x'), 'chez' FROM n`,
    initiativeId,
  );
  const { found, steps } = asked('ghislain');
  expect(found).toHaveLength(many);
  expect(new Set(found.map(({ key }) => key)).size).toBe(many);
  // One answer carries a thousand of them, and says how many there are.
  const answer = await office.call['held.search']({ words: 'ghislain' });
  expect([answer.total, answer.found.length]).toEqual([many, 1_000]);
  // Four pages of 400 rows; 360 KB, of which a step looks through a hundred.
  expect(steps).toBeGreaterThanOrEqual(before + 6);
});

test('a name is corrected everywhere where it was chosen, as one change that is undone; a seal stays', async ({
  office,
}) => {
  const { call } = office;
  const { initiativeId, applicationId } = await begin(office);
  await call['grid.conclude']({ id: applicationId });
  const { found } = await call['held.search']({ words: 'cote' });
  const before = await call['initiative.get']({ id: initiativeId });
  const done = await call['held.correct']({
    refs: found.map(({ ref }) => ref),
    from: NAME,
    to: 'Hélène Côté',
  });
  // The sealed reading and its participants stay.
  expect(done).toEqual({ changed: 4, kept: 2 });
  const after = await call['initiative.get']({ id: initiativeId });
  expect(after.title).toBe('Le jardin d’Hélène Côté');
  expect(after.testimonies[0]?.privateName).toBe('Hélène Côté');
  expect(after.followUps[0]?.note).toBe(`${OTHER} dit que Hélène Côté viendra`);
  expect(after.gridApplications[0]?.participants).toEqual([NAME, OTHER]);
  expect(
    (await call['initiative.find']({ text: 'jardin d’helene cote', chosenId: null }))[0]?.id,
  ).toBe(initiativeId);
  const next = (await call['change.next'](undefined)).undo;
  await call['change.undo']({ id: next?.id ?? 0 });
  expect(await call['initiative.get']({ id: initiativeId })).toEqual(before);
});

test('a place that is none is refused, and nothing is changed', async ({ office }) => {
  const { call } = office;
  await begin(office);
  for (const ref of [
    'initiative:["x"]:removed_at',
    'change_row:[1]:data',
    'x',
    'testimony:["x"]:"',
  ]) {
    await expect(async () =>
      call['held.correct']({ refs: [ref], from: 'a', to: 'b' }),
    ).rejects.toThrow('invalid_input');
  }
});

test('the answer on paper has what was chosen, and no other person’s name', async ({ office }) => {
  const { call } = office;
  const { requestId } = await begin(office);
  const { found } = await call['held.search']({ words: NAME });
  await call['accessRequest.choose']({ id: requestId, chosen: found.map(({ ref }) => ref) });
  let text = '';
  Object.assign(office.printer, {
    renderAccess: async (source: AccessPaperSource) => {
      const pdf = await renderAccess(source, { fonts, t });
      const { pages } = await readBack(pdf.bytes);
      text = pages.map((page) => page.text).join(' ');
      return pdf;
    },
  });
  expect(await call['accessRequest.print']({ id: requestId })).not.toBeNull();
  const plain = text.replaceAll(/\s+/g, ' ');
  expect(plain).toContain('Je choisis le jour');
  expect(plain).toContain('CDC de la Rivière');
  expect(plain.replaceAll(' ', '')).not.toContain('Serinette');
  expect(plain).toContain('[nom retiré]');
});

test('every column that holds words is looked through', async ({ office }) => {
  await begin(office);
  const db = office.session.readable();
  const columns = db.all<{ table: string; column: string }>(
    `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
     WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'sqlite_%'`,
  );
  const forgotten = columns.filter(
    ({ table, column }) =>
      !DERIVED.test(table) &&
      !WORDLESS.test(column) &&
      !HELD_PLACES.some((place) => place.table === table && place.columns.includes(column)),
  );
  expect(forgotten).toEqual([]);
  const unknown = HELD_PLACES.flatMap(({ table, columns: held }) =>
    held
      .filter((name) => !columns.some((one) => one.table === table && one.column === name))
      .map((name) => `${table}.${name}`),
  );
  expect(unknown).toEqual([]);
});
