import type { Handlers } from '../../electron/ipc/handlers.ts';
import { localDay } from '../../shared/content/localDay.ts';
import { comparePartialDates } from '../../shared/domain/dates.ts';
import { presentState } from '../../shared/domain/fundingState.ts';
import type { StripLine, StripQuestion } from '../../shared/domain/schemas/strip.ts';
import { STRIP_PRECISIONS, type StripPrecision } from '../../shared/domain/stripTerms.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { expect, test } from '../support/office.ts';

const ALL: StripQuestion = {
  filter: {},
  order: 'title',
  precision: 'day',
  offset: 0,
  limit: 200,
  withHead: true,
};

for (const precision of STRIP_PRECISIONS) {
  test(`counted by ${precision}, the lines of the strip hold what one finds by looking at each initiative`, async ({
    call,
  }) => {
    await call['portfolio.openExample']({ example: 'fictional_example' });
    const { lines, head } = await call['strip.window']({ ...ALL, precision });
    const listed = await everyInitiative(call);
    expect(lines.map(({ initiativeId }) => initiativeId)).toEqual(listed.map(({ id }) => id));
    expect(head?.total).toBe(listed.length);
    for (const line of lines) {
      expect(line, line.title).toEqual(await lookedAt(call, line, precision));
    }
    // Of the sample, only steps of a calendar and payments share a month or a day with another.
    const planned = new Set(['milestone', 'instalment']);
    const shared = lines.flatMap(({ marks }) =>
      marks.filter(({ kind, count }) => !planned.has(kind) && count > 1),
    );
    expect(shared.length > 0).toBe(precision === 'year');
  });
}

test('the oldest first stage comes first, and what has no stage comes last', async ({ call }) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  await call['initiative.create']({ title: 'A, sans étape' });
  const { lines, head } = await call['strip.window']({ ...ALL, order: 'oldest' });
  const firsts = lines.flatMap(({ stages }) => stages[0]?.date ?? []);
  expect(firsts).toEqual(firsts.toSorted(comparePartialDates));
  expect(lines.at(-1)?.title).toBe('A, sans étape');
  expect(head?.first).toBe(firsts[0]);
});

test('windows of lines, put together, are the whole once and in order', async ({ call }) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const whole = await call['strip.window']({ ...ALL, order: 'oldest' });
  const parts = await Promise.all(
    Array.from({ length: Math.ceil(whole.lines.length / 5) }, async (_, index) =>
      call['strip.window']({
        ...ALL,
        order: 'oldest',
        offset: index * 5,
        limit: 5,
        withHead: index === 0,
      }),
    ),
  );
  expect(parts.flatMap(({ lines }) => lines)).toEqual(whole.lines);
  expect(parts.map(({ head }) => head === null)).toEqual(parts.map((_, index) => index > 0));
});

test('a filter leaves out lines, their count and their first date', async ({ call }) => {
  await call['portfolio.create'](undefined);
  for (const [title, date] of [
    ['Ancienne', '1998-02'],
    ['Jeune', '2024'],
  ] as const) {
    const { id: initiativeId } = await call['initiative.create']({ title });
    const fields = { stage: 'emergence' as const, date, reason: '' };
    await call['stage.add']({ initiativeId, fields });
  }
  const { lines, head } = await call['strip.window']({ ...ALL, filter: { text: 'jeune' } });
  expect(lines.map(({ title }) => title)).toEqual(['Jeune']);
  expect(head).toEqual({ total: 1, first: '2024' });
  const nobody = await call['strip.window']({ ...ALL, filter: { text: 'absente' } });
  expect(nobody).toEqual({ lines: [], head: { total: 0, first: null } });
});

test('what is known to the year only is never counted with a month or a day', async ({ call }) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Vague' });
  for (const date of ['2014', '2014', '2014-03', '2014-03-02', '2014-03-09']) {
    const fields = { date, status: 'alive' as const, source: '', note: '' };
    await call['statusCheck.add']({ initiativeId, fields });
  }
  const counted = async (precision: StripPrecision) =>
    (await call['strip.window']({ ...ALL, precision })).lines[0]?.marks.map(({ date, count }) => [
      date,
      count,
    ]);
  expect(await counted('year')).toEqual([['2014', 5]]);
  expect(await counted('month')).toEqual([
    ['2014', 2],
    ['2014-03', 3],
  ]);
  expect(await counted('day')).toEqual([
    ['2014', 2],
    ['2014-03', 1],
    ['2014-03-02', 1],
    ['2014-03-09', 1],
  ]);
});

/** The line of an initiative, from all that the file says of it. */
async function lookedAt(
  call: Handlers,
  { initiativeId: id }: StripLine,
  precision: StripPrecision,
): Promise<StripLine> {
  const detail = await call['initiative.get']({ id });
  const listed = (await everyInitiative(call)).find((one) => one.id === id);
  const fundings = await call['funding.ofInitiative']({ id });
  const sent = await call['frozen.list']({ initiativeId: id });
  const each: [kind: StripLine['marks'][number]['kind'], date: string, recordId: string][] = [
    ...detail.gridApplications.map((one) => ['reading', one.date, one.id] as const),
    ...detail.effects.flatMap(({ id: effectId, observedOn, rechecks }) => [
      ...(observedOn === null ? [] : [['effect', observedOn, effectId] as const]),
      ...rechecks.map(({ date }) => ['recheck', date, effectId] as const),
    ]),
    ...detail.statusChecks.map((one) => ['check', one.date, one.id] as const),
    ...detail.followUps.flatMap((one) =>
      one.outcome === 'silence' ? [['check', one.doneOn ?? '', one.id] as const] : [],
    ),
    ...sent.map((one) => ['dossier', localDay(one.madeAt), one.id] as const),
    ...fundings.flatMap(({ id: fundingId, reports }) =>
      reports.flatMap(({ state, dueOn }) =>
        state === 'to_do' ? [['report', dueOn, fundingId] as const] : [],
      ),
    ),
    ...detail.milestones.map((one) => ['milestone', one.doneOn ?? one.start, one.id] as const),
    ...fundings.flatMap((funding) =>
      funding.instalments.flatMap(({ dueOn, receivedOn }) => {
        const isSure = ['confirmed', 'received'].includes(presentState(funding).state);
        const date = receivedOn ?? (isSure ? dueOn : null);
        return date === null ? [] : [['instalment', date, funding.id] as const];
      }),
    ),
  ].map(([kind, date, recordId]) => [kind, date.slice(0, LENGTHS[precision]), recordId]);
  const keys = each.map(([kind, date]) => `${kind} ${date}`);
  return {
    initiativeId: id,
    title: detail.title,
    isArchived: detail.archivedAt !== null,
    stages: detail.stages.map(({ id: stageId, stage, date }) => ({ id: stageId, stage, date })),
    marks: [...new Set(keys)].toSorted(byLetters).flatMap((key) => {
      const cell = each.filter((_, index) => keys[index] === key);
      const [first] = cell;
      if (first === undefined) return [];
      const [kind, date, recordId] = first;
      return [{ kind, date, count: cell.length, recordId: cell.length === 1 ? recordId : null }];
    }),
    fundingUntil: listed?.fundingUntil ?? null,
    followUpOn: listed?.followUp?.date ?? null,
  };
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const LENGTHS = { year: 4, month: 7, day: 10 } as const;
