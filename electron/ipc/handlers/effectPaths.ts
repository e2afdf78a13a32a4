import type { effectPathCalls } from '../../../shared/ipc/contract/effectPaths.ts';
import { addEffectLink, changeEffectLink, dropEffectLink } from '../../services/effectLinks.ts';
import { changeEffectSettings, effectSettings } from '../../services/effectSettings.ts';
import { addRecheck, correctRecheck, dropRecheck } from '../../services/rechecks.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/effectPaths.ts`. */
export function effectPathHandlers({
  read,
  write,
  context,
}: Desk): HandlersOf<typeof effectPathCalls> {
  return {
    'effectLink.add': (input) => addEffectLink(write(), context, input),
    'effectLink.update': (input) => changeEffectLink(write(), context, input),
    'effectLink.remove': (input) => dropEffectLink(write(), context, input),
    'effectRecheck.add': (input) => addRecheck(write(), context, input),
    'effectRecheck.correct': (input) => correctRecheck(write(), context, input),
    'effectRecheck.remove': (input) => dropRecheck(write(), context, input),
    'effectSettings.get': () => effectSettings(read()),
    'effectSettings.update': (input) => changeEffectSettings(write(), input),
  };
}
