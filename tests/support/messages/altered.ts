import type { Chance } from '../chance.ts';

/** All that a message may carry over the border and that no form expects, each made anew. */
const HOSTILE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => -0,
  () => 0.1,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53,
  () => 1e308,
  () => 10n ** 30n,
  () => '',
  () => ' ',
  () => '\0',
  () => '\ud800',
  () => '\u202egpj.exe',
  () => "'; DROP TABLE initiative; --",
  () => '" OR 1 = 1 --',
  () => '%_\\',
  () => '<img src=x onerror=alert(1)>',
  () => '../../../etc/passwd',
  () => 'C:\\Windows\\System32\\cmd.exe',
  () => 'file:///etc/passwd',
  () => 'javascript:alert(1)',
  () => "=cmd|' /C calc'!A0",
  () => '__proto__',
  () => 'constructor',
  () => '0000-00-00',
  () => '9999-99-99',
  () => '-2026-01-01',
  () => '019a0000-0001-7000-8000-000000000001',
  () => 'x'.repeat(30_000),
  () => [],
  () => [null],
  () => Array.from({ length: 2_000 }, () => 'x'),
  () => {
    const sparse: unknown[] = [];
    sparse[5_000] = 1;
    return sparse;
  },
  () => Object.fromEntries([]),
  () => ({ length: 1, 0: 'x' }),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => ({ toString: 1, valueOf: 1, hasOwnProperty: 1 }),
  () => JSON.parse('{"then":1}') as unknown,
  () => deep(4_000),
  () => {
    const round: Record<string, unknown> = {};
    round['self'] = round;
    return round;
  },
  () => new Date(Number.NaN),
  () => new Date(0),
  () => /x/u,
  () => new Map([['id', 'x']]),
  () => new Set(['x']),
  () => new Uint8Array(8),
  () => new ArrayBuffer(8),
  () => new Error('x'),
];

const KEYS = ['__proto__', 'constructor', 'prototype', 'extra', '', 'id', 'patch', 'fields', '0'];

/** A message that is no message: any value that crosses the border. */
export function anything(chance: Chance): unknown {
  const value = chance.pick(HOSTILE)();
  return chance.is(0.5) ? value : { id: value, [chance.pick(KEYS)]: chance.pick(HOSTILE)() };
}

/** A message altered at one place: a part left out, added, given twice, or with something else in it. */
export function altered(message: unknown, chance: Chance): unknown {
  const places = placesOf(message);
  if (places.length === 0) return anything(chance);
  const { holder, key } = chance.pick(places);
  const whole = holder as Record<string, unknown>;
  switch (chance.whole(0, 9)) {
    case 0:
      delete whole[key];
      break;
    case 1:
      define(whole, chance.pick(KEYS), chance.pick(HOSTILE)());
      break;
    case 2:
      define(whole, key, [whole[key], whole[key]]);
      break;
    case 3:
      define(whole, key, { ...whole });
      break;
    default:
      define(whole, key, chance.pick(HOSTILE)());
  }
  return message;
}

/** As its own, whatever it is called: `__proto__` by an assignment would not be. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

type Place = { holder: object; key: string };

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own: Place = { holder: value, key };
    return [own].concat(placesOf(inner));
  });
}

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { id: value };
  return value;
}
