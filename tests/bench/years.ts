import { connect } from '../../electron/database/connect.ts';
import type { ReadableDb } from '../../electron/database/connection.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import { listFundings } from '../../electron/database/repositories/fundings.ts';
import { getInitiativeDetail } from '../../electron/database/repositories/initiativeDetails.ts';
import { atOnce } from '../../electron/database/steps.ts';
import { followUpRound } from '../../electron/services/followUpRound.ts';
import { home } from '../../electron/services/home.ts';
import { moneyView } from '../../electron/services/moneyAhead.ts';
import { stripWindow } from '../../electron/services/strips.ts';
import { survival } from '../../electron/services/survival.ts';
import type { StripQuestion } from '../../shared/domain/schemas/strip.ts';
import { STRIP_ORDERS } from '../../shared/domain/stripTerms.ts';
import { contextAt, resources } from '../support/world.ts';
import { aligned, inTurns } from './measure.ts';
import { recorded } from './recorded.ts';
import { yearsFile } from './yearsFile.ts';

type Question = (db: ReadableDb) => unknown;

/** One portfolio of twenty years, and one ten times as large. */
const SCALES = [1, 10] as const;

/** What a question took at a scale, medians in ms: all of it, and its SQL alone. */
type Taken = { ours: number; reference: number };

/** Where the twenty years of a portfolio are seen: each question against its own SQL alone, at both scales, and how it grew. */
export async function yearsTable(): Promise<string> {
  const rows = new Map<string, Taken[]>();
  for (const scale of SCALES) {
    const file = await yearsFile(scale);
    const open = openPortfolio(file);
    const alone = connect(file, 'readonly');
    for (const [what, question] of Object.entries(questions(open.readable))) {
      const statements = recorded(open.readable, question).map(({ sql, values }) => ({
        statement: alone.prepare(sql),
        values,
      }));
      const taken = await inTurns(
        5,
        () => question(open.readable),
        () => statements.map(({ statement, values }) => statement.all(...values)),
      );
      rows.set(what, [...(rows.get(what) ?? []), taken]);
    }
    alone.close();
    open.close();
  }
  return aligned([
    ['twenty years', ...SCALES.flatMap((scale) => [`×${scale}`, 'to its SQL']), 'growth (≤ 10)'],
    ...Array.from(rows, ([what, taken]) => [what, ...taken.flatMap(cells), growth(taken)]),
  ]);
}

function cells({ ours, reference }: Taken): string[] {
  return [`${ours.toFixed(1)} ms`, (ours / reference).toFixed(2)];
}

/** What ten times as much costs, as a ratio to one time. */
function growth(taken: readonly Taken[]): string {
  const [once, tenfold] = taken;
  return once === undefined || tenfold === undefined ? '–' : (tenfold.ours / once.ours).toFixed(1);
}

/** The first lines of all, as the page asks for them when it opens. */
const STRIP: StripQuestion = {
  filter: {},
  order: STRIP_ORDERS[0],
  precision: 'year',
  offset: 0,
  limit: 40,
  withHead: true,
};

function questions(db: ReadableDb): Record<string, Question> {
  const context = contextAt(new Date());
  const fullest = db.get<{ id: string }>(
    'SELECT initiative_id AS id FROM effect GROUP BY initiative_id ORDER BY count(*) DESC, id LIMIT 1',
  );
  return {
    home: (of) => home(of, context),
    survival: (of) => atOnce(survival(of, context)),
    'yearly round': (of) => followUpRound(of, context),
    'money ahead': (of) => atOnce(moneyView(of)),
    'money over time': (of) => listFundings(of),
    'strip of the portfolio, by year': (of) => stripWindow(of, context, resources.grid(), STRIP),
    'strip of the portfolio, by day': (of) =>
      stripWindow(of, context, resources.grid(), { ...STRIP, precision: 'day' }),
    'the fullest initiative': (of) => getInitiativeDetail(of, fullest?.id ?? ''),
  };
}
