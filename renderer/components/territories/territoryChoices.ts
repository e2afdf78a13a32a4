import type { QuebecTerritories, Territory } from '../../../shared/domain/schemas/territory.ts';
import {
  bareTerritoryName,
  findQuebecTerritory,
  quebecLabel,
  recogniseTerritory,
  searchTerritories,
  territoryKey,
} from '../../../shared/domain/territories.ts';
import { TERRITORY_KINDS, type TerritoryKind } from '../../../shared/domain/vocabulary.ts';
import { isSameTag, tagMatches } from '../fields/tagList.ts';
import { nearestOption, type OptionGroup } from '../picker/nearest.ts';

/** Kinds that are free to type; a MRC that the list does not know may be typed too. */
const FREE_KINDS = TERRITORY_KINDS.toSorted((a, b) => Number(a === 'mrc') - Number(b === 'mrc'));

/** What a text may mean: MRC and equivalent territories by region, those chosen left out, then what it could name otherwise. */
export function territoryChoices(asked: {
  readonly list: QuebecTerritories;
  readonly text: string;
  readonly chosen: readonly Territory[];
  /** Names already written elsewhere. */
  readonly suggestions: readonly string[];
  readonly words: {
    readonly free: string;
    readonly seen: string;
    readonly named: (kind: TerritoryKind, name: string) => string;
  };
}): OptionGroup[] {
  const { list, text, chosen, suggestions, words } = asked;
  const taken = new Set(chosen.map(territoryKey));
  const groups: OptionGroup[] = searchTerritories(list, text)
    .map(({ region, territories }) => ({
      id: region,
      label: region,
      items: territories
        .filter(({ code }) => !taken.has(`mrc:${code}`))
        .map((one) => ({
          id: `code:${one.code}`,
          label: quebecLabel(one),
          also: [bareTerritoryName(one.name), ...one.otherNames].join(' '),
        })),
    }))
    .filter(({ items }) => items.length > 0);
  const seen = suggestions
    .filter((one) => tagMatches(one, text))
    .filter((one) => typedTerritories(list, [one]).every(({ mrcCode }) => mrcCode === ''))
    .filter((one) => !chosen.some((territory) => isSameTag(territory.name, one)))
    .map((one) => ({ id: `seen:${one}`, label: one }));
  if (seen.length > 0) groups.unshift({ id: 'seen', label: words.seen, items: seen });
  const name = text.trim();
  if (name === '') return groups;
  const free = FREE_KINDS.map((kind) => ({
    id: `kind:${kind}`,
    label: words.named(kind, name),
    icon: 'plus' as const,
  }));
  return [...groups, { id: 'free', label: words.free, items: free }];
}

/** The territory that a choice names; none when it names nothing. */
export function chosenTerritories(
  list: QuebecTerritories,
  choice: string,
  text: string,
): Territory[] {
  const [, what = '', value = ''] = /^(\w+):(.*)$/.exec(choice) ?? [];
  if (what === 'seen') return typedTerritories(list, [value]);
  if (what === 'code') {
    const found = findQuebecTerritory(list, value);
    return found ? [{ kind: 'mrc', name: quebecLabel(found), mrcCode: found.code }] : [];
  }
  const kind = TERRITORY_KINDS.find((one) => one === value);
  const name = text.trim();
  return kind && name !== '' ? [recogniseTerritory({ kind, name, mrcCode: '' }, list)] : [];
}

/** What typed or pasted names mean: the MRC of the list, and municipalities. */
export function typedTerritories(list: QuebecTerritories, names: readonly string[]): Territory[] {
  return names
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== '')
    .map((name) => {
      const known = recogniseTerritory({ kind: 'mrc', name, mrcCode: '' }, list);
      const isMrc = known.mrcCode !== '' || /^m\.?r\.?c\b/iu.test(name);
      return isMrc ? known : { kind: 'municipality', name, mrcCode: '' };
    });
}

/**
 * The choice that Enter takes before any arrow: the MRC called so; else a name already written, or a MRC,
 * that begins so; else what is typed, as a municipality. Null for an empty text.
 */
export function nearestTerritory(
  list: QuebecTerritories,
  text: string,
  groups: readonly OptionGroup[],
): string | null {
  if (text.trim() === '') return null;
  const choices = groups.flatMap(({ items }) => items);
  const [typed] = typedTerritories(list, [text]);
  const exact = choices.find(({ id }) => id === `code:${typed?.mrcCode}`);
  const named = choices.filter(({ id }) => !id.startsWith('kind:'));
  const kind = typed?.kind === 'mrc' ? 'mrc' : 'municipality';
  return (exact ?? nearestOption(named, text))?.id ?? `kind:${kind}`;
}

/** The territories with others, each place once. */
export function withTerritory(
  chosen: readonly Territory[],
  added: readonly Territory[],
): readonly Territory[] {
  const taken = new Set(chosen.map(territoryKey));
  const fresh = added.filter((one) => {
    const key = territoryKey(one);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
  return fresh.length === 0 ? chosen : [...chosen, ...fresh];
}
