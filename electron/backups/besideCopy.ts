import { Refusal } from '../../shared/ipc/errors.ts';
import type { FileKey } from '../database/fileKey.ts';
import { type Proof, proveCopy } from '../database/proveCopy.ts';
import { identityOf } from './identity.ts';

/**
 * Looks at all of a file beside the portfolio, which a service may have written, as if it were to serve. Refuses
 * (`copy_foreign`) what is no copy of the portfolio of that identity, and (`copy_damaged`) what is not sound;
 * `key`: its own. For a thread. `say` hears how much is looked at, from 0 to 1;
 * what it throws ends it.
 */
export function proveBeside(
  path: string,
  { identity, key, say }: { identity: string; key: FileKey | null; say?: (done: number) => void },
): Proof {
  try {
    const proof = proveCopy(path, { expected: null, key, ...(say === undefined ? {} : { say }) });
    if (identityOf(path, proof.salt === '' ? null : key) === identity) return proof;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'file_damaged') throw new Refusal('copy_damaged', { cause: error });
    if (error.code !== 'file_foreign') throw error;
  }
  throw new Refusal('copy_foreign');
}
