import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Sample } from '../../shared/domain/schemas/sample.ts';

const sample = Sample.parse(
  JSON.parse(readFileSync('resources/sample/public.json', 'utf8')) as unknown,
);

test('the example of public facts does not pass for the portfolio of a real CDC', () => {
  expect(sample.portfolio.kind).toBe('public_example');
  expect(sample.portfolio.organisation.name).toContain('Exemple');
  expect(sample.portfolio.organisation.mission).toBe('');
});

test('it holds the seven initiatives of which public facts are known', () => {
  expect(sample.initiatives).toHaveLength(7);
});

test('each public initiative names its carrier, its source and what the reading is worth', () => {
  for (const initiative of sample.initiatives) {
    expect(initiative.carrier, initiative.title).toMatch(/^CDC /);
    expect(initiative.source, initiative.title).toMatch(
      /^Exemple – faits publics, lecture non validée par la CDC\. Sources?\u00a0: ./,
    );
    expect(initiative.evidence.length, initiative.title).toBeGreaterThan(0);
  }
});

test('nothing is attached to a real organisation that its sources do not state', () => {
  for (const initiative of sample.initiatives) {
    expect(initiative.gridApplications, initiative.title).toEqual([]);
    expect(initiative.effects, initiative.title).toEqual([]);
    expect(initiative.diffusions, initiative.title).toEqual([]);
    expect(initiative.budgets, initiative.title).toEqual([]);
    expect(initiative.ruptureForm, initiative.title).toBeNull();
    expect(initiative.evidence.some((piece) => piece.kind === 'testimony')).toBe(false);
  }
});
