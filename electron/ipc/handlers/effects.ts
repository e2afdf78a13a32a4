import type { effectCalls } from '../../../shared/ipc/contract/effects.ts';
import { descents } from '../../services/descents.ts';
import { addDiffusionCheck, diffusions, dropDiffusionCheck } from '../../services/diffusions.ts';
import { effects } from '../../services/effects.ts';
import { evidence } from '../../services/evidence.ts';
import { childHandlers, type Desk, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/effects.ts`. */
export function effectHandlers(desk: Desk): HandlersOf<typeof effectCalls> {
  const { write, context, known } = desk;
  const proof = childHandlers(evidence, desk);
  const effect = childHandlers(effects, desk);
  const descent = childHandlers(descents, desk);
  return {
    'evidence.add': proof.add,
    'evidence.update': proof.update,
    'evidence.remove': proof.remove,
    'effect.add': effect.add,
    'effect.update': effect.update,
    'effect.remove': effect.remove,
    'descent.add': descent.add,
    'descent.update': descent.update,
    'descent.remove': descent.remove,
    'diffusion.add': ({ initiativeId, fields }) =>
      diffusions.add(write(), context, {
        initiativeId,
        fields: known(fields),
      }),
    'diffusion.update': (input) =>
      diffusions.update(write(), context, { ...input, patch: known(input.patch) }),
    'diffusion.remove': (input) => diffusions.remove(write(), context, input),
    'diffusionCheck.add': (input) => addDiffusionCheck(write(), context, input),
    'diffusionCheck.remove': (input) => dropDiffusionCheck(write(), context, input),
  };
}
