import { connect, type Raw } from '../../electron/database/connect.ts';
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
import { allInTurns, type Measured, processorTime, table } from './measure.ts';
import { recorded } from './recorded.ts';
import { yearsFile } from './yearsFile.ts';

type Question = (db: ReadableDb) => unknown;

/**
 * Where the twenty years of a portfolio are seen: each question against its own SQL alone, at one time and at ten,
 * and how it grew. All four are asked in turns, since a machine that slows down in between would tell another
 * growth; in time of the processor, since nothing here waits. `say` hears each question once it was answered: those of ten times take a while.
 */
export async function yearsMeasures(say: (line: string) => void): Promise<Measured[]> {
  const once = await opened(1);
  const tenfold = await opened(10);
  const measured: Measured[] = [];
  for (const [what, question] of Object.entries(once.questions)) {
    const [asked, alone] = runs(once, question);
    const [askedTen, aloneTen] = runs(tenfold, tenfold.questions[what] ?? question);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const ms = await allInTurns(5, { asked, alone, askedTen, aloneTen }, processorTime);
    const row: Measured = {
      what: `twenty years, against its SQL alone: ${what}`,
      ours: ms.asked,
      reference: ms.alone,
      tenfold: { ours: ms.askedTen, reference: ms.aloneTen },
      aim: `growth ≤ 10 (its SQL: ${(ms.aloneTen / ms.alone).toFixed(1)})`,
    };
    say(table([row]));
    measured.push(row);
  }
  once.close();
  tenfold.close();
  return measured;
}

type Opened = {
  readonly db: ReadableDb;
  readonly questions: Readonly<Record<string, Question>>;
  /** The same file, for the SQL alone. */
  readonly alone: Raw;
  close(): void;
};

async function opened(scale: number): Promise<Opened> {
  const file = await yearsFile(scale);
  const open = openPortfolio(file);
  const alone = connect(file, 'readonly');
  return {
    db: open.readable,
    questions: questions(open.readable),
    alone,
    close: () => {
      alone.close();
      open.close();
    },
  };
}

/** A question, and the statements that it asks, by themselves. */
function runs({ db, alone }: Opened, question: Question): [() => unknown, () => unknown] {
  const statements = recorded(db, question).map(({ sql, values }) => ({
    statement: alone.prepare(sql),
    values,
  }));
  return [
    () => question(db),
    () => statements.map(({ statement, values }) => statement.all(...values)),
  ];
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
