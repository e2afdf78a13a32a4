import { z } from 'zod';
import { OrganisationPatch, Portfolio } from '../../domain/schemas/portfolio.ts';
import { Instant, Written } from '../../domain/schemas/primitives.ts';
import { UNDERNEATH } from '../../domain/underneath.ts';
import { call, Done, Nothing } from './call.ts';

/** The file that is open, as the window shows it. */
export const OpenPortfolio = z.strictObject({
  /** Counts the openings since the start; tells one opening from the next. */
  session: z.number().int(),
  portfolio: Portfolio,
  /** Name of the file without its folder. */
  fileName: z.string(),
  /** Why nothing can be changed: the file is open elsewhere, may not be written, or holds what others sent; null when it can. */
  readOnly: z.enum(['open_elsewhere', 'not_writable', 'collection']).nullable(),
  /** Whether it has a password. */
  isProtected: z.boolean(),
});
export type OpenPortfolio = z.infer<typeof OpenPortfolio>;

/** A portfolio opened lately. The window shows where it is, and names it by an identifier: it never sends a path. */
export const RecentFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: Instant,
  missing: z.boolean(),
});
export type RecentFile = z.infer<typeof RecentFile>;

/** The file: which one is open, opening another, the organisation it belongs to. */
export const portfolioCalls = {
  /** Asks where to keep it, then makes an empty portfolio. Null: the person gave up. */
  'portfolio.create': call(Nothing, OpenPortfolio.nullable()),
  'portfolio.open': call(Nothing, OpenPortfolio.nullable()),
  /** Portfolios opened lately, the last first. */
  'portfolio.recent': call(Nothing, z.array(RecentFile)),
  /** Gives up taking the portfolio that is about to open to today's form, if any: the file stays as it was. */
  'portfolio.stopOpening': call(Nothing, Done),
  'portfolio.openRecent': call(z.strictObject({ id: Written }), OpenPortfolio),
  'portfolio.forgetRecent': call(z.strictObject({ id: Written }), Done),
  'portfolio.openExample': call(
    z.strictObject({ example: z.enum(['public_example', 'fictional_example']) }),
    OpenPortfolio,
  ),
  /** Makes a portfolio of an export (`takeOut.portfolio`) that the person chooses, where the person says, and opens it. Null: the person gave up. */
  'portfolio.openExport': call(Nothing, OpenPortfolio.nullable()),
  'portfolio.close': call(Nothing, Done),
  /** What another program did to the file of the open portfolio. */
  'portfolio.underneath': call(Nothing, z.enum(UNDERNEATH)),
  /** Asks where, writes the open portfolio there and goes on there. False: the person gave up. */
  'portfolio.saveElsewhere': call(Nothing, z.boolean()),
  'portfolio.update': call(z.strictObject({ patch: OrganisationPatch }), Portfolio),
  'portfolio.logo': call(Nothing, z.string().nullable()),
  /** Asks for a PNG or JPEG image, at most 5 MB. Null: the person gave up. */
  'portfolio.chooseLogo': call(Nothing, Portfolio.nullable()),
  'portfolio.removeLogo': call(Nothing, Portfolio),
};
