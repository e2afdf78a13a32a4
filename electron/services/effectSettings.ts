import type { EffectSettings } from '../../shared/domain/schemas/effect.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  getEffectSettings,
  updateEffectSettings,
} from '../database/repositories/effectSettings.ts';

/** How the portfolio looks at its effects. */
export function effectSettings(db: ReadableDb): EffectSettings {
  return getEffectSettings(db);
}

/** Changes the rhythm of rechecks and the limits of the terms. */
export function changeEffectSettings(db: WritableDb, settings: EffectSettings): EffectSettings {
  return db.transaction(() => {
    updateEffectSettings(db, settings);
    return getEffectSettings(db);
  });
}
