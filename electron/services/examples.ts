import type { Sample } from '../../shared/domain/schemas/sample.ts';
import type { WritableDb } from '../database/connection.ts';
import { keepGridVersion } from '../database/repositories/gridVersions.ts';
import { insertPortfolio } from '../database/repositories/portfolios.ts';
import { insertStakeholder } from '../database/repositories/stakeholders.ts';
import { type Context, instant } from './context.ts';
import { fillGridVersion } from './examples/application.ts';
import { type ExampleParts, known } from './examples/filling.ts';
import { fillFunders } from './examples/funders.ts';
import { fillFundings } from './examples/fundings.ts';
import { fillDescents, fillInitiative } from './examples/initiative.ts';
import { fillPrivacy } from './examples/privacy.ts';
import { fillSent } from './examples/sent.ts';
import { keepGrid } from './kept.ts';

/** Fills a new file with a sample, as if a person had typed it all today. */
export function fillExample(
  db: WritableDb,
  context: Context,
  sample: Sample,
  parts: ExampleParts,
): void {
  const now = instant(context);
  insertPortfolio(db, sample.portfolio.kind, sample.portfolio.organisation, now);
  keepGridVersion(db, parts.grid, keepGrid(parts.grid), now);
  const funders = new Map(sample.funders.map(({ key }) => [key, context.newId()]));
  const programs = fillFunders({ db, context }, sample.funders, funders);
  const versions = new Map(sample.gridVersions.map(({ key }) => [key, context.newId()]));
  for (const version of sample.gridVersions)
    fillGridVersion({ ...parts, db, context }, version, known(versions, version.key));
  for (const fields of sample.stakeholders)
    insertStakeholder(db, { ...fields, id: context.newId() });
  const filled = sample.initiatives.map((initiative) =>
    fillInitiative({ ...parts, db, context, funders, programs, versions }, initiative),
  );
  // Once all are there: an initiative may descend from one that is further down.
  const titles = new Map(filled.map(({ sample: { title }, id }) => [title, id]));
  for (const one of filled) fillDescents({ db, context }, one, titles);
  const fundings = fillFundings({ db, context, funders, programs }, sample, titles);
  fillSent({ ...parts, db, context, funders, programs }, sample, titles, fundings);
  if (sample.privacy !== undefined) fillPrivacy({ db, context }, sample.privacy);
}
