import type { portfolioCalls } from '../../../shared/ipc/contract/portfolio.ts';
import { translator } from '../../../shared/strings/index.ts';
import { fillExample } from '../../services/examples.ts';
import * as portfolio from '../../services/portfolio.ts';
import { openExport } from '../../services/portfolioJson.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/portfolio.ts`. */
export function portfolioHandlers({
  read,
  write,
  context,
  resources,
  session,
  takeOut,
  known,
}: Desk): HandlersOf<typeof portfolioCalls> {
  return {
    'portfolio.create': () => session.create((db) => portfolio.fillEmpty(db, context)),
    'portfolio.open': () => session.open(),
    'portfolio.recent': () => session.recent.list(),
    'portfolio.openRecent': ({ id }) => session.openRecent(id),
    'portfolio.stopOpening': () => done(session.stopOpening()),
    'portfolio.forgetRecent': ({ id }) => done(session.recent.forget(id)),
    'portfolio.openExample': ({ example }) => {
      // Its file has one name, whatever the screens are in: the other language finds it as it was left.
      const name = translator('fr-CA')(`vocabulary:exampleFile.${example}`);
      return session.openExample(`${name}.essaim`, (db) =>
        fillExample(db, context, resources.sample(example), {
          grid: resources.grid(),
          gridOptions: resources.gridOptions(),
          templates: resources.templates(),
        }),
      );
    },
    'portfolio.underneath': () => {
      session.path();
      return session.underneath();
    },
    'portfolio.saveElsewhere': () => session.saveElsewhere(),
    'portfolio.openExport': () => openExport(session, { takeOut }),
    'portfolio.close': async () => done(await session.closeInTime()),
    'portfolio.update': (input) =>
      portfolio.update(write(), context, { ...input, patch: known(input.patch) }),
    'portfolio.logo': () => portfolio.logo(read()),
    'portfolio.chooseLogo': async () => {
      // The portfolio that was open when the person asked, whatever opens during the dialog.
      const db = write();
      const path = await session.dialogs.chooseImage();
      if (path === null) return null;
      await db.whenFree();
      return portfolio.setLogo(db, path);
    },
    'portfolio.removeLogo': () => portfolio.removeLogo(write()),
  };
}
