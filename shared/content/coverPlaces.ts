import type { DossierSource } from '../domain/schemas/detail.ts';
import type { Translate } from '../strings/index.ts';
import { listInWords } from './words.ts';

/** Letters of places that a cover holds; more would push what it says to another page. */
const MOST_LETTERS = 320;

/** Letters of the places that are named where not all are. */
const NAMED_LETTERS = 200;

/** The places that a cover names: all, or the first with how many others there are. */
export function coverPlaces(places: readonly string[], t: Translate): string {
  const all = listInWords([...places], t);
  if (all.length <= MOST_LETTERS || places.length < 4) return all;
  const count = Math.max(
    1,
    places.findIndex((_, at) => places.slice(0, at + 1).join(', ').length > NAMED_LETTERS),
  );
  return t('dossier:cover.morePlaces', {
    places: places.slice(0, count).join(', '),
    count: places.length - count,
  });
}

/** All the places of a dossier whose cover names only the first, unless its summary lists them; null for nothing to add. */
export function placesInFull(source: DossierSource, t: Translate): string | null {
  const { dossier, initiative, organisation, portfolio } = source;
  const has = (kind: string) => dossier.blocks.some((one) => one.kind === kind && one.included);
  if (!has('cover') || has('summary')) return null;
  const places = (portfolio === null ? initiative : organisation).territories.map(
    ({ name }) => name,
  );
  const all = listInWords(places, t);
  return coverPlaces(places, t) === all ? null : t('dossier:cover.allPlaces', { places: all });
}
