import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fundingGroups } from '../../shared/content/survivalGroups.ts';
import { comparePartialDates } from '../../shared/domain/dates.ts';
import type { Sample } from '../../shared/domain/schemas/sample.ts';
import { toldShare } from '../../shared/domain/survivalGroup.ts';
import { FUNDING_KINDS } from '../../shared/domain/vocabulary.ts';
import { translator } from '../../shared/strings/index.ts';
import { everyInitiative } from '../support/everyInitiative.ts';
import { expect, test } from '../support/office.ts';
import { resources } from '../support/world.ts';

for (const example of ['public_example', 'fictional_example'] as const) {
  test(`${example} holds all that its sample says, and nothing else`, async ({ call }) => {
    const sample: Sample = resources.sample(example);
    const { portfolio } = await call['portfolio.openExample']({ example });
    expect(portfolio.organisation).toEqual(sample.portfolio.organisation);
    const funders = await call['funder.list'](undefined);
    expect(funders).toHaveLength(sample.funders.length);
    const rows = await everyInitiative(call);
    expect(rows).toHaveLength(sample.initiatives.length);
    const sent = await call['frozen.list']({ initiativeId: null });
    expect(sent.toReversed().map(({ title, purpose, asked }) => [title, purpose, asked])).toEqual(
      sample.sent.map(({ title, purpose, asked }) => [title, purpose, asked]),
    );
    expect(sent.toReversed().map(({ answer }) => answer?.outcome)).toEqual(
      sample.sent.map(({ answers }) => answers.at(-1)?.said.outcome),
    );

    for (const told of sample.initiatives) {
      const id = rows.find(({ title }) => title === told.title)?.id ?? '';
      const kept = await call['initiative.get']({ id });
      const numbers = new Map(told.evidence.map(({ key }, index) => [key, index + 1]));
      const numberOf = new Map(kept.evidence.map(({ id: proof, number }) => [proof, number]));
      const byKeys = (keys: string[]) => keys.map((key) => numbers.get(key));
      const byIds = (ids: string[]) => ids.map((proof) => numberOf.get(proof));

      for (const field of [
        'summary',
        'socialNeed',
        'aspiration',
        'practiceBefore',
        'practiceNow',
        'ruptureForm',
        'ruptureScope',
        'carrier',
        'cdcRole',
        'sectors',
        'territories',
        'source',
      ] as const) {
        expect(kept[field], `${told.title}: ${field}`).toEqual(told[field]);
      }
      expect(
        kept.stages.map(({ stage, date, reason, endKind }) => ({ stage, date, reason, endKind })),
      ).toEqual(
        told.stages
          .toSorted((a, b) => comparePartialDates(a.date, b.date))
          .map(({ endKind = null, ...stage }) => Object.assign(stage, { endKind })),
      );
      expect(kept.statusChecks.map(({ date, status }) => [date, status])).toEqual(
        told.statusChecks
          .toSorted((a, b) => comparePartialDates(a.date, b.date))
          .map(({ date, status }) => [date, status]),
      );
      expect(kept.followUps).toHaveLength(told.followUps.length);
      expect(kept.participations.map(({ name, role }) => [name, role])).toEqual(
        told.participations.map(({ name, role }) => [name, role]),
      );
      expect(kept.evidence.map(({ title, number }) => [title, number])).toEqual(
        told.evidence.map(({ title }, index) => [title, index + 1]),
      );
      expect(kept.effects.map((effect) => [effect.statement, byIds(effect.evidenceIds)])).toEqual(
        told.effects.map((effect) => [effect.statement, byKeys(effect.evidence)]),
      );
      expect(kept.diffusions.map((one) => [one.statement, byIds(one.evidenceIds)])).toEqual(
        told.diffusions.map((one) => [one.statement, byKeys(one.evidence)]),
      );
      expect(
        kept.family.descents
          .filter(({ initiativeId }) => initiativeId === kept.id)
          .map(({ kind, otherName, evidenceIds }) => [kind, otherName, byIds(evidenceIds)]),
      ).toEqual(
        told.descents.map(({ kind, otherName, evidence }) => [kind, otherName, byKeys(evidence)]),
      );
      expect(kept.milestones).toHaveLength(told.milestones.length);
      expect(
        kept.gridApplications.map(({ date, concludedAt, participants, readings }) => ({
          date,
          concluded: concludedAt !== null,
          participants,
          readings: readings.map((one) => [
            one.componentId,
            one.level,
            one.justification,
            byIds(one.evidenceIds),
          ]),
        })),
      ).toEqual(
        told.gridApplications
          .toSorted((a, b) => comparePartialDates(a.date, b.date))
          .map(({ date, concluded, participants, readings }) => ({
            date,
            concluded,
            participants,
            readings: readings.map((one) => [
              one.componentId,
              one.level,
              one.justification,
              byKeys(one.evidence),
            ]),
          })),
      );
      expect(
        kept.budgets.map(({ title, lines }) => [
          title,
          lines.map(({ label, amount }) => [label, amount]),
        ]),
      ).toEqual(
        told.budgets.map(({ title, lines }) => [
          title,
          lines.map(({ label, amount }) => [label, amount]),
        ]),
      );
    }
    const begun = sample.initiatives.flatMap(({ dossiers }) => dossiers);
    const sentFrom = sample.sent.filter(({ dossier }) => !dossier.isGone);
    const titles = [...begun, ...sentFrom].map(({ title }) => title);
    const dossiers = await call['dossier.list'](undefined);
    expect(dossiers.map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
  });
}

test('the invented lives had money of every kind at the end of their pilot: one kind has enough of them to be told, the others say that they are too few', async ({
  call,
}) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const { lives } = await call['survival.get'](undefined);
  const groups = fundingGroups(lives, translator('fr-CA'));
  expect(groups.map(({ id }) => id)).toEqual([...FUNDING_KINDS, 'none']);
  const told = groups.filter((group) => toldShare(group.lives) !== null);
  expect(told.map(({ id }) => id)).toEqual(['project']);
});

test('an example that cannot be read is set aside and made anew', async ({ call, folder }) => {
  const example = 'public_example';
  await call['portfolio.openExample']({ example });
  const sample = await everyInitiative(call);
  await call['portfolio.close'](undefined);
  const examples = join(folder, 'examples');
  const path = join(examples, readdirSync(examples)[0] ?? '');
  for (const damaged of ['Une note', readFileSync(path).subarray(0, 5_000)]) {
    writeFileSync(path, damaged);
    await call['portfolio.openExample']({ example });
    expect(await everyInitiative(call)).toHaveLength(sample.length);
    expect(readFileSync(`${path}.ancien`).equals(Buffer.from(damaged))).toBe(true);
    await call['portfolio.close'](undefined);
  }
  expect(readdirSync(examples)).toHaveLength(2);
});

test('what the invented portfolio sent can be compared with and corrected: its dossiers are there, nothing in them is wrong yet', async ({
  call,
}) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const sent = await call['frozen.list']({ initiativeId: null });
  expect(sent.filter(({ hasDossier }) => !hasDossier).map(({ title }) => title)).toEqual([
    'Demande de fonctionnement 2024-2025',
  ]);
  const notices = async () => call['correctionNotice.list']({ initiativeId: null });
  expect(await notices()).toEqual([]);
  for (const { id: copyId, dossierId: id, hasDossier, madeAt } of sent) {
    // Nobody reads the demands of a template at their source after what it made has left.
    const { template } = await call['dossierAnswer.get']({ id: copyId });
    expect((template?.verifiedOn ?? '') < madeAt, copyId).toBe(true);
    if (!hasDossier) continue;
    const { comparison } = await call['difference.get']({ id, copyId });
    expect(comparison?.unread).toEqual([]);
    expect(comparison?.texts.filter(({ how }) => how !== 'changed')).toEqual([]);
  }
  // A stage that was told is asked about once it is set right.
  const garden = sent.find(({ title }) => title === 'Matériel de la serre');
  const { stages } = await call['initiative.get']({ id: garden?.initiativeId ?? '' });
  await call['stage.update']({ id: stages[1]?.id ?? '', patch: { date: '2009-03' } });
  expect((await notices()).map(({ title, open }) => [title, open.map(({ kind }) => kind)])).toEqual(
    [['Matériel de la serre', ['stage']]],
  );
});

test('a report of the example is drawn on the budget of the funding that it gives account of', async ({
  call,
}) => {
  await call['portfolio.openExample']({ example: 'fictional_example' });
  const rows = await call['dossier.list'](undefined);
  const report = rows.find(({ title }) => title.includes('Quatre-Vents'));
  const { source } = await call['dossier.get']({ id: report?.id ?? '' });
  expect(source.budget?.title).toBe('Consolidation, 2023–2026');
  expect(source.money.accountOf?.title).toBe('Consolidation du transport solidaire');
});
