import { expect, test } from '@playwright/test';
import { checkSentence } from '../../shared/content/dossierChecks/checkSentence.ts';
import {
  askedChecks,
  type CheckedFunding,
  isHeldBack,
} from '../../shared/domain/dossierChecks/asked.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { translator } from '../../shared/strings/index.ts';
import { richSource } from '../support/pdfSource.ts';

// What a request asks of its funder is in its pages, or its coordinator is told before it leaves.

const t = translator('fr-CA');

/** A request of which the budget asks nothing of its funder. */
function unasked(): DossierSource {
  const source = richSource();
  const { budget, funder } = source;
  if (budget === null || funder === null) throw new Error('no budget');
  budget.lines = budget.lines.filter(({ funderId }) => funderId !== funder.id);
  source.initiative.budgets = [budget];
  source.dossier.blocks = source.dossier.blocks.filter(({ kind }) => kind !== 'account');
  return source;
}

function asking(source: DossierSource, fields: Partial<CheckedFunding> = {}): CheckedFunding {
  return {
    id: 'fund',
    title: 'Demande au Fonds du village',
    kind: 'project',
    funderId: source.funder?.id ?? null,
    programId: null,
    start: null,
    end: null,
    states: [{ state: 'asked', amount: 1_200_000, date: '2026-10-01' }],
    shares: [{ initiativeId: source.initiative.id, part: 1_200_000 }],
    ...fields,
  };
}

const said = (source: DossierSource, fundings: CheckedFunding[]) =>
  askedChecks(source, fundings).map((check) =>
    checkSentence(check, source, t).replace(/[\u00a0\u202f]/gu, ' '),
  );

test('what is asked in a funding and not in the budget is told with its amount, and holds a request back', () => {
  const source = unasked();
  const [check, ...others] = askedChecks(source, [asking(source)]);
  expect(others).toEqual([]);
  expect(check).toMatchObject({
    id: 'noAsked',
    isBlocking: true,
    place: 'away',
    recordId: source.budget?.id,
    funding: { id: 'fund', amount: 1_200_000, inKind: false, lineId: null },
  });
  expect(said(source, [asking(source)])).toEqual([
    `Si c’est une demande, le montant manque : « Demande au Fonds du village » (12 000,00 $, demandé à ${source.funder?.name}) n’est pas au budget « ${source.budget?.title} »`,
  ]);
  if (check === undefined) return;
  expect(isHeldBack(check, 'request')).toBe(true);
  expect(isHeldBack(check, 'information')).toBe(false);
});

test('an amount in the budget, a report, a portrait without funder ask for nothing more', () => {
  const source = unasked();
  const fundings = [asking(source)];
  const { budget, funder } = source;
  if (budget === null || funder === null) return;
  const line = {
    id: 'line',
    budgetId: budget.id,
    position: 99,
    side: 'revenue' as const,
    label: 'Demande',
    funderId: funder.id,
    state: 'asked' as const,
    inKind: false,
    amount: 1_200_000,
    fundingId: 'fund',
    actual: null,
    note: '',
  };
  budget.lines.push(line);
  expect(askedChecks(source, fundings)).toEqual([]);
  // Nothing asked is no amount.
  line.amount = 0;
  expect(askedChecks(source, fundings)).toHaveLength(1);
  expect(
    askedChecks({ ...source, dossier: { ...source.dossier, fundingId: 'fund' } }, fundings),
  ).toEqual([]);
  expect(askedChecks({ ...source, funder: null }, fundings)).toEqual([]);
});

test('a funding of another funder, refused, of another time, or taken by another budget is not proposed', () => {
  const source = unasked();
  const { budget } = source;
  if (budget === null) return;
  Object.assign(budget, { start: '2027', end: '2027' });
  const nothing = [
    `Si c’est une demande, le montant manque : le budget « ${budget.title} » ne demande rien à ${source.funder?.name}`,
  ];
  expect(said(source, [])).toEqual(nothing);
  expect(said(source, [asking(source, { funderId: 'other' })])).toEqual(nothing);
  expect(
    said(source, [
      asking(source, { states: [{ state: 'refused', amount: 1_200_000, date: '2026-11-01' }] }),
    ]),
  ).toEqual(nothing);
  expect(said(source, [asking(source, { start: '2024', end: '2025' })])).toEqual(nothing);
  const taken = budget.lines.map((line) => ({
    ...line,
    side: 'revenue' as const,
    state: 'asked' as const,
    funderId: source.funder?.id ?? null,
    fundingId: 'fund',
    amount: 1_200_000,
  }));
  source.initiative.budgets = [budget, { ...budget, id: 'other', title: 'Budget B', lines: taken }];
  expect(said(source, [asking(source)])).toEqual([
    `Si c’est une demande, le montant manque : c’est le budget « Budget B » qui demande à ${source.funder?.name}`,
  ]);
});

test('a line of the same amount that comes from no funding is proposed rather than a second one', () => {
  const source = unasked();
  const { budget } = source;
  const [line] = budget?.lines ?? [];
  if (budget === null || line === undefined) return;
  budget.lines.push({
    ...line,
    id: 'loose',
    side: 'revenue',
    label: 'Subvention demandée',
    funderId: null,
    state: 'asked',
    inKind: false,
    amount: 1_200_000,
    fundingId: null,
  });
  expect(askedChecks(source, [asking(source)])[0]?.funding?.lineId).toBe('loose');
});

test('without a budget the amount is told and holds nothing back: the pages say no sum', () => {
  const source = { ...unasked(), budget: null };
  const [check] = askedChecks(source, [asking(source)]);
  expect(check).toMatchObject({ id: 'noAsked', isBlocking: false, place: 'about' });
  const { name } = source.funder ?? {};
  expect(said(source, [asking(source)])).toEqual([
    `Si c’est une demande, le montant manque : « Demande au Fonds du village » demande 12 000,00 $ à ${name}, et aucun budget n’est choisi`,
  ]);
  source.initiative.budgets = [];
  expect(said(source, [asking(source)])).toEqual([
    `Si c’est une demande, le montant manque : « Demande au Fonds du village » demande 12 000,00 $ à ${name}, et l’initiative n’a pas encore de budget`,
  ]);
  expect(askedChecks(source, [])).toEqual([]);
});
