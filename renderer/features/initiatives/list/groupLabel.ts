import type { ListGroup } from '../../../../shared/domain/initiativeFilter.ts';
import { STAGES } from '../../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../../shared/strings/index.ts';

/** The name of a group. */
export function groupLabel(group: ListGroup | null, value: string, t: Translate): string {
  if (group === 'stage') return stageLabel(value, t);
  if (value !== '' || group === null) return value;
  return t(`list:group.${NONE[group]}`);
}

/** A stage as a filter and a group name it. */
export function stageLabel(value: string, t: Translate): string {
  const stage = STAGES.find((one) => one === value);
  return stage === undefined ? t('list:filter.unknown') : t(`vocabulary:stageShort.${stage}`);
}

const NONE = {
  sector: 'noSector',
  territory: 'noTerritory',
  carrier: 'noCarrier',
  role: 'noRole',
} as const;
