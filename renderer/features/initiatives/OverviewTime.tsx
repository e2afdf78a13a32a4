import type { ReactNode } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { type TimeLaneId, type TimeMark, timeStrip } from '../../../shared/content/timeStrip.ts';
import { gridVersions } from '../../../shared/domain/crosswalk.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { timeRange } from '../../../shared/figures/timeStripLayout.ts';
import { laidStripNode } from '../../../shared/figures/timeStripSvg.ts';
import { markInWords, rangeInWords } from '../../../shared/figures/timeStripText.ts';
import { TimeStrip } from '../../components/figures/TimeStrip.tsx';
import { ZoomBar } from '../../components/figures/ZoomBar.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { useRangeLeft } from '../../useRangeLeft.ts';
import { zoomWords } from '../../zoomWords.ts';

interface OverviewTimeProps {
  readonly initiative: InitiativeDetail;
  readonly today: string;
  readonly actions: ReactNode;
}

/** The strip of time of an initiative, from a month of it to thirty years. */
export function OverviewTime({ initiative, today, actions }: OverviewTimeProps) {
  const t = useT();
  const versions = gridVersions(
    useAnswer('gridVersion.list', undefined).map(({ definition }) => definition),
  );
  const frozen = useAnswer('frozen.list', { initiativeId: initiative.id });
  const sent = frozen.map(({ id, title, recipient, madeAt }) => ({
    id,
    title,
    recipient,
    day: localDay(madeAt),
  }));
  const fundings = useAnswer('funding.ofInitiative', { id: initiative.id });
  const reports = fundings.flatMap(({ id: fundingId, reports: owed }) =>
    owed.map(({ id, label, dueOn, state, sentOn }) => ({
      fundingId,
      id,
      label,
      dueOn,
      state,
      sentOn,
    })),
  );
  const strip = timeStrip({ initiative, fundings, versions, sent, reports, today }, t);
  const all = timeRange(strip, null);
  const isEmpty = strip.lanes.every(({ marks }) => marks.length === 0);
  const [range, setRange] = useRangeLeft(initiative.id, all);
  return (
    <Section title={t('time:title')} actions={actions}>
      <ZoomBar
        words={zoomWords(t)}
        rangeInWords={rangeInWords(range, t)}
        range={range}
        all={all}
        today={today}
        onRange={setRange}
      />
      <TimeStrip
        strip={strip}
        range={range}
        all={all}
        onRange={setRange}
        tell={(mark) => markInWords(mark, t)}
        label={t('time:marks')}
        hint={t(isEmpty ? 'time:empty' : 'time:hint')}
        draw={(laid, palette) => laidStripNode(laid, strip, palette, t)}
        hrefOf={(lane, { mark }) => addressOf(initiative.id, lane, mark)}
      />
    </Section>
  );
}

/** Where the record of a mark is. */
function addressOf(initiativeId: string, lane: TimeLaneId, { look, recordId }: TimeMark): string {
  if (look.kind === 'report' || look.kind === 'dueReport') {
    return `#/financement/financements/${recordId}`;
  }
  // Neither the next follow-up nor the day on which the money ends is a record.
  const isComputed = look.kind === 'moneyEnd' || recordId === 'next';
  return `#/initiatives/${initiativeId}/${isComputed ? PARTS[lane] : PLACES[lane](recordId)}`;
}

const PARTS: Readonly<Record<TimeLaneId, string>> = {
  stages: 'etapes',
  milestones: 'calendrier',
  checks: 'suivi',
  readings: 'grille',
  effects: 'effets',
  measures: 'indicateurs',
  diffusions: 'rayonnement',
  money: 'argent',
  dossiers: 'dossiers',
};

/** Where the records of each lane are. */
const PLACES: Readonly<Record<TimeLaneId, (recordId: string) => string>> = {
  stages: (id) => `etapes?ouvrir=${id}`,
  milestones: (id) => `calendrier?ouvrir=${id}`,
  checks: (id) => `suivi?ouvrir=${id}`,
  readings: (id) => `grille/${id}`,
  effects: (id) => `effets?ouvrir=${id}`,
  measures: (id) => `indicateurs?ouvrir=${id}`,
  diffusions: (id) => `rayonnement?ouvrir=${id}`,
  money: (id) => `argent?ouvrir=${id}`,
  dossiers: (id) => `dossiers?ouvrir=${id}`,
};
