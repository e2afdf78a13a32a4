import type { Indicator } from '../../../shared/domain/schemas/indicator.ts';
import {
  INDICATOR_DIRECTIONS,
  type IndicatorDirection,
} from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** Rhythms that are proposed, in months. */
const RHYTHMS = [1, 3, 6, 12, 24, 36, 60] as const;

/** The rhythms to choose from; one that is none of them keeps its place. */
export function rhythmOptions(t: Translate, present: number | null) {
  const known = RHYTHMS.map((months) => ({
    id: String(months),
    label: t(`indicator:rhythmOf.${months}`),
  }));
  const isKnown = present === null || RHYTHMS.some((months) => months === present);
  if (isKnown) return known;
  return [
    ...known,
    { id: String(present), label: t('indicator:rhythmOf.months', { count: present }) },
  ];
}

/** Where an indicator is hoped to go, to choose from. */
export function directionOptions(t: Translate) {
  return INDICATOR_DIRECTIONS.map((id) => ({
    id,
    label: t(`vocabulary:indicatorDirection.${id}`),
  }));
}

/** The direction of an option. */
export function directionOf(id: string): IndicatorDirection {
  return INDICATOR_DIRECTIONS.find((known) => known === id) ?? 'up';
}

/** The label of a value, its unit in it. */
export function valueLabel(t: Translate, { unit }: Pick<Indicator, 'unit'>): string {
  return unit === '' ? t('indicator:field.value') : t('indicator:field.valueIn', { unit });
}
