import { addMonths, firstDay } from '../../shared/domain/dates.ts';
import type { Funding } from '../../shared/domain/schemas/funding.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type { PortfolioPicture } from '../../shared/domain/schemas/portfolioPicture.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listDatedThings } from '../database/repositories/calendarThings.ts';
import { listFundings } from '../database/repositories/fundings.ts';
import { listPicturedInitiatives } from '../database/repositories/portfolioPicture.ts';
import { readFiscalStart } from '../database/repositories/portfolios.ts';
import { atOnce } from '../database/steps.ts';
import { type Context, today } from './context.ts';
import { portrait } from './portrait.ts';

/** How far ahead a dossier of the portfolio looks, in months. */
const AHEAD = 12;

/** All that a dossier of the whole portfolio is drawn from, as it stands today. */
export function portfolioPicture(
  db: ReadableDb,
  context: Context,
  shipped: GridDefinition,
): PortfolioPicture {
  const day = today(context);
  const until = addMonths(day, AHEAD);
  return {
    initiatives: listPicturedInitiatives(db, day),
    portrait: atOnce(portrait(db, shipped, { asOf: day, by: 'none' })),
    startMonth: readFiscalStart(db),
    fundings: listFundings(db).map(amountsOf),
    due: listDatedThings(db, day)
      .filter(({ date }) => firstDay(date) <= until)
      .map(({ key: _key, ...thing }) => thing),
  };
}

/** A funding without its title, its conditions, its reports and who shares it. */
function amountsOf({
  kind,
  start,
  end,
  states,
  instalments,
  binned,
}: Funding): PortfolioPicture['fundings'][number] {
  return {
    kind,
    start,
    end,
    states: states.map(({ date, state, amount }) => ({ date, state, amount })),
    instalments,
    binned,
  };
}
