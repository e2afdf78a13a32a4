import { type ReactNode, useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { type TimeLaneId, timeStrip } from '../../../shared/content/timeStrip.ts';
import { gridVersions } from '../../../shared/domain/crosswalk.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { timeStripNode } from '../../../shared/figures/timeStripSvg.ts';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { TimeStrip } from '../../components/figures/TimeStrip.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

interface OverviewTimeProps {
  readonly initiative: InitiativeDetail;
  readonly today: string;
  readonly actions: ReactNode;
}

const PERIODS = ['1', '5', 'all'] as const;
type Period = (typeof PERIODS)[number];

/** The strip of time of an initiative, over a year, five, or all of them. */
export function OverviewTime({ initiative, today, actions }: OverviewTimeProps) {
  const t = useT();
  const versions = gridVersions(
    useAnswer('gridVersion.list', undefined).map(({ definition }) => definition),
  );
  const frozen = useAnswer('frozen.list', { initiativeId: initiative.id });
  const [period, setPeriod] = useState<Period>('all');
  const sent = frozen.map(({ id, title, recipient, madeAt }) => ({
    id,
    title,
    recipient,
    day: localDay(madeAt),
  }));
  const fundings = useAnswer('funding.ofInitiative', { id: initiative.id });
  const strip = timeStrip({ initiative, fundings, versions, sent, today }, t);
  return (
    <Section
      title={t('time:title')}
      actions={
        <>
          <SegmentedControl
            label={t('time:period')}
            value={period}
            options={PERIODS.map((id) => ({ id, label: t(`time:periods.${id}`) }))}
            onChange={(id) => setPeriod(PERIODS.find((known) => known === id) ?? 'all')}
          />
          {actions}
        </>
      }
    >
      <TimeStrip
        strip={strip}
        years={period === 'all' ? null : Number(period)}
        label={t('time:marks')}
        hint={t('time:hint')}
        draw={(width, range, palette) => timeStripNode(strip, palette, t, { width, range })}
        hrefOf={(lane, recordId) => `#/initiatives/${initiative.id}/${PLACES[lane](recordId)}`}
      />
    </Section>
  );
}

/** Where the records of each lane are. */
const PLACES: Readonly<Record<TimeLaneId, (recordId: string) => string>> = {
  stages: (id) => `etapes?ouvrir=${id}`,
  checks: (id) => `suivi?ouvrir=${id}`,
  readings: (id) => `grille/${id}`,
  effects: (id) => `effets?ouvrir=${id}`,
  diffusions: (id) => `rayonnement?ouvrir=${id}`,
  money: (id) => `argent?ouvrir=${id}`,
  dossiers: (id) => `dossiers?ouvrir=${id}`,
};
