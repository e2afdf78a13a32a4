import type { EffectSettings } from '../../../shared/domain/schemas/effect.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { find, insert, type Table, update } from '../record.ts';

const SETTINGS = {
  name: 'effect_setting',
  columns: {
    recheckMonths: 'recheck_months',
    shortMonths: 'short_months',
    mediumMonths: 'medium_months',
  },
} as const satisfies Table<keyof EffectSettings>;

/** Of a new portfolio: a look every two years, a short term of one year, a medium one of three. */
const DEFAULTS: EffectSettings = { recheckMonths: 24, shortMonths: 12, mediumMonths: 36 };

/** Writes the one row of a new file. */
export function insertEffectSettings(db: WritableDb): void {
  insert(db, { ...SETTINGS, columns: { id: 'id', ...SETTINGS.columns } }, { id: 1, ...DEFAULTS });
}

/** How the portfolio looks at its effects. */
export function getEffectSettings(db: ReadableDb): EffectSettings {
  return find(db, SETTINGS, 1);
}

/** Changes how the portfolio looks at its effects. */
export function updateEffectSettings(db: WritableDb, settings: EffectSettings): void {
  update(db, SETTINGS, 1, settings);
}
