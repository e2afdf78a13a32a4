import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { contract } from '../../shared/ipc/contract.ts';

const room = resolve(import.meta.dirname, '../../shared/ipc/contract');

test('each noun of the contract is in one file, and no call of a file is left out', async () => {
  const nouns = new Map<string, string[]>();
  const calls: string[] = [];
  for (const file of readdirSync(room)) {
    const parts = (await import(pathToFileURL(join(room, file)).href)) as Record<string, unknown>;
    for (const [name, part] of Object.entries(parts)) {
      if (!name.endsWith('Calls')) continue;
      const names = Object.keys(part as object);
      calls.push(...names);
      for (const noun of new Set(names.map((call) => call.split('.')[0] ?? ''))) {
        nouns.set(noun, [...(nouns.get(noun) ?? []), file]);
      }
    }
  }
  expect([...nouns].filter(([, files]) => files.length > 1)).toEqual([]);
  expect(calls.toSorted()).toEqual(Object.keys(contract).toSorted());
});
