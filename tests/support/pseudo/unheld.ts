import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ask } from '../portfolioFile.ts';
import { PSEUDO_WORDS } from './pseudoText.ts';

/** What ships beside the code and is the same in every language: the grid, templates, the guide. */
const SHIPPED = ['help', 'templates', 'grid', 'territories', 'sample', 'licences'];

/** What `shared/domain` writes of a day or an hour, what is engraved on keys, and what the library of components says of its own. */
const FORMS =
  /\b(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|Alt|Ctrl|Drag|Remove|KB|MB)\b|[ap]\.m\.|\w+\.essaim|\/\S+/g;

/** Between things that are told one after the other. */
const BETWEEN = /\s*[;·,|]\s+|\s*[:–]\s+|\s+\(|\)\s+/;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Without what joins it to its neighbours. */
const bare = (text: string) =>
  plain(text)
    .replace(/^[\d\s,;:.?!–()«»“”…-]+/, '')
    .replace(/[\s,;:.?!–()«»“”…-]+$/, '');

/** All that a portfolio holds and all that ships beside the code, as one text: what no catalogue is to hold. */
export function heldText(file: string): string {
  const typed = ask(file, (db) =>
    db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .flatMap(({ name }) => db.prepare<[], object>(`SELECT * FROM "${name}"`).all())
      .flatMap(textsOf),
  );
  const shipped = SHIPPED.map((room) => resolve('resources', room)).flatMap((room) =>
    readdirSync(room)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => textsOf(JSON.parse(readFileSync(resolve(room, name), 'utf8')))),
  );
  return plain([...typed, ...shipped].join(' \n '));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The words of a text that are neither of the pseudo-language nor held. */
export function unheld(text: string, held: string): string[] {
  const isHeld = (words: string) => words === '' || held.includes(words);
  return plain(text)
    .replace(/[⟦⟧]/g, ' · ')
    .replace(PSEUDO_WORDS, ' · ')
    .split('·')
    .flatMap((piece) => {
      const whole = bare(piece);
      return isHeld(whole) ? [] : whole.split(BETWEEN);
    })
    .map((part) => bare(part.replace(/^(?:P-\d+|Drag) /, '')))
    .filter((part) => !isHeld(part) && /\p{L}{2}/u.test(part.replace(FORMS, ' ')));
}
