import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { contract } from '../../shared/ipc/contract.ts';

/** Half of a character that needs two, as a paste may bring it. */
const TORN = 'a\ud800b';

/** Every schema of a text inside another schema, with the way to it. */
function textsIn(schema: unknown, way: string): [string, z.ZodType][] {
  if (schema instanceof z.ZodString) return [[way, schema]];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, one]) => textsIn(one, `${way}.${key}`));
  }
  if (schema instanceof z.ZodArray) return textsIn(schema.element, `${way}[]`);
  if (schema instanceof z.ZodTuple) {
    return schema.def.items.flatMap((one, index) => textsIn(one, `${way}[${index}]`));
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((one, index) => textsIn(one, `${way}|${index}`));
  }
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return textsIn(schema.unwrap(), way);
  }
  if (schema instanceof z.ZodRecord) return textsIn(schema.valueType, `${way}{}`);
  return [];
}

test('no text of the contract carries half of a character into the file', () => {
  const texts = Object.entries(contract).flatMap(([name, { input }]) => textsIn(input, name));
  // The walk goes deep: a story, a role, a filter, the words of a grid.
  for (const way of ['initiative.update.patch.summary', 'participation.add.fields.role']) {
    expect(texts.map(([known]) => known)).toContain(way);
  }
  expect(texts.length).toBeGreaterThan(150);
  const torn = texts.flatMap(([way, schema]) => {
    const parsed = schema.safeParse(TORN);
    return parsed.success && !String(parsed.data).isWellFormed() ? [way] : [];
  });
  expect(torn).toEqual([]);
});

test('half of a character becomes the sign that the disk would have made of it, the rest stays', () => {
  const { input } = contract['initiative.create'];
  expect(input.parse({ title: `${TORN} 😀` })).toEqual({ title: 'a\ufffdb 😀' });
});
