import type { AccessPaperSource } from '../../shared/content/accessPaper.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getAccessRequest } from '../database/repositories/accessRequests.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { getOfficer } from '../database/repositories/privacy.ts';
import { type Context, today } from './context.ts';
import { given } from './givenTexts.ts';

/** What the answer to a request is drawn from: what was chosen, without the names of others. */
export function accessPaperSource(
  db: ReadableDb,
  { context, t }: { context: Context; t: Translate },
  { id }: { id: string },
): AccessPaperSource {
  const { person, receivedOn, chosen } = getAccessRequest(db, id);
  const { kind, organisation } = getPortfolio(db);
  return {
    today: today(context),
    kind,
    organisationName: organisation.name,
    officer: getOfficer(db),
    person,
    receivedOn,
    texts: given(db, { refs: chosen, person, withheld: t('privacy:nameTaken') }),
  };
}
