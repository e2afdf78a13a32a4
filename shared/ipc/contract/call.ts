import { z } from 'zod';
import { Id } from '../../domain/schemas/primitives.ts';

/** The forms of what one call takes and of what it answers. */
export type Call<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O };

/** A call of the contract. */
export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { input, output };
}

/** The input of a call that asks for nothing more. */
export const Nothing = z.undefined();

/** The input of a call on one record. */
export const ById = z.strictObject({ id: Id });

/** The answer of a call that has nothing to say but that it is done. */
export const Done = z.null();

/** The three acts on a part of an initiative: add with the parent's id, change by the record's own. */
export function children<F extends z.ZodObject, O extends z.ZodType>(fields: F, output: O) {
  return {
    add: call(z.strictObject({ initiativeId: Id, fields }), output),
    update: call(z.strictObject({ id: Id, patch: fields.partial() }), output),
    remove: call(ById, Done),
  };
}
