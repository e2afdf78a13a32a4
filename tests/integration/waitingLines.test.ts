import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { waitingQuestion } from '../../electron/database/repositories/waiting/lines.ts';
import { hrefOf } from '../../renderer/features/home/lineWords.ts';
import { lineInWords } from '../../shared/content/waitingWords.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { dueMoney } from '../../shared/domain/dueMoney.ts';
import {
  kindsOf,
  WAITING_GROUPS,
  WAITING_KINDS,
  waitingBounds,
} from '../../shared/domain/waiting.ts';
import { translator } from '../../shared/strings/index.ts';
import { fillMonday, newMondayFile } from '../support/mondayFile.ts';
import { expect, test } from '../support/office.ts';
import { wholeHome } from '../support/wholeHome.ts';

const t = translator('fr-CA');

test('each kind of line waits once, in its group, and the home carries them in a few kilobytes', async ({
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  await fillMonday(call, world);
  const view = await wholeHome(call);
  const told = view.groups.flatMap(({ lines }) => lines.map(({ kind }) => kind));
  expect(told.toSorted()).toEqual([...WAITING_KINDS].toSorted());
  for (const { group, lines, total } of view.groups) {
    expect(total).toBe(lines.length);
    for (const { kind } of lines) expect(kindsOf(group)).toContain(kind);
  }
  expect(view.groups.map(({ group }) => group)).toEqual(WAITING_GROUPS);
  expect(JSON.stringify(view).length).toBeLessThan(12_000);
});

test('every kind can be put off and comes back', async ({ call, world }) => {
  await call['portfolio.create'](undefined);
  await fillMonday(call, world);
  const before = await wholeHome(call);
  const lines = before.groups.flatMap((group) => group.lines);
  for (const { kind, id } of lines) await call['home.putOff']({ kind, id, until: '2027-01-15' });
  const off = await call['home.listPutOff'](undefined);
  expect(off.map(({ kind }) => kind).toSorted()).toEqual([...WAITING_KINDS].toSorted());
  // The notices among them are counted with the list of what is put off.
  expect(await wholeHome(call)).toMatchObject({ groups: [], putOff: lines.length - 1 });
  for (const { kind, id } of lines) await call['home.takeUp']({ kind, id });
  expect(await wholeHome(call)).toEqual(before);
});

test('what is archived or in the bin waits for nothing', async ({ call, world }) => {
  await call['portfolio.create'](undefined);
  await fillMonday(call, world);
  const found = await call['initiative.find']({ text: '', chosenId: null });
  const [binned, ...archived] = found.map(({ id }) => id);
  await call['initiative.remove']({ id: binned ?? '' });
  await call['selection.change']({
    selection: { kind: 'ids', ids: archived },
    change: { kind: 'archive' },
  });
  const { groups } = await wholeHome(call);
  const kinds = new Set(groups.flatMap(({ lines }) => lines.map(({ kind }) => kind)));
  // A funding lives on beside its initiatives, unless the bin has them all.
  for (const kind of ['report', 'instalment', 'funding'] as const) kinds.delete(kind);
  // What was promised to persons is the portfolio's, whatever becomes of its initiatives.
  for (const kind of ['accessRequest', 'retention', 'privacyOfficer'] as const) kinds.delete(kind);
  expect([...kinds]).toEqual([]);
});

test('what the overview of an initiative says of reports and instalments is what the home says', async ({
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  await fillMonday(call, world);
  const { today } = await call['app.state'](undefined);
  const [first] = await call['funding.list'](undefined);
  const fundingId = first?.id ?? '';
  const report = { dueTime: null, state: 'to_do' as const, sentOn: null };
  const late = { ...report, label: 'Rapport en retard', dueOn: addDays(today, -40) };
  const far = { ...report, label: 'Rapport lointain', dueOn: addDays(today, 400) };
  for (const fields of [late, far]) await call['fundingReport.add']({ fundingId, fields });
  await call['fundingInstalment.add']({
    fundingId,
    fields: { dueOn: addDays(today, -3), amount: 10_000, receivedOn: null },
  });
  const { groups } = await call['home.get'](undefined);
  const home = groups.flatMap(({ group, lines }) =>
    lines
      .filter(({ kind }) => kind === 'report' || kind === 'instalment')
      .map(({ id }) => [id, group === 'late']),
  );
  const initiatives = await call['initiative.find']({ text: '', chosenId: null });
  const overviews = await Promise.all(
    initiatives.map(async ({ id }) =>
      dueMoney(await call['funding.ofInitiative']({ id }), today).map((due) => [
        due.id,
        due.isLate,
      ]),
    ),
  );
  const said = (lines: typeof home) => new Map(lines.map(([id, isLate]) => [String(id), isLate]));
  expect(said(overviews.flat())).toEqual(said(home));
  expect(home.filter(([, isLate]) => isLate)).toHaveLength(2);
});

test('no question reads a whole table of records where an index tells what is open', async ({
  folder,
}) => {
  const path = join(folder, 'Lundi.essaim');
  await newMondayFile(path);
  const file = openPortfolio(path);
  const bounds = waitingBounds('2026-11-26', '08:00');
  const indexed =
    /^SCAN (?:milestone|funding_report|funding_instalment|grid_application|effect_recheck|measure|stage_change|reading|consent_scope|r|a|m)\b(?! USING)/;
  const scanned = WAITING_KINDS.flatMap((kind) => {
    const { text, values } = waitingQuestion(kind, bounds);
    return file.readable
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values)
      .filter(({ detail }) => indexed.test(detail))
      .map(({ detail }) => `${kind}: ${detail}`);
  });
  file.close();
  expect(scanned).toEqual([]);
});

test('of what is looked at again, the home reads those that wait and no others; of claims, one row an initiative', async ({
  folder,
}) => {
  const path = join(folder, 'Lundi.essaim');
  await newMondayFile(path);
  const file = openPortfolio(path);
  const bounds = waitingBounds('2026-11-26', '08:00');
  const plan = (kind: (typeof WAITING_KINDS)[number]) => {
    const { text, values } = waitingQuestion(kind, bounds);
    return file.readable
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values)
      .map(({ detail }) => detail);
  };
  for (const [kind, of] of [
    ['recheck', 'effect'],
    ['measure', 'indicator'],
  ] as const) {
    // In its order from the first: no line is carried to a sorting but those of one day.
    expect(plan(kind)[0]).toContain(`USING COVERING INDEX ${of}_look_by_seen`);
    expect(plan(kind).filter((line) => line.startsWith('USE TEMP B-TREE FOR ORDER BY'))).toEqual(
      [],
    );
    expect(plan(kind).filter((line) => /^SCAN (?!l )/.test(line))).toEqual(
      ['SCAN effect_setting'].slice(kind === 'recheck' ? 0 : 1),
    );
  }
  for (const kind of ['noEvidence', 'noContribution'] as const) {
    expect(plan(kind).filter((line) => line.startsWith('SCAN'))).toEqual(['SCAN f']);
  }
  // Whether one is open is asked of each initiative, never of all that are open.
  expect(plan('oldGrid').join('\n')).toContain('grid_application_open_of (initiative_id=?)');
  file.close();
});

test('sure money of which no end is noted waits as one line, which leads to the only one or to those in the list', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const inHand = (await call['initiative.create']({ title: 'En cours' })).id;
  const add = (
    title: string,
    state: 'confirmed' | 'asked',
    end: string | null,
    { kind = 'project', of = [inHand] }: { kind?: 'project' | 'in_kind'; of?: string[] } = {},
  ) =>
    call['funding.add']({
      fields: {
        title,
        funderId: null,
        programId: null,
        kind,
        start: '2026',
        end,
        conditions: '',
      },
      first: { date: '2026', state, amount: 100_000, note: '' },
      initiativeIds: of,
    });
  const { today } = await call['app.state'](undefined);
  const said = async () => {
    const { groups } = await call['home.get'](undefined);
    const lines = groups.flatMap((group) => group.lines.filter(({ kind }) => kind === 'funding'));
    return lines.map((line) => [
      lineInWords(line, today, t).replaceAll('\u00a0', ' '),
      hrefOf(line),
    ]);
  };
  await add('Demandé', 'asked', null);
  await add('Daté', 'confirmed', '2030');
  // What covers no initiative in hand is past, or pays nothing.
  await add('Local prêté', 'confirmed', null, { kind: 'in_kind' });
  await add('Don ancien', 'confirmed', null, { of: [] });
  const aside = (await call['initiative.create']({ title: 'Rangée' })).id;
  await add('De 2014', 'confirmed', null, { of: [aside] });
  await call['selection.change']({
    selection: { kind: 'ids', ids: [aside] },
    change: { kind: 'archive' },
  });
  expect(await said()).toEqual([]);
  const { id } = await add('Don', 'confirmed', null);
  expect(await said()).toEqual([
    ['1 financement sans date de fin : à noter', `#/financement/financements/${id}`],
  ]);
  await add('Quote-part', 'confirmed', null);
  expect(await said()).toEqual([
    ['2 financements sans date de fin : à noter', '#/financement/financements?champ=fin'],
  ]);
});
