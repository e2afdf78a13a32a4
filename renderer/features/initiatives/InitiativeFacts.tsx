import { sinceDate } from '../../../shared/content/words.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { presentStage } from '../../../shared/domain/stages.ts';
import { FactStrip } from '../../components/data/DefinitionList.tsx';
import { STAGE_SIGNS } from '../../components/figures/stageSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { usePayments } from '../../usePayments.ts';
import { dueFact } from './dueFact.tsx';
import { moneyFact } from './moneyFact.ts';
import { pilotFact } from './pilotFact.ts';
import { readingFact } from './readingFact.tsx';
import { useKnownReadings } from './useKnownReadings.ts';

interface InitiativeFactsProps {
  readonly initiative: InitiativeDetail;
  readonly today: string;
}

/** Five facts under the title: where it stands, what became of the pilot, what waits, the money ahead, when it was last read. */
export function InitiativeFacts({ initiative, today }: InitiativeFactsProps) {
  const t = useT();
  const known = useKnownReadings(initiative);
  const payments = usePayments(initiative);
  const fundings = useAnswer('funding.ofInitiative', { id: initiative.id });
  const { recheckMonths } = useAnswer('effectSettings.get', undefined);
  const stage = presentStage(initiative.stages, today);
  return (
    <FactStrip
      facts={[
        {
          label: t('initiative:facts.stage'),
          value: (
            <Sign icon={STAGE_SIGNS[stage?.stage ?? 'unknown']} canWrap>
              {stage === null ? t('list:filter.unknown') : t(`vocabulary:stage.${stage.stage}`)}
            </Sign>
          ),
          note: stage === null ? t('initiative:facts.noStage') : sinceDate(stage.date, t),
        },
        pilotFact(initiative, today, t),
        dueFact(initiative, fundings, today, recheckMonths, t),
        // It says the most: on two lines rather than five.
        { ...moneyFact(payments, today, t), weight: 1.9 },
        readingFact(known, t),
      ]}
    />
  );
}
