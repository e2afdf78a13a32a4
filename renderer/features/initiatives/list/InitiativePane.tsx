import { memo, useDeferredValue, useState } from 'react';
import { formatPartialDate, type LocalDate, lastDay } from '../../../../shared/domain/dates.ts';
import { dueSteps } from '../../../../shared/domain/dueSteps.ts';
import { ageOf, pilotOf } from '../../../../shared/domain/pilot.ts';
import type { InitiativeDetail } from '../../../../shared/domain/schemas/detail.ts';
import type { GridDefinition } from '../../../../shared/domain/schemas/gridDefinition.ts';
import type { ListedInitiative } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { Button } from '../../../components/actions/Button.tsx';
import { IconButton } from '../../../components/actions/IconButton.tsx';
import { DefinitionList } from '../../../components/data/DefinitionList.tsx';
import { OnDemand } from '../../../components/feedback/OnDemand.tsx';
import { STAGE_SIGNS } from '../../../components/figures/stageSigns.ts';
import { Sign } from '../../../components/icons/Sign.tsx';
import { Pane } from '../../../components/layout/Pane.tsx';
import { useMaybeAnswer } from '../../../queries.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { stepPeriod } from '../dueFact.tsx';
import { KnownReadingList } from '../KnownReadingList.tsx';
import { PrepareDossier } from '../PrepareDossier.tsx';
import { ageInWords } from '../pilotFact.ts';
import { lateWords } from './followUpWords.ts';
import { stageLabel } from './groupLabel.ts';
import './pane.css';

interface InitiativePaneProps {
  readonly row: ListedInitiative;
  readonly grid: GridDefinition;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

/** The row where one is: what is known of it at a glance, its last reading, and the two ways on. */
export const InitiativePane = memo(function InitiativePane({
  row,
  grid,
  today,
  onClose,
}: InitiativePaneProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isPreparing, setIsPreparing] = useState(false);
  // Going down the rows asks for the last one, not for each.
  const id = useDeferredValue(row.id);
  const { data } = useMaybeAnswer('initiative.get', { id });
  const detail = data?.id === row.id ? data : undefined;
  return (
    <Pane
      width={300}
      title={t('list:pane.label')}
      isTitleTiny
      ground="surface"
      actions={<IconButton icon="close" label={t('list:pane.close')} onPress={onClose} />}
      footer={
        <>
          <Anchor look="button" href={`#/initiatives/${row.id}/apercu`}>
            {t('list:pane.open')}
          </Anchor>
          <Button
            icon="document"
            disabledReason={readOnly}
            onPress={() => setIsPreparing(detail !== undefined)}
          >
            {t('list:pane.dossier')}
          </Button>
        </>
      }
    >
      <h2 className="es-list-pane-title">{row.title}</h2>
      {detail?.summary ? <p className="es-list-pane-summary">{detail.summary}</p> : null}
      <DefinitionList
        labelWidth={76}
        facts={factsOf(row, detail, today, t).filter(({ value }) => value !== null)}
      />
      <LastReading row={row} grid={grid} />
      {detail === undefined ? null : (
        <OnDemand>
          <PrepareDossier
            key={String(isPreparing)}
            initiative={detail}
            isOpen={isPreparing}
            onClose={() => setIsPreparing(false)}
          />
        </OnDemand>
      )}
    </Pane>
  );
});

function factsOf(
  row: ListedInitiative,
  detail: InitiativeDetail | undefined,
  today: LocalDate,
  t: Translate,
) {
  const next = detail === undefined ? undefined : dueSteps(detail.milestones, today)[0];
  return [
    {
      label: t('list:pane.stage'),
      value: (
        <>
          <Sign icon={STAGE_SIGNS[row.stage ?? 'unknown']}>
            {stageLabel(row.stage ?? 'unknown', t)}
          </Sign>
          {row.stageSince === null ? null : (
            <span className="es-list-pane-since">
              {t('list:pane.since', { date: formatPartialDate(row.stageSince) })}
            </span>
          )}
        </>
      ),
    },
    {
      label: t('list:pane.pilot'),
      value: detail === undefined ? null : pilotWords(detail, today, t),
    },
    {
      label: t('list:pane.sectors'),
      value: row.sectors.join(', ') || null,
    },
    {
      label: t('list:pane.territories'),
      value: row.territories.join(', ') || null,
    },
    { label: t('list:pane.carrier'), value: row.carrier || null },
    { label: t('list:pane.role'), value: row.cdcRole || null },
    {
      label: t('list:pane.funding'),
      value: fundingWords(row.fundingUntil, today, t),
    },
    {
      label: t('list:pane.followUp'),
      value:
        row.followUp === null ? null : row.followUp.isLate ? (
          <Sign icon="late" tone="vif" isStrong canWrap>
            {lateWords(row.followUp.date, today, t)}
          </Sign>
        ) : (
          formatPartialDate(row.followUp.date)
        ),
    },
    {
      label: t('list:pane.next'),
      value: next === undefined ? null : `${next.step.label}, ${stepPeriod(next, t)}`,
    },
  ];
}

function pilotWords(detail: InitiativeDetail, today: LocalDate, t: Translate): string | null {
  const pilot = pilotOf(detail.stages, today);
  if (pilot === null) return null;
  if ('runsSince' in pilot) return t('list:pane.pilotRuns');
  return t('list:pane.pilotAgo', { age: ageInWords(ageOf(pilot.endedOn, today), t) });
}

function fundingWords(until: string | null, today: LocalDate, t: Translate): string | null {
  if (until === null) return null;
  if (until === 'open') return t('list:pane.fundingOpen');
  const date = formatPartialDate(until);
  if (lastDay(until) < today) return t('list:pane.fundingEnded', { date });
  return t(until.length > 7 ? 'list:pane.fundingUntilDay' : 'list:pane.fundingUntil', { date });
}

function LastReading({
  row,
  grid,
}: {
  readonly row: ListedInitiative;
  readonly grid: GridDefinition;
}) {
  const t = useT();
  if (row.lastReadOn === null) {
    return (
      <section className="es-list-pane-reading">
        <h3 className="es-list-pane-part">{t('list:pane.neverRead')}</h3>
        <p className="es-faint">{t('list:pane.neverReadText')}</p>
      </section>
    );
  }
  const known = new Map(row.readings.map((reading) => [reading.componentId, reading]));
  const components = grid.dimensions.flatMap(({ id: dimensionId, components: own }) => [
    ...own.map(({ id, label }) => ({
      key: id,
      dimensionId,
      label: label.text,
      known: known.get(id) ?? null,
    })),
    ...row.otherReadings
      .filter((other) => other.dimensionId === dimensionId)
      .map((other) => ({
        key: `other ${other.componentId}`,
        dimensionId,
        label: other.label,
        known: other,
      })),
  ]);
  return (
    <section className="es-list-pane-reading">
      <h3 className="es-list-pane-part">
        {t('list:pane.readOn', { date: formatPartialDate(row.lastReadOn) })}
      </h3>
      <KnownReadingList initiativeId={row.id} components={components} />
    </section>
  );
}
