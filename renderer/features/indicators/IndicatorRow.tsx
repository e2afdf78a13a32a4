import {
  formatPartialDate,
  formatShortDate,
  type PartialDate,
} from '../../../shared/domain/dates.ts';
import { formatMeasured } from '../../../shared/domain/decimals.ts';
import { measuringState } from '../../../shared/domain/indicators.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Indicator } from '../../../shared/domain/schemas/indicator.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { RecordFact, RecordRow } from '../../components/records/RecordRow.tsx';
import { useT } from '../../strings.ts';
import { IndicatorPanel } from './IndicatorPanel.tsx';

/** What a line and its panel are about. */
export interface IndicatorProps {
  readonly initiative: InitiativeDetail;
  readonly indicator: Indicator;
  readonly today: string;
  readonly onDeleted: () => void;
}

/** An indicator on its line: what was last measured, when, and whether that is longer ago than its rhythm. */
export function IndicatorRow(
  props: IndicatorProps & { readonly isOpen: boolean; readonly onToggle: () => void },
) {
  const { indicator, today, isOpen, onToggle } = props;
  const t = useT();
  const last = indicator.measures.at(-1);
  const state = measuringState(indicator, today);
  return (
    <RecordRow
      id={indicator.id}
      title={indicator.name}
      facts={
        <>
          <RecordFact width={240}>
            {last === undefined
              ? t('indicator:line.unmeasured')
              : t('indicator:line.last', {
                  value: formatMeasured(last.value, indicator.unit),
                  date: formatPartialDate(last.date),
                })}
          </RecordFact>
          <RecordFact width={280}>
            {state.kind === 'stale' && last !== undefined ? (
              <Sign icon="late" tone="vif">
                {t('indicator:line.stale', { since: shortSince(last.date, t) })}
              </Sign>
            ) : state.dueOn === null ? null : (
              t('indicator:line.due', { date: formatShortDate(state.dueOn) })
            )}
          </RecordFact>
        </>
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <IndicatorPanel {...props} />
    </RecordRow>
  );
}

/** « depuis le 31 déc. 2023 », « depuis 2023 »: a line has little room. */
function shortSince(date: PartialDate, t: Translate): string {
  const words = formatShortDate(date);
  return date.length > 7
    ? t('dossier:date.sinceDay', { date: words })
    : t('dossier:date.since', { date: words });
}
