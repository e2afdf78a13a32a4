import type { ReadableDb } from '../../../electron/database/connection.ts';
import type { Channel } from '../../../shared/ipc/contract.ts';
import type { Known } from './drawn.ts';

/** The tables that a message calls by another name. */
const CALLED: Readonly<Record<string, string>> = {
  stage: 'stage_change',
  grid: 'grid_application',
  application: 'grid_application',
  correction: 'grid_correction',
  target: 'indicator_target',
  frozen: 'frozen_dossier',
  clue: 'testimony',
  effect_path: 'initiative',
  difference: 'frozen_dossier',
  template: 'own_template',
};

/** What the messages of a channel may name, of what an open portfolio holds. */
export function knownIds(db: ReadableDb, channel: Channel): Known {
  return (field) => {
    const noun = field === 'id' || field === 'ids' ? channel.split('.')[0] : field;
    const words = (noun ?? '').replace(/Ids?$/u, '').replace(/[A-Z]/gu, (letter) => `_${letter}`);
    const name = words.toLowerCase();
    const table = CALLED[name] ?? name;
    const has = db.get(
      "SELECT 1 FROM pragma_table_info(?) WHERE name = 'id' AND type = 'TEXT'",
      table,
    );
    const from = has === undefined ? 'initiative' : table;
    return db.all<{ id: string }>(`SELECT id FROM "${from}" ORDER BY id`).map(({ id }) => id);
  };
}
