import { z } from 'zod';
import { Title } from './primitives.ts';

/** A sector as it is written somewhere, and how many initiatives are in it. */
export const SectorUse = z.strictObject({ name: Title, count: z.number().int() });
export type SectorUse = z.infer<typeof SectorUse>;
