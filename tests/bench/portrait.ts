import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { atOnce } from '../../electron/database/steps.ts';
import { portrait, portraitMembers } from '../../electron/services/portrait.ts';
import { PORTRAIT_GROUPINGS } from '../../shared/domain/portraitTerms.ts';
import { resources } from '../support/world.ts';
import { makeGreatList } from './list.ts';
import { inTurns, type Measured } from './measure.ts';

const AS_OF = '2026-11-22';

/** What a portrait cannot do without: each reading counted once, by component and level. */
const EVERY_READING = `SELECT component_id, level, count(*) FROM reading
  WHERE level IS NOT NULL GROUP BY component_id, level`;

/** The portrait of ten thousand initiatives, each grouping against one count of the readings of the file. */
export async function portraitMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Portrait.essaim');
  makeGreatList(file);
  const open = openPortfolio(file);
  const alone = connect(file, 'readonly');
  const grid = resources.grid();
  const counting = alone.prepare(EVERY_READING);
  const measured: Measured[] = [];
  for (const by of PORTRAIT_GROUPINGS) {
    const times = await inTurns(
      9,
      () => atOnce(portrait(open.readable, grid, { asOf: AS_OF, by })),
      () => counting.all(),
    );
    measured.push({
      what: `portrait of 10,000 by ${by}, against one count of the readings`,
      ...times,
      aim: by === 'year' ? '≤ 8 (six days)' : '≤ 5',
    });
  }
  const cell = { asOf: AS_OF, by: 'none', key: null, componentId: 'rupture' } as const;
  const times = await inTurns(
    9,
    () => atOnce(portraitMembers(open.readable, grid, { ...cell, state: 'present' })),
    () => counting.all(),
  );
  measured.push({
    what: 'the initiatives of one cell of it, against the same',
    ...times,
    aim: '≤ 5',
  });
  alone.close();
  open.close();
  return measured;
}
