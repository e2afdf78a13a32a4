import { HELD_PLACES } from '../../shared/domain/heldPlaces.ts';
import { renamed, stretchesOf } from '../../shared/domain/renaming.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb } from '../database/connection.ts';
import { type FoundText, initiativeOfRow, readText } from '../database/repositories/heldTexts.ts';
import { otherNames } from '../database/repositories/personNames.ts';

/** The place that a reference names; refuses (`invalid_input`) what is none. */
export function placeOf(ref: string): Omit<FoundText, 'text'> {
  const [, table = '', key = '', column = ''] = /^(\w+):(\[.*\]):(\w+)$/s.exec(ref) ?? [];
  const place = HELD_PLACES.find((one) => one.table === table);
  if (place === undefined || !place.columns.includes(column)) throw new Refusal('invalid_input');
  return { table, key, column };
}

/** A text as it is given to the person: the names of others are withheld. */
export type GivenText = Pick<FoundText, 'table' | 'column' | 'text'> & {
  readonly initiativeTitle: string;
};

/** The chosen texts, whole, without the names of other persons. */
export function given(
  db: ReadableDb,
  { refs, person, withheld }: { refs: readonly string[]; person: string; withheld: string },
): GivenText[] {
  const others = otherNames(db).filter(
    (name) => stretchesOf(person, name).length === 0 && stretchesOf(name, person).length === 0,
  );
  return refs.flatMap((ref) => {
    const place = placeOf(ref);
    const whole = readText(db, place);
    if (whole === null || whole === '') return [];
    const json = HELD_PLACES.find((one) => one.table === place.table)?.json ?? [];
    const text = json.includes(place.column) ? textsNaming(whole, person) : whole;
    return [
      {
        table: place.table,
        column: place.column,
        text: others.reduce((kept, name) => renamed(kept, name, withheld), text),
        initiativeTitle: initiativeOfRow(db, place.table, place.key)?.title ?? '',
      },
    ];
  });
}

/** Of a document, the texts that name the person; all of them would be the dossiers of others. */
function textsNaming(json: string, person: string): string {
  const found = new Set<string>();
  const go = (value: unknown): void => {
    if (typeof value === 'string') {
      if (stretchesOf(value, person).length > 0) found.add(value);
    } else if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(go);
    }
  };
  go(JSON.parse(json));
  return [...found].join('\n');
}
