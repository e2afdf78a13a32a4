import { WAITING_GROUPS } from '../../../shared/domain/waiting.ts';
import type { takeOutCalls } from '../../../shared/ipc/contract/takeOut.ts';
import { translator } from '../../../shared/strings/index.ts';
import { countHandover } from '../../database/repositories/handover.ts';
import * as dossiers from '../../services/dossiers.ts';
import { writeHandover } from '../../services/handover/handover.ts';
import { groupLines } from '../../services/home.ts';
import { exportPortfolio } from '../../services/portfolioJson.ts';
import { exportSheet } from '../../services/sheetExport.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** The templates of what a handover lays out. */
const FICHE = 'card';
const PORTRAIT = 'portfolio';

/** How many lines of each group of what waits a handover tells. */
const MOST_WAITING = 50;

/** Answers the calls of `contract/takeOut.ts`. */
export function takeOutHandlers({
  read,
  context,
  session,
  resources,
  takeOut,
  printing,
}: Desk): HandlersOf<typeof takeOutCalls> {
  const t = translator('fr-CA');
  const draft = (initiativeId: string | null, templateId: string) => {
    const template = resources.templates().find(({ id }) => id === templateId);
    if (template === undefined) throw new Error(`No template ${templateId}`);
    return dossiers.draft(read(), context, resources, { initiativeId, template });
  };
  return {
    'takeOut.sheet': (input) =>
      exportSheet(read, context, input, {
        chooseTable: session.dialogs.chooseTable,
        requireStill: session.stillOpen(),
        takeOut,
        written: printing.written,
        t,
      }),
    'takeOut.portfolio': () =>
      exportPortfolio(session, context, {
        takeOut,
        written: printing.written,
        t,
        schema: resources.portableSchema(),
      }),
    'takeOut.handoverCounts': () => countHandover(read()),
    'takeOut.handover': ({ withNames }) =>
      writeHandover(session, context, {
        withNames,
        takeOut,
        written: printing.written,
        t,
        resources,
        fiche: (id) => draft(id, FICHE),
        portrait: () => draft(null, PORTRAIT),
        content: (source) => printing.content(source),
        render: (source, signal) => printing.beside(read(), source, signal),
        waiting: () =>
          WAITING_GROUPS.map((group) =>
            Object.assign(
              { group },
              groupLines(read(), context, { group, most: MOST_WAITING, copies: [] }),
            ),
          ).filter(({ total }) => total > 0),
      }),
    'takeOut.stop': () => takeOut.stop(),
  };
}
