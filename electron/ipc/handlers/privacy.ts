import type { privacyCalls } from '../../../shared/ipc/contract/privacy.ts';
import * as privacy from '../../services/privacy.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/privacy.ts`. */
export function privacyHandlers({ read, write, context }: Desk): HandlersOf<typeof privacyCalls> {
  return {
    'privacy.get': () => privacy.view(read(), context),
    'privacy.setOfficer': (input) => privacy.setOfficer(write(), input),
    'purpose.list': () => privacy.purposes(read()),
    'purpose.add': (input) => privacy.addPurpose(write(), context, input),
    'purpose.update': (input) => privacy.updatePurpose(write(), input),
    'purpose.remove': (input) => privacy.removePurpose(write(), input),
  };
}
