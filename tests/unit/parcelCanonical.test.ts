import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';
import { parcelBytes, readParcel } from '../../electron/files/parcelFile.ts';
import { canonicalText, type ParcelContent } from '../../shared/domain/parcel/canonical.ts';
import { parcelTable } from '../../shared/domain/parcel/parcelColumns.ts';

const head = {
  form: 1,
  madeAt: '2026-11-26T15:00:00.000Z',
  origin: 'a'.repeat(32),
  sender: 'Une CDC',
  isNameless: false,
  isWhole: true,
  hasMoney: false,
};

const idOf = (number: number) => `01a20739-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const stage = fc.record({
  id: fc.integer({ min: 0, max: 1_000_000 }).map(idOf),
  initiative_id: fc.constant(idOf(1)),
  stage: fc.string(),
  date: fc.string(),
  reason: fc.string({ unit: 'grapheme' }),
  end_kind: fc.constantFrom(null, 'achieved'),
});

/** The initiative that the stages are of: a parcel speaks of what is in it alone. */
const initiative = {
  ...Object.fromEntries(Object.keys(parcelTable('initiative').columns).map((name) => [name, ''])),
  id: idOf(1),
};

const content = fc.array(stage, { maxLength: 20 }).map(
  (rows): ParcelContent => ({
    head,
    tables: { initiative: [initiative], stage_change: rows },
  }),
);

test('contents that say the same have the same text, whatever the order of rows and of columns', () => {
  fc.assert(
    fc.property(content, fc.infiniteStream(fc.nat()), (one, chance) => {
      const random = () => chance.next().value ?? 0;
      const shuffled: ParcelContent = {
        head: turned(one.head, random),
        tables: {
          initiative: [turned(initiative, random)],
          stage_change: mixed(one.tables.stage_change ?? [], random).map((row) =>
            turned(row, random),
          ),
        },
      };
      expect(canonicalText(shuffled)).toBe(canonicalText(one));
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('a parcel reads back as what it was, and one letter more is another one', () => {
  fc.assert(
    fc.property(content, fc.string({ minLength: 1 }), (one, letters) => {
      const { bytes, sha256 } = parcelBytes(one);
      const read = readParcel(bytes);
      expect(read.sha256).toBe(sha256);
      expect(canonicalText(read)).toBe(canonicalText(one));
      const other = { ...one, head: { ...one.head, sender: one.head.sender + letters } };
      expect(parcelBytes(other).sha256).not.toBe(sha256);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('the text of a content is the one that was written down', () => {
  const row = { id: idOf(2), initiative_id: idOf(1), date: '2024', status: 'alive' };
  expect(canonicalText({ head, tables: { status_check: [row], effect: [] } })).toBe(
    `{"head":{"form":1,"hasMoney":false,"isNameless":false,"isWhole":true,"madeAt":"2026-11-26T15:00:00.000Z","origin":"${'a'.repeat(32)}","sender":"Une CDC"},"tables":{"status_check":[{"date":"2024","id":"${idOf(2)}","initiative_id":"${idOf(1)}","status":"alive"}]}}`,
  );
});

function turned<R extends object>(record: R, random: () => number): R {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same fields, in another order
  return Object.fromEntries(mixed(Object.entries(record), random)) as R;
}

function mixed<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
