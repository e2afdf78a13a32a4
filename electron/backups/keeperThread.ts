import { Refusal } from '../../shared/ipc/errors.ts';
import { asRefusal } from '../database/errors.ts';
import { FileKey, type KeyBytes } from '../database/fileKey.ts';
import { CopyGate } from '../files/copyGate.ts';
import { CopyKeeper } from './copyKeeper.ts';
import type { Asked, Command, Given, KeeperSetup, Said } from './workerMessages.ts';

/** Steps of a copy that are told: a hundred in all. */
const TOLD = 100;

/** What the thread does with each command, one at a time, in the order in which they come. */
export function keeperThread(
  setup: KeeperSetup,
  say: (said: Said) => void,
): (asked: Asked) => void {
  const gate = new CopyGate(setup.gate);
  let keeper: CopyKeeper | null = null;

  function kept(): CopyKeeper {
    if (keeper === null) throw new Refusal('no_portfolio');
    return keeper;
  }

  function run(command: Command): Given {
    switch (command.type) {
      case 'follow': {
        keeper?.close();
        keeper = null;
        const { path, identity, key } = command;
        const own = keyFrom(key);
        key?.bytes.fill(0);
        try {
          keeper = new CopyKeeper(setup.root, { path, identity, key: own }, gate);
        } catch (error) {
          own?.forget();
          throw error;
        }
        break;
      }
      case 'make': {
        return kept().make({
          why: command.why,
          now: new Date(command.now),
          isForced: command.isForced,
          spared: command.spared,
          say: steps(say),
        });
      }
      case 'check':
        return withKey(command.key, (key) =>
          'beside' in command
            ? kept().checkBeside(command.beside, key)
            : kept().check(command.name, key),
        );
      case 'compare':
        return withKey(command.key, (key) =>
          'beside' in command
            ? kept().compareBeside(command.beside, key, steps(say))
            : kept().compare(command.name, key, steps(say)),
        );
      case 'copyTo':
        kept().copyTo(command.path);
        break;
      case 'checkLast':
        kept().checkLast();
        break;
      case 'sum':
        return kept().sum();
      case 'checkSum':
        return kept().checkSum(command.sum);
      case 'setSecond': {
        const { folder, now } = command;
        kept().setSecond(folder === null ? null : { folder, now: new Date(now) });
        break;
      }
      case 'setReminder':
        kept().setReminder(command.days);
        break;
      case 'mirror':
        kept().mirror(new Date(command.now));
        break;
      case 'leave':
        keeper?.close();
        keeper = null;
        gate.setEnded(false);
        break;
    }
    return null;
  }

  return ({ id, command }) => {
    try {
      const value = run(command);
      say({ type: 'answer', id, state: keeper?.state() ?? null, answer: { ok: true, value } });
    } catch (error) {
      const refusal = asRefusal(error);
      const code = refusal instanceof Refusal ? refusal.code : 'unexpected';
      say({ type: 'answer', id, state: stateOf(keeper), answer: { ok: false, code } });
    }
  };
}

/** Says how much is done, from 0 to 1, a hundred times at most. */
function steps(say: (said: Said) => void): (done: number) => void {
  let told = 0;
  return (done) => {
    if (Math.floor(done * TOLD) <= told) return;
    told = Math.floor(done * TOLD);
    say({ type: 'step', done });
  };
}

function keyFrom(bytes: KeyBytes | null): FileKey | null {
  return bytes === null ? null : FileKey.restore(bytes);
}

/** Works with a key that is overwritten afterwards. */
function withKey<T>(bytes: KeyBytes | null, work: (key: FileKey | null) => T): T {
  const key = keyFrom(bytes);
  try {
    return work(key);
  } finally {
    key?.forget();
    bytes?.bytes.fill(0);
  }
}

function stateOf(keeper: CopyKeeper | null) {
  try {
    return keeper?.state() ?? null;
  } catch {
    // The disk is away: what is known of the copies will be known again when it is back.
    return null;
  }
}
