import {
  FUNDING_MONTHS,
  NAME_FACETS,
  SINGLE_FACETS,
  UNREAD_YEARS,
} from '../../../../shared/domain/initiativeFilter.ts';
import type { InitiativeFilter } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { stageLabel } from './groupLabel.ts';

/** Parts of a filter that a person adds, in the order of the menu: the facets, and what components read. */
export const FILTER_PARTS = [...NAME_FACETS, 'components', ...SINGLE_FACETS] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** Parts that keep some names or all but those. */
export type NamePart = (typeof NAME_FACETS)[number];

/** True for a part that keeps some names or all but those. */
export function isNamePart(part: FilterPart): part is NamePart {
  return NAME_FACETS.some((name) => name === part);
}

/** A filter that is on, as its chip says it. */
export interface FilterOn {
  readonly key: string;
  readonly part: FilterPart;
  /** The component that it reads, where it is one. */
  readonly componentId: string | null;
  /** « Territoire ». */
  readonly label: string;
  /** « MRC de la Rivière-Longue ». */
  readonly value: string;
}

/** Every filter that is on but the words, in the order of the menu. `componentName` gives a component's name. */
export function filtersOn(
  filter: InitiativeFilter,
  t: Translate,
  componentName: (id: string) => string,
): FilterOn[] {
  return FILTER_PARTS.flatMap((part): FilterOn[] => {
    if (part === 'components') {
      return (filter.components ?? []).map(({ id, levels }) => ({
        key: `component ${id}`,
        part,
        componentId: id,
        label: componentName(id),
        value: levels.map((level) => t(`vocabulary:reading.${level}`)).join(', '),
      }));
    }
    const value = valueInWords(filter, part, t);
    const label = t(`list:filter.${part}`);
    return value === null ? [] : [{ key: part, part, componentId: null, label, value }];
  });
}

/** Names shown on a chip before the rest is only counted. */
const NAMED = 2;

function valueInWords(
  filter: InitiativeFilter,
  part: Exclude<FilterPart, 'components'>,
  t: Translate,
): string | null {
  if (isNamePart(part)) {
    const choice = filter[part];
    if (choice === undefined) return null;
    const names = choice.values.map((value) => nameInWords(part, value, t));
    const rest = names.length - NAMED;
    const values = [
      names.slice(0, NAMED).join(', '),
      ...(rest > 0 ? [t('list:filter.more', { count: rest })] : []),
    ].join(' ');
    return choice.isExcept ? t('list:filter.except', { values }) : values;
  }
  if (part === 'funding') {
    const { funding } = filter;
    if (funding === undefined) return null;
    return singleInWords(
      part,
      funding.kind === 'ending' ? String(funding.months) : funding.kind,
      t,
    );
  }
  const value = filter[part];
  return value === undefined ? null : singleInWords(part, String(value), t);
}

/** A name as a menu and a chip say it. */
export function nameInWords(part: NamePart, value: string, t: Translate): string {
  if (part === 'stages') return stageLabel(value, t);
  return value === '' ? t('list:filter.none') : value;
}

/** Parts of which one value is kept. */
export type SinglePart = Exclude<FilterPart, NamePart | 'components'>;

const SINGLE: Readonly<
  Record<string, 'ended' | 'open' | 'followUpLate' | 'followUpAhead' | 'without' | 'only'>
> = {
  ended: 'ended',
  open: 'open',
  late: 'followUpLate',
  ahead: 'followUpAhead',
  without: 'without',
  only: 'only',
};

/** One value of a facet as a menu and a chip say it. */
export function singleInWords(part: SinglePart, value: string, t: Translate): string {
  if (part === 'notReadFor') return t('list:filter.unreadFor', { count: Number(value) });
  if (/^\d+$/.test(value)) return t('list:filter.within', { count: Number(value) });
  if (value === 'none') {
    return t(part === 'funding' ? 'list:filter.noFunding' : 'list:filter.followUpNone');
  }
  const word = SINGLE[value];
  return word === undefined ? value : t(`list:filter.${word}`);
}

/** The part of a filter that one value of a facet asks for. */
export function withSingle(
  filter: InitiativeFilter,
  part: SinglePart,
  value: string | null,
): InitiativeFilter {
  if (value === null) return { ...filter, [part]: undefined };
  if (part === 'notReadFor') return { ...filter, notReadFor: Number(value) };
  if (part === 'funding') {
    const kind = (['ended', 'open', 'none'] as const).find((one) => one === value);
    return {
      ...filter,
      funding: kind === undefined ? { kind: 'ending', months: Number(value) } : { kind },
    };
  }
  return { ...filter, [part]: value };
}

/** The value of a facet that a filter asks for; null for none. */
export function singleOf(filter: InitiativeFilter, part: SinglePart): string | null {
  if (part === 'funding') {
    const { funding } = filter;
    if (funding === undefined) return null;
    return funding.kind === 'ending' ? String(funding.months) : funding.kind;
  }
  const value = filter[part];
  return value === undefined ? null : String(value);
}

/** A filter without one of those that are on. */
export function without(
  filter: InitiativeFilter,
  { part, componentId }: Pick<FilterOn, 'part' | 'componentId'>,
): InitiativeFilter {
  if (part !== 'components') return { ...filter, [part]: undefined };
  const rest = filter.components?.filter(({ id }) => id !== componentId) ?? [];
  return { ...filter, components: rest.length === 0 ? undefined : rest };
}

/** Values of which a facet always shows these, also where none answers, in this order. */
export const FACET_ORDER: Readonly<Record<SinglePart, readonly string[]>> = {
  notReadFor: UNREAD_YEARS.map(String),
  funding: [...FUNDING_MONTHS.map(String), 'ended', 'open', 'none'],
  followUp: ['late', 'ahead', 'none'],
  archived: ['without', 'only'],
};
