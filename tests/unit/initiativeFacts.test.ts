import { expect, test } from '@playwright/test';
import { trackOf } from '../../renderer/features/calendar/track.ts';
import { endsTooSoon } from '../../shared/domain/dates.ts';
import type { Milestone } from '../../shared/domain/schemas/initiative.ts';

const TODAY = '2026-03-23';
const step = (label: string, start: string, end: string | null): Milestone => ({
  id: label,
  initiativeId: 'i',
  label,
  start,
  end,
  responsible: '',
  doneOn: null,
});

test('a calendar of one step is not drawn; of several, each keeps its place', () => {
  const steps = [step('a', '2026-01', '2026-06'), step('b', '2027', null)];
  expect(trackOf(steps.slice(0, 1), TODAY)).toBeNull();
  const track = trackOf(steps, TODAY);
  expect(track?.bar({ start: '2026-01', end: '2026-06' }).left).toBe(0);
  const last = track?.bar({ start: '2027', end: null });
  expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
});

test('an end comes too soon only when no reading of it can be right', () => {
  expect(endsTooSoon('2026-03-10', '2026-03-09')).toBe(true);
  expect(endsTooSoon('2026-03-10', '2026-03')).toBe(false);
  expect(endsTooSoon('2026-03-10', '2025')).toBe(true);
  expect(endsTooSoon('2026-03-10', null)).toBe(false);
});
