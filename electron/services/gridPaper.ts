import type {
  FilledSource,
  GridPaperSource,
} from '../../shared/content/gridPaper/gridPaperSource.ts';
import { AROUND_THE_TABLE } from '../../shared/domain/consent.ts';
import { componentOf, withoutPrivateNotes } from '../../shared/domain/gridComponents.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import { textsIn } from '../../shared/domain/textsIn.ts';
import { evidenceFor, letOut } from '../../shared/domain/withheld.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getGridApplication } from '../database/repositories/gridApplications.ts';
import { getInitiativeDetail } from '../database/repositories/initiativeDetails.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { type Context, today } from './context.ts';
import { gridOf, keptGrids } from './keptGrids.ts';
import { type Leaving, requireNobodyTold } from './personGate.ts';

/** A version of the grid to print blank: the one asked for, or that of new applications. */
export function blankGridSource(
  db: ReadableDb,
  context: Context,
  shipped: GridDefinition,
  { gridVersionId }: { gridVersionId: string | null },
): GridPaperSource {
  return {
    ...head(db, context),
    grid: gridOf(db, shipped, gridVersionId),
    filled: null,
  };
}

/** An application to print as it was read. The coordinator's own notes stay behind. */
export function filledGridSource(
  db: ReadableDb,
  context: Context,
  shipped: GridDefinition,
  { id }: { id: string },
): GridPaperSource {
  const asked = getGridApplication(db, id);
  const initiative = getInitiativeDetail(db, asked.initiativeId);
  const applications = initiative.gridApplications.map(withoutPrivateNotes);
  const filled = {
    initiativeTitle: initiative.title,
    application: withoutPrivateNotes(asked),
    applications,
    evidence: evidenceFor(
      initiative.evidence,
      letOut(initiative, today(context), AROUND_THE_TABLE),
    ),
  };
  const grid = gridOf(db, shipped, asked.gridVersionId);
  requireNobodyTold(db, context, leavingIn(filled, grid), AROUND_THE_TABLE);
  return {
    ...head(db, context),
    grid,
    filled: { ...filled, versions: [...keptGrids(db).values()] },
  };
}

/** What an application says on paper, reading by reading, then all that is beside them. */
function leavingIn(
  { applications, ...rest }: Omit<FilledSource, 'versions'>,
  grid: GridDefinition,
): Leaving[] {
  const readings = applications.flatMap((application) =>
    application.readings.map((reading) => ({
      name: componentOf(grid, reading.componentId)?.component.label.text ?? '',
      texts: textsIn(reading),
    })),
  );
  return [...readings, { name: rest.initiativeTitle, texts: textsIn([applications, rest]) }];
}

function head(db: ReadableDb, context: Context) {
  const { kind, organisation } = getPortfolio(db);
  return { today: today(context), kind, organisationName: organisation.name };
}
