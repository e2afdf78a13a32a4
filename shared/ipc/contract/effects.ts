import { z } from 'zod';
import { Descent, DescentFields } from '../../domain/schemas/descent.ts';
import {
  Diffusion,
  DiffusionCheckFields,
  DiffusionFields,
  Effect,
  EffectFields,
  Evidence,
  EvidenceFields,
} from '../../domain/schemas/initiative.ts';
import { Id } from '../../domain/schemas/primitives.ts';
import { ById, call, children } from './call.ts';

const evidence = children(EvidenceFields, Evidence);
const effect = children(EffectFields, Effect);
const diffusion = children(DiffusionFields, Diffusion);
const descent = children(DescentFields, Descent);

/** What an initiative changed, its evidence, who took it up, what it descends from. */
export const effectCalls = {
  'evidence.add': evidence.add,
  'evidence.update': evidence.update,
  'evidence.remove': evidence.remove,
  'effect.add': effect.add,
  'effect.update': effect.update,
  'effect.remove': effect.remove,
  'diffusion.add': diffusion.add,
  'diffusion.update': diffusion.update,
  'diffusion.remove': diffusion.remove,
  'descent.add': descent.add,
  'descent.update': descent.update,
  'descent.remove': descent.remove,
  'diffusionCheck.add': call(
    z.strictObject({ diffusionId: Id, fields: DiffusionCheckFields }),
    Diffusion,
  ),
  /** Takes back a check noted by mistake; answers with the diffusion that is left. */
  'diffusionCheck.remove': call(ById, Diffusion),
};
