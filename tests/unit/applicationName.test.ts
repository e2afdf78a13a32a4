import { expect, test } from '@playwright/test';
import { applicationChoice, applicationName } from '../../shared/content/applicationName.ts';
import { drawGridHistory } from '../../shared/content/gridHistory.ts';
import { gridVersions } from '../../shared/domain/crosswalk.ts';
import { historyNode } from '../../shared/figures/historySvg.ts';
import { LIGHT_PALETTE } from '../../shared/figures/palette.ts';
import { svgMarkup } from '../../shared/figures/svg.ts';
import { translator } from '../../shared/strings/index.ts';
import { application, definition } from '../support/grid.ts';

const t = translator('fr-CA');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const at = (hour: number, minute: number) => new Date(2026, 10, 25, hour, minute).toISOString();

const MORNING = application('a', '2026-11-25', [], { concludedAt: at(9, 5) });
const EVENING = application('b', '2026-11-25', [], { concludedAt: at(16, 30), inMeeting: true });
const OPEN = application('c', '2026-11-25', [], { concludedAt: null });
const BEFORE = application('d', '2025-11-14', []);
const ALL = [EVENING, BEFORE, OPEN, MORNING];

test('the only application of a day is called by its date', () => {
  expect(plain(applicationName(BEFORE, ALL, t))).toBe('14 novembre 2025');
  expect(plain(applicationChoice(OPEN, [OPEN], t))).toBe('25 novembre 2026, en cours');
});

test('several of one day are told apart by their place, how they were led and when they were sealed', () => {
  const names = [MORNING, EVENING, OPEN].map((one) => plain(applicationChoice(one, ALL, t)));
  expect(names).toEqual([
    '25 novembre 2026, 1re du jour (sans animation, scellée à 9 h 05)',
    '25 novembre 2026, 2e du jour (en animation, scellée à 16 h 30)',
    '25 novembre 2026, 3e du jour (sans animation, en cours)',
  ]);
});

test('the columns of a history are told apart, on the screen as in the PDF', () => {
  const grid = definition('g', { context: ['a'], process: ['b'], impacts: ['c'] });
  const input = { shown: grid, versions: gridVersions([grid]), applications: ALL };
  const { columns } = drawGridHistory(input, t);
  expect(columns.map(({ placeInDay }) => placeInDay)).toEqual([null, '1re', '2e', '3e']);
  expect(new Set(columns.map(({ dateLabel }) => dateLabel)).size).toBe(4);
  const drawn = svgMarkup(historyNode(drawGridHistory(input, t), LIGHT_PALETTE, t, { width: 600 }));
  for (const place of ['1re', '2e', '3e']) expect(drawn).toContain(`>${place}<`);
});
