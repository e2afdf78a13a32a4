import type { Handlers } from '../../electron/ipc/handlers.ts';
import { staleIndicatorsOf } from '../../shared/domain/indicators.ts';
import { effectsToReview } from '../../shared/domain/rechecks.ts';
import type { EffectFields } from '../../shared/domain/schemas/initiative.ts';
import { RECHECK_ANSWERS } from '../../shared/domain/vocabulary.ts';
import { isClaimed, type WaitingGroup } from '../../shared/domain/waiting.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { effectFields } from '../support/effectFields.ts';
import { expect, test } from '../support/office.ts';

const DATES = ['2012', '2019-02', '2022-11-22', '2024', '2024-11', '2024-11-22', '2025-06', '2027'];

/** What was looked at or measured was on a day that has come. */
const PAST = DATES.filter((date) => date < '2026');

/** What the home says of effects and indicators, and what going through every initiative finds. */
async function bothAnswers(call: Handlers, ids: readonly string[], today: string) {
  const lines = async (group: WaitingGroup) =>
    (await call['home.list']({ group, most: 2_000 })).lines.flatMap(
      ({ kind, id, placeId, count }) =>
        ['recheck', 'measure', 'noEvidence', 'noContribution'].includes(kind)
          ? [[kind, id, placeId ?? '', count].join(' ')]
          : [],
    );
  const { recheckMonths } = await call['effectSettings.get'](undefined);
  const expected: string[] = [];
  for (const id of ids) {
    const detail = await detailOf(call, id);
    if (detail === null || detail.archivedAt !== null) continue;
    const { effects, indicators } = detail;
    expected.push(
      ...effectsToReview(effects, recheckMonths, today).map((one) => `recheck ${one.id}  0`),
      ...staleIndicatorsOf(indicators, today).map((one) => `measure ${one.id}  0`),
    );
    const claims = effects.filter(isClaimed);
    const lacks = {
      noEvidence: claims.filter(({ evidenceIds }) => evidenceIds.length === 0),
      noContribution: claims.filter(({ ownContribution }) => ownContribution.trim() === ''),
    };
    for (const [kind, found] of Object.entries(lacks)) {
      const [first] = found.map((one) => one.id).toSorted();
      if (first !== undefined) expected.push(`${kind} ${id} ${first} ${found.length}`);
    }
  }
  return [
    [...(await lines('unproved')), ...(await lines('unchecked'))].toSorted(),
    expected.toSorted(),
  ];
}

test('whatever is done to effects, indicators and their initiatives, the home says what going through them all finds', async ({
  call,
}) => {
  test.setTimeout(180_000);
  await call['portfolio.create'](undefined);
  const { today } = await call['app.state'](undefined);
  const chance = chanceOf(4);
  const ids: string[] = [];
  for (const title of ['Alpha', 'Bêta', 'Gamma']) {
    const { id } = await call['initiative.create']({ title });
    ids.push(id);
  }
  for (let done = 0; done < 200; done += 1) {
    await gesture(call, chance, ids);
    if (done % 5 > 0) continue;
    const [found, expected] = await bothAnswers(call, ids, today);
    expect(found, `after ${done}`).toEqual(expected);
  }
  const [found] = await bothAnswers(call, ids, today);
  expect(found?.length).toBeGreaterThan(5);
});

/** An initiative with all its parts; null when it lies in the bin. */
async function detailOf(call: Handlers, id: string) {
  try {
    return await call['initiative.get']({ id });
  } catch {
    return null;
  }
}

/** Something that a person does to one of the initiatives, or nothing when it lies in the bin. */
async function gesture(call: Handlers, chance: Chance, ids: readonly string[]): Promise<void> {
  const id = chance.pick(ids);
  if (chance.is(0.15)) return move(call, chance, id);
  const detail = await detailOf(call, id);
  if (detail === null) return undefined;
  if (detail.evidence.length < 2) {
    const fields = {
      kind: 'reference',
      title: 'Bilan',
      date: null,
      reference: '',
      url: null,
    } as const;
    await call['evidence.add']({ initiativeId: id, fields });
    return undefined;
  }
  const evidenceIds = detail.evidence.filter(() => chance.is(0.4)).map((one) => one.id);
  const fields = someEffect(chance, evidenceIds);
  if (detail.effects.length < 4) {
    await call['effect.add']({ initiativeId: id, fields });
    return undefined;
  }
  if (detail.indicators.length < 3) {
    await call['indicator.add']({ initiativeId: id, fields: indicatorFields(chance) });
    return undefined;
  }
  const effect = chance.pick(detail.effects);
  const indicator = chance.pick(detail.indicators);
  // One that was corrected stays.
  const rechecks = effect.rechecks
    .filter(({ corrections }) => corrections.length === 0)
    .map((one) => one.id);
  const look = {
    date: chance.pick(PAST),
    answer: chance.pick(RECHECK_ANSWERS),
    source: '',
    note: '',
  };
  const acts: (() => unknown)[] = [
    () => call['effect.update']({ id: effect.id, patch: fields }),
    () =>
      call['effect.update']({
        id: effect.id,
        patch: { ownContribution: chance.pick(['', ' ', 'La nôtre']) },
      }),
    () => call['effect.remove']({ id: effect.id }),
    () => call['effectRecheck.add']({ effectId: effect.id, fields: look }),
    () => call['effectRecheck.add']({ effectId: effect.id, fields: look }),
    () =>
      rechecks.length > 0 &&
      call['effectRecheck.correct']({
        id: chance.pick(rechecks),
        fields: { ...look, reason: 'Erreur' },
      }),
    () => rechecks.length > 0 && call['effectRecheck.remove']({ id: chance.pick(rechecks) }),
    () => call['evidence.remove']({ id: chance.pick(detail.evidence).id }),
    () =>
      call['indicator.update']({
        id: indicator.id,
        patch: { rhythmMonths: chance.pick([null, 1, 24]) },
      }),
    () => call['indicator.remove']({ id: indicator.id }),
    () => measureOnce(call, chance, indicator),
    () => measureOnce(call, chance, indicator),
  ];
  await chance.pick(acts)();
}

/** To the archives, to the bin, and back. */
async function move(call: Handlers, chance: Chance, id: string): Promise<void> {
  const binned = (await call['bin.list'](undefined)).some((one) => one.id === id);
  if (binned) await call['bin.restore']({ id });
  else if (chance.is(0.3)) await call['initiative.remove']({ id });
  else {
    const kind = chance.is(0.5) ? 'archive' : 'unarchive';
    await call['selection.change']({ selection: { kind: 'ids', ids: [id] }, change: { kind } });
  }
}

type Measured = { id: string; measures: readonly { id: string; date: string }[] };

async function measureOnce(call: Handlers, chance: Chance, { id, measures }: Measured) {
  const date = chance.pick(PAST);
  const same = measures.filter((one) => one.date === date);
  if (same.length > 0) {
    await call['measure.remove']({ indicatorId: id, ids: same.map((one) => one.id) });
  } else {
    const one = { date, value: '1', source: '', note: '' };
    await call['measure.add']({ indicatorId: id, measures: [one] });
  }
}

function someEffect(chance: Chance, evidenceIds: string[]): EffectFields {
  return effectFields({
    observedOn: chance.is(0.8) ? chance.pick(DATES) : null,
    expected: chance.is(0.5),
    ownContribution: chance.is(0.5) ? 'La nôtre' : '',
    recheckMonths: chance.pick([null, null, 6, 240]),
    evidenceIds,
  });
}

function indicatorFields(chance: Chance) {
  return {
    name: 'Personnes',
    unit: '',
    direction: 'up' as const,
    effectId: null,
    baselineValue: null,
    baselineDate: null,
    baselineSource: '',
    rhythmMonths: chance.pick([null, 12]),
  };
}
