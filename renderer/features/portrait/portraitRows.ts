import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { componentsOf } from '../../../shared/domain/gridComponents.ts';
import {
  PORTRAIT_STATES,
  type PortraitGrouping,
  type PortraitState,
} from '../../../shared/domain/portraitTerms.ts';
import type { DimensionId } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { Portrait } from '../../../shared/domain/schemas/portrait.ts';
import { STAGES } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** A row of the portrait: a component, or a group for one component. */
export interface PortraitRow {
  /** Unique among the rows, and fit for an address. */
  readonly id: string;
  readonly label: string;
  /** Of the group, in words; null for a component of the whole. */
  readonly note: string | null;
  /** The dimension that begins with this row, when the rows are components. */
  readonly dimension: { readonly id: DimensionId; readonly label: string } | null;
  readonly key: string | null;
  readonly componentId: string;
  readonly counts: Readonly<Record<PortraitState, number>>;
}

/** The rows to draw: every component of the whole, or every group for one component. */
export function portraitRows(
  portrait: Portrait,
  by: PortraitGrouping,
  componentId: string,
  t: Translate,
): PortraitRow[] {
  if (by === 'none') return componentRows(portrait);
  return portrait.groups.flatMap(({ key, total, components }) => {
    const found = components.find((one) => one.componentId === componentId);
    if (found === undefined) return [];
    return [
      {
        id: key ?? '-',
        label: groupLabel(key, by, t),
        note: t('portrait:initiatives', { count: total }),
        dimension: null,
        key,
        componentId,
        counts: found.counts,
      },
    ];
  });
}

function componentRows({ grid, groups }: Portrait): PortraitRow[] {
  const [whole] = groups;
  return componentsOf(grid).flatMap(({ component, dimension }) => {
    const found = whole?.components.find((one) => one.componentId === component.id);
    if (found === undefined) return [];
    const isFirst = dimension.components[0] === component;
    return [
      {
        id: component.id,
        label: component.label.text,
        note: null,
        dimension: isFirst ? { id: dimension.id, label: dimension.label.text } : null,
        key: null,
        componentId: component.id,
        counts: found.counts,
      },
    ];
  });
}

function groupLabel(key: string | null, by: PortraitGrouping, t: Translate): string {
  if (by === 'year' && key !== null) {
    return t('portrait:asOfDay', { date: formatPartialDate(key) });
  }
  if (by === 'stage') {
    const stage = STAGES.find((known) => known === key);
    return stage === undefined ? t('portrait:noStage') : t(`vocabulary:stage.${stage}`);
  }
  return key ?? t('portrait:noSector');
}

/** The states that have a column: « sous une autre version » only where somebody is there. */
export function statesShown({ groups }: Portrait): PortraitState[] {
  const isElsewhere = groups.some(({ components }) =>
    components.some(({ counts }) => counts.elsewhere > 0),
  );
  return PORTRAIT_STATES.filter((state) => state !== 'elsewhere' || isElsewhere);
}

/** The word of a state. */
export function stateLabel(state: PortraitState, t: Translate): string {
  return t(`vocabulary:reading.${state}`);
}
