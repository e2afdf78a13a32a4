import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import { comparePartialDates, firstDay } from '../../shared/domain/dates.ts';
import { componentsOf } from '../../shared/domain/gridComponents.ts';
import { editedGrid, ownVersionOf } from '../../shared/domain/gridEdits.ts';
import { gridProblems } from '../../shared/domain/gridRules.ts';
import { GridDefinition, GridOptions } from '../../shared/domain/schemas/gridDefinition.ts';
import { Sample, type SampleInitiative } from '../../shared/domain/schemas/sample.ts';
import { Template } from '../../shared/domain/schemas/template.ts';
import { unexplainedChanges } from '../../shared/domain/whatChanged.ts';
import { application, reading } from '../support/grid.ts';

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const grid = GridDefinition.parse(json('resources/grid/tncdc-1.json'));
const options = GridOptions.parse(json('resources/grid/options.json'));
const templates = new Map(
  readdirSync('resources/templates')
    .map((name) => Template.parse(json(`resources/templates/${name}`)))
    .map((template) => [template.id, template]),
);

/** Every list of evidence keys of an initiative, with what carries it. */
function citations(initiative: SampleInitiative): { by: string; keys: string[] }[] {
  return [
    ...initiative.effects.map(({ statement, evidence }) => ({ by: statement, keys: evidence })),
    ...initiative.diffusions.map(({ statement, evidence }) => ({ by: statement, keys: evidence })),
    ...initiative.gridApplications.flatMap(({ date, readings }) =>
      readings.map(({ componentId, evidence }) => ({
        by: `${date} ${componentId}`,
        keys: evidence,
      })),
    ),
  ];
}

for (const name of ['public', 'fictional']) {
  const sample = Sample.parse(json(`resources/sample/${name}.json`));
  const own = sample.gridVersions.map(({ key, name: title, source, edits }) =>
    edits.reduce(
      (before, edit) => editedGrid(before, edit, { newKey: () => 'own', options, former: grid }),
      ownVersionOf(grid, { id: key, name: title, version: 1 }, source),
    ),
  );
  const versions = gridVersions([grid, ...own]);
  const idsOf = (version: string | null) =>
    componentsOf(versions.get(version ?? grid.id) ?? grid).map(({ component }) => component.id);

  test.describe(`the ${name} sample`, () => {
    test('names each funder once, and no funder that it does not have', () => {
      const keys = sample.funders.map((funder) => funder.key);
      expect(new Set(keys).size).toBe(keys.length);
      const named = sample.initiatives.flatMap(({ budgets, dossiers }) => [
        ...budgets.flatMap(({ lines }) => lines.map((line) => line.funder)),
        ...dossiers.map((dossier) => dossier.funder),
      ]);
      for (const key of named) if (key !== null) expect(keys).toContain(key);
    });

    test('makes versions of the grid that are fit to be used', () => {
      for (const version of own) expect(gridProblems(version, grid), version.name).toEqual([]);
    });

    test('never gives the same title twice', () => {
      const titles = sample.initiatives.map((initiative) => initiative.title);
      expect(new Set(titles).size).toBe(titles.length);
    });

    test('calls a stakeholder by one kind in all initiatives', () => {
      const kinds = new Map<string, string>();
      for (const { name: who, kind } of sample.initiatives.flatMap((one) => one.participations)) {
        expect(kinds.get(who) ?? kind, who).toBe(kind);
        kinds.set(who, kind);
      }
    });

    test('makes its dossiers from a template that exists, and answers its own blocks', () => {
      for (const { templateId, answers } of sample.initiatives.flatMap((one) => one.dossiers)) {
        const keys = templates.get(templateId)?.blocks.map(({ key }) => key);
        expect(keys, templateId).toEqual(expect.arrayContaining(Object.keys(answers)));
      }
    });

    for (const initiative of sample.initiatives) {
      test.describe(`« ${initiative.title.slice(0, 60)} »`, () => {
        test('cites only evidence that it has, each piece under its own key', () => {
          const keys = initiative.evidence.map((piece) => piece.key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { by, keys: cited } of citations(initiative)) {
            expect(new Set(cited).size, by).toBe(cited.length);
            for (const key of cited) expect(keys, by).toContain(key);
          }
        });

        test('has balanced budgets, in money and in kind', () => {
          for (const { title, lines } of initiative.budgets) {
            const sum = (side: string, inKind: boolean) =>
              lines
                .filter((line) => line.side === side && line.inKind === inKind)
                .reduce((total, line) => total + line.amount, 0);
            expect(sum('revenue', false), title).toBe(sum('expense', false));
            expect(sum('revenue', true), title).toBe(sum('expense', true));
            for (const line of lines) {
              expect(line.state !== null, line.label).toBe(line.side === 'revenue');
              if (line.side === 'expense') expect(line.funder, line.label).toBeNull();
            }
          }
        });

        test('reads components of the grid, at most once each at one date, with a reason', () => {
          for (const {
            date,
            readings,
            voices,
            corrections,
            gridVersion,
          } of initiative.gridApplications) {
            const componentIds = idsOf(gridVersion);
            for (const { componentId } of [...voices, ...corrections]) {
              expect([null, ...componentIds], date).toContain(componentId);
            }
            const read = readings.map((one) => one.componentId);
            expect(new Set(read).size, date).toBe(read.length);
            for (const one of readings) {
              expect(componentIds, date).toContain(one.componentId);
              if (one.level !== null) expect(one.justification, date).not.toBe('');
            }
          }
        });

        test('says what changed wherever a sealed level is not that of the last time', () => {
          const all = initiative.gridApplications.map((one, index) =>
            application(
              String(index),
              one.date,
              one.readings.map(({ componentId, level, ...more }) =>
                reading(componentId, level, { whatChanged: more.whatChanged }),
              ),
              {
                gridVersionId: one.gridVersion ?? grid.id,
                concludedAt: one.concluded ? '2026-01-01T00:00:00.000Z' : null,
              },
            ),
          );
          for (const one of all.filter(({ concludedAt }) => concludedAt !== null)) {
            expect(unexplainedChanges(versions, all, one), one.date).toEqual([]);
          }
        });

        test('goes forward in time', () => {
          const dates = initiative.stages.map((stage) => stage.date);
          expect(dates.toSorted(comparePartialDates)).toEqual(dates);
          for (const { start, end, label } of initiative.milestones)
            if (end !== null) expect(firstDay(start) <= firstDay(end), label).toBe(true);
        });
      });
    }
  });
}
