import { remembering } from './remembering.ts';
import type { QuebecTerritories, QuebecTerritory, Territory } from './schemas/territory.ts';
import { sortKey } from './sortKey.ts';

/** How a territory of the list is said: « MRC d’Arthabaska », « MRC des Appalaches », « Montréal ». */
export function quebecLabel({ kind, name }: Pick<QuebecTerritory, 'kind' | 'name'>): string {
  if (kind === 'equivalent') return name;
  if (name.startsWith('Les ')) return `MRC des ${name.slice(4)}`;
  if (name.startsWith('Le ')) return `MRC du ${name.slice(3)}`;
  return /^[AEÉIÎOU]/u.test(name) ? `MRC d’${name}` : `MRC de ${name}`;
}

/** What names of territories are compared by: neither accents, hyphens, apostrophes nor « MRC de ». */
export function bareTerritoryName(text: string): string {
  return sortKey(text)
    .replace(/['‘’ʼ-]/gu, ' ')
    .replace(/^(?:m\.?r\.?c\.?|municipalite regionale de comte)\b\.?/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:(?:de|du|des|la|le|les|l|d) )+/u, '');
}

/** The territory of the list that bears this code; undefined for one that it does not know. */
export function findQuebecTerritory(
  list: QuebecTerritories,
  code: string,
): QuebecTerritory | undefined {
  return list.territories.find((one) => one.code === code);
}

/**
 * A territory with the code of its MRC, when it is called one and its name, present or former, is in
 * the list. Its name stays as it was written.
 */
export function recogniseTerritory(territory: Territory, list: QuebecTerritories): Territory {
  if (territory.kind !== 'mrc' || territory.mrcCode !== '') return territory;
  const wanted = bareTerritoryName(territory.name);
  const found = list.territories.filter(({ name, otherNames }) =>
    [name, ...otherNames].some((known) => bareTerritoryName(known) === wanted),
  );
  // A name that two of them bear says neither (none does, today).
  return found.length === 1 && found[0] ? { ...territory, mrcCode: found[0].code } : territory;
}

/** The same for all the territories of what is being written, when it has some. */
export function withTerritories<P extends { territories?: Territory[] | undefined }>(
  patch: P,
  list: () => QuebecTerritories,
): P {
  if (patch.territories === undefined) return patch;
  return {
    ...patch,
    territories: patch.territories.map((territory) => recogniseTerritory(territory, list())),
  };
}

const nameKey = remembering(sortKey);

/** What makes two territories the same one: the code of a known MRC, otherwise kind and name, and the MRC around. */
export function territoryKey({ kind, name, mrcCode }: Territory): string {
  if (kind === 'mrc' && mrcCode !== '') return `mrc:${mrcCode}`;
  return `${kind}:${nameKey(name)}${mrcCode === '' ? '' : `@${mrcCode}`}`;
}

/** How a territory is shown: a known MRC by its usual name, another with the MRC around it in parentheses. */
export function territoryLabel(territory: Territory, list: QuebecTerritories): string {
  const known = findQuebecTerritory(list, territory.mrcCode);
  if (known === undefined) return territory.name;
  if (territory.kind === 'mrc') return quebecLabel(known);
  return `${territory.name} (${quebecLabel(known)})`;
}

/** The territories of a region, in the order of their names. */
export type RegionGroup = { readonly region: string; readonly territories: QuebecTerritory[] };

/**
 * Territories of the list in which a text is found, by their present or former name or by their
 * region, grouped by region. Accents are forgiven; words may come in any order. No text finds all.
 */
export function searchTerritories(list: QuebecTerritories, text: string): RegionGroup[] {
  const words = bareTerritoryName(text)
    .split(' ')
    .filter((word) => word !== '');
  return list.regions
    .map(({ code, name }) => ({
      region: name,
      territories: list.territories
        .filter(({ region }) => region === code)
        .filter((one) => {
          const said = bareTerritoryName([one.name, ...one.otherNames, name].join(' '));
          return words.every((word) => said.includes(word));
        }),
    }))
    .filter(({ territories }) => territories.length > 0);
}
