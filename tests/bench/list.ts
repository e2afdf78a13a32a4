import { join } from 'node:path';
import { connect } from '../../electron/database/connect.ts';
import { createPortfolio } from '../../electron/database/create.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import type {
  InitiativeFilter,
  InitiativeQuery,
} from '../../shared/domain/schemas/initiativeQuery.ts';
import { fillStress, TEN_THOUSAND } from '../support/stress/stress.ts';
import { contextAt, resources } from '../support/world.ts';
import { inTurns, type Measured } from './measure.ts';
import { recorded } from './recorded.ts';

/** A portfolio of ten thousand initiatives and fifteen thousand applications of the grid, at a path. */
export function makeGreatList(file: string): void {
  createPortfolio(file, (db) => fillStress(db, resources.grid(), TEN_THOUSAND));
}

const BY_TITLE = { column: 'title', direction: 'ascending' } as const;

const COMPONENT_AND_TERRITORY: InitiativeFilter = {
  components: [{ id: 'rupture', levels: ['present', 'structuring'] }],
  territories: { values: ['Grande-Écluse'], isExcept: false },
};

/** What the list asks of the file, each question against its own SQL alone. */
export async function listMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Liste.essaim');
  makeGreatList(file);
  const context = contextAt(new Date());
  const open = openPortfolio(file);
  const { readable } = open;
  const alone = connect(file, 'readonly');
  const first = (query: Partial<InitiativeQuery>) => (db: typeof readable) =>
    initiatives.query(db, context, resources.grid(), {
      query: { filter: {}, sort: BY_TITLE, group: null, ...query },
      offset: 0,
      limit: 100,
      withHead: true,
    });
  const questions: Readonly<Record<string, (db: typeof readable) => unknown>> = {
    'first window of 10,000': first({}),
    'the last window': (db) =>
      initiatives.query(db, context, resources.grid(), {
        query: { filter: {}, sort: BY_TITLE, group: null },
        offset: 9_900,
        limit: 100,
        withHead: false,
      }),
    'filter by component and territory': first({ filter: COMPONENT_AND_TERRITORY }),
    'free text': first({ filter: { text: 'jardins œuvre' } }),
    'late follow-ups, the latest first': first({
      filter: { followUp: 'late' },
      sort: { column: 'followUp', direction: 'descending' },
    }),
    'grouped by sector': first({ group: 'sector' }),
    'counts of every territory': (db) =>
      initiatives.facet(db, context, resources.grid(), {
        filter: { archived: 'without' },
        facet: 'territories',
      }),
    'counts of the readings of a component': (db) =>
      initiatives.facet(db, context, resources.grid(), {
        filter: COMPONENT_AND_TERRITORY,
        facet: { component: 'aspiration' },
      }),
  };
  const measured: Measured[] = [];
  for (const [what, question] of Object.entries(questions)) {
    const statements = recorded(readable, question).map(({ sql, values }) => ({
      statement: alone.prepare(sql),
      values,
    }));
    const times = await inTurns(
      15,
      () => question(readable),
      () => statements.map(({ statement, values }) => statement.all(...values)),
    );
    measured.push({ what: `list: ${what}, against its SQL alone`, ...times, aim: '≤ 1.5' });
  }
  alone.close();
  open.close();
  return measured;
}
