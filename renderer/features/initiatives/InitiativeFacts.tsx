import { periodInWords, sinceDate } from '../../../shared/content/words.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { presentStage } from '../../../shared/domain/stages.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { FactStrip } from '../../components/data/DefinitionList.tsx';
import { STAGE_SIGNS } from '../../components/figures/stageSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';
import { lastReading, nextMilestone, pilotOf, wholeYears } from './initiativeFacts.ts';

interface InitiativeFactsProps {
  readonly initiative: InitiativeDetail;
  readonly today: string;
}

/** Four facts under the title: where it stands, what became of the pilot, what is next, when it was last read. */
export function InitiativeFacts({ initiative, today }: InitiativeFactsProps) {
  const t = useT();
  const stage = presentStage(initiative.stages, today);
  const next = nextMilestone(initiative.milestones, today);
  const reading = lastReading(initiative.gridApplications);
  return (
    <FactStrip
      facts={[
        {
          label: t('initiative:facts.stage'),
          value: (
            <Sign icon={STAGE_SIGNS[stage?.stage ?? 'unknown']} canWrap>
              {stage === null
                ? t('initiative:list.unknownStage')
                : t(`vocabulary:stage.${stage.stage}`)}
            </Sign>
          ),
          note: stage === null ? t('initiative:facts.noStage') : sinceDate(stage.date, t),
        },
        pilotFact(initiative, today, t),
        {
          label: t('initiative:facts.next'),
          value: next === null ? undefined : <span className="es-fact-text">{next.label}</span>,
          note:
            next === null
              ? t('initiative:facts.noNext')
              : periodInWords(next.start, next.end ?? next.start, t),
        },
        {
          label: t('initiative:facts.reading'),
          value: reading === null ? undefined : formatPartialDate(reading.date),
          note:
            reading === null
              ? t('initiative:facts.noReading')
              : t('initiative:facts.people', { count: reading.participants.length }),
        },
      ]}
    />
  );
}

function pilotFact(initiative: InitiativeDetail, today: string, t: Translate) {
  const pilot = pilotOf(initiative.stages, today);
  const label = t('initiative:facts.pilot');
  if (pilot === null) return { label, value: undefined, note: t('initiative:facts.noPilot') };
  if ('runsSince' in pilot) {
    return {
      label: t('initiative:facts.pilotNow'),
      value: t('initiative:facts.pilotRuns'),
      note: sinceDate(pilot.runsSince, t),
    };
  }
  const years = wholeYears(pilot.endedOn, today);
  return {
    label,
    value:
      years < 1 ? t('initiative:facts.underAYear') : t('initiative:facts.years', { count: years }),
    note: t(
      pilot.endedOn.length > 7 ? 'initiative:facts.pilotEndedOn' : 'initiative:facts.pilotEndedIn',
      {
        date: formatPartialDate(pilot.endedOn),
      },
    ),
  };
}
