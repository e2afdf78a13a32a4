import type { backupCalls } from '../../../shared/ipc/contract/backups.ts';
import { createLookedCopies } from '../../services/lookedCopies.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/backups.ts`. */
export function backupHandlers({
  backups,
  session,
  read,
  write,
  context,
  onLongChange,
}: Desk): HandlersOf<typeof backupCalls> {
  const looked = createLookedCopies(backups, onLongChange);
  /** Of the open portfolio; of one that is only read, none are made. */
  const kept = () => {
    write();
    return backups;
  };
  const shown = () => {
    read();
    return backups;
  };
  return {
    'backup.list': () => shown().list(),
    'backup.make': () => kept().make(),
    'backup.stop': () => done(backups.stop()),
    'backup.unlock': async ({ name, password }) => done(await kept().unlock(name, password)),
    'backup.compare': ({ name }) => looked.compare(write(), name),
    'backup.differing': (asked) => {
      write();
      return looked.differing(asked);
    },
    'backup.compareRecord': (asked) => looked.compareRecord(write(), asked),
    'backup.bringBack': (asked) => looked.bringBack(write(), context, asked),
    'backup.restore': async ({ name }) => {
      const { opening } = session;
      return session.restoreFrom(await kept().forRestoring(name), opening);
    },
    'backup.show': ({ name }) => done(shown().show(name)),
    'backup.chooseSecondPlace': () => kept().chooseSecondPlace(),
    'backup.leaveSecondPlace': () => kept().leaveSecondPlace(),
    'backup.settleHarm': () => kept().settleHarm(),
    'backup.remindAfter': ({ days }) => kept().remindAfter(days),
  };
}
