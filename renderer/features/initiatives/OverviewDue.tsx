import { staleIndicatorsOf } from '../../../shared/domain/indicators.ts';
import { effectsToReview } from '../../../shared/domain/rechecks.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { DueMoneyLine } from './DueMoneyLine.tsx';
import { followUpInWords, newsInWords, stepPeriod } from './dueFact.tsx';
import { waitingOf } from './waiting.ts';

interface OverviewDueProps {
  readonly initiative: InitiativeDetail;
  readonly today: string;
}

/** Longer, the calendar itself is the place to look. */
const MOST = 5;

/** What waits for a gesture: reports and instalments, late steps, news that nobody had, what is under way and what comes. */
export function OverviewDue({ initiative, today }: OverviewDueProps) {
  const t = useT();
  const { recheckMonths } = useAnswer('effectSettings.get', undefined);
  const fundings = useAnswer('funding.ofInitiative', { id: initiative.id });
  const { steps, money, followUp } = waitingOf(initiative, fundings, today);
  const stale = effectsToReview(initiative.effects, recheckMonths, today);
  const [first] = stale;
  const unmeasured = staleIndicatorsOf(initiative.indicators, today);
  const [indicator] = unmeasured;
  const isNothing =
    steps.length === 0 &&
    money.length === 0 &&
    followUp === null &&
    first === undefined &&
    indicator === undefined;
  const place = `#/initiatives/${initiative.id}`;
  return (
    <Section isSmall title={t('initiative:overview.due')}>
      <ul className="es-overview-list">
        {followUp === null ? null : (
          <li>
            <Icon
              name={followUp.isLate ? 'late' : 'clock'}
              tone={followUp.isLate ? 'vif' : 'muted'}
            />
            <span>
              <Anchor href={`${place}/suivi`}>{followUpInWords(followUp, t)}</Anchor>
              <span className="es-overview-when">
                {[
                  ...(followUp.isLate ? [t('initiative:overview.state.late')] : []),
                  newsInWords(followUp, t),
                ].join(', ')}
              </span>
            </span>
          </li>
        )}
        {money.slice(0, MOST).map((due) => (
          <DueMoneyLine key={due.id} due={due} />
        ))}
        {steps.slice(0, MOST).map((due) => (
          <li key={due.step.id}>
            <Icon
              name={due.state === 'late' ? 'late' : 'calendar'}
              tone={due.state === 'late' ? 'vif' : 'muted'}
            />
            <span>
              <Anchor href={`${place}/calendrier?ouvrir=${due.step.id}`}>{due.step.label}</Anchor>
              <span className="es-overview-when">
                {`${t(`initiative:overview.state.${due.state}`)}, ${stepPeriod(due, t)}`}
              </span>
            </span>
          </li>
        ))}
        {first === undefined ? null : (
          <li>
            <Icon name="eye" tone="muted" />
            <span>
              <Anchor href={`${place}/effets?ouvrir=${first.id}`}>
                {t('initiative:overview.stale', { count: stale.length })}
              </Anchor>
              <span className="es-overview-when">{first.statement}</span>
            </span>
          </li>
        )}
        {indicator === undefined ? null : (
          <li>
            <Icon name="eye" tone="muted" />
            <span>
              <Anchor href={`${place}/indicateurs?ouvrir=${indicator.id}`}>
                {t('initiative:overview.staleIndicators', { count: unmeasured.length })}
              </Anchor>
              <span className="es-overview-when">{indicator.name}</span>
            </span>
          </li>
        )}
      </ul>
      {isNothing ? <p className="es-muted">{t('initiative:overview.nothingDue')}</p> : null}
      <p className="es-overview-more">
        <Anchor href={`${place}/calendrier${steps.length === 0 ? '?ajouter=1' : ''}`}>
          {steps.length === 0
            ? t('initiative:overview.addStep')
            : t('initiative:overview.allSteps')}
        </Anchor>
      </p>
    </Section>
  );
}
