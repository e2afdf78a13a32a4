import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { frCA } from '../../shared/strings/fr-CA/index.ts';

const root = resolve(import.meta.dirname, '../..');

/** All the code that may show a string. */
const code = ['electron', 'renderer', 'shared']
  .flatMap((room) =>
    readdirSync(join(root, room), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
  .join('\n');

/** Keys as they are written in code, and patterns for those that are put together (`stage.${stage}`). */
const written = new Set([...code.matchAll(/['`"]([\w:.]+)['`"]/g)].map(([, key]) => key));
// A template that names no room could be any text.
const patterns = [...code.matchAll(/`(\w+[:.](?:[\w:.]|\$\{[^{}`]*\})*)`/g)].map(
  ([, template = '']) =>
    new RegExp(
      `^${template
        .replaceAll(/\$\{[^}]*\}/g, ' ')
        .replaceAll('.', '\\.')
        .replaceAll(' ', '[\\w.]+')}$`,
    ),
);

test('every string of the catalogue is shown somewhere', () => {
  const unused = Object.entries(frCA).flatMap(([room, strings]) =>
    keys(strings)
      .map((key) => key.replace(/_(zero|one|many|other)$/, ''))
      .filter((key) => !isUsed(room, key))
      .map((key) => `${room}:${key}`),
  );
  expect([...new Set(unused)]).toEqual([]);
});

function isUsed(room: string, key: string): boolean {
  const names = room === 'common' ? [key, `common:${key}`] : [`${room}:${key}`];
  return names.some((name) => written.has(name) || patterns.some((pattern) => pattern.test(name)));
}

function keys(strings: object, prefix = ''): string[] {
  return Object.entries(strings).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keys(value, `${prefix}${name}.`)
      : [`${prefix}${name}`],
  );
}
