import { recheckSentence } from '../../../shared/content/recheckWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { recheckState } from '../../../shared/domain/rechecks.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Effect } from '../../../shared/domain/schemas/initiative.ts';
import { Button } from '../../components/actions/Button.tsx';
import { NoValue } from '../../components/data/NoValue.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { EffectLinks } from './EffectLinks.tsx';

interface EffectPathPaneProps {
  readonly initiative: InitiativeDetail;
  readonly effect: Effect;
  readonly onOpen: () => void;
  /** The next effect that is chosen on the path is what this one fed. */
  readonly onLink: () => void;
}

/** What is known of the effect that is chosen on the path, and its links. */
export function EffectPathPane({ initiative, effect, onOpen, onLink }: EffectPathPaneProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const { recheckMonths } = useAnswer('effectSettings.get', undefined);
  const looked = recheckSentence(recheckState(effect, recheckMonths, today), t);
  const seen =
    effect.observedOn === null
      ? t(effect.expected ? 'effect:awaited' : 'effect:undated')
      : t('effect:observed', { date: formatPartialDate(effect.observedOn) });
  const facts = [
    [
      seen,
      t(`vocabulary:polarity.${effect.polarity}`),
      t(effect.expected ? 'effect:expected' : 'effect:unexpected'),
    ].join(' · '),
    looked,
  ].filter((fact) => fact !== '');
  const parts = [
    { label: t('effect:field.own'), text: effect.ownContribution },
    { label: t('effect:field.others'), text: effect.othersContribution },
    { label: t('effect:field.rival'), text: effect.rivalExplanation },
    {
      label:
        effect.confidence === null
          ? t('effect:path.confidenceUnknown')
          : t('effect:path.confidence', {
              confidence: t(`vocabulary:confidence.${effect.confidence}`),
            }),
      text: effect.confidenceReason,
    },
  ];
  return (
    <section className="es-path-pane" aria-label={t('effect:editor.title')}>
      <div className="es-row es-row--top">
        <div className="es-grow">
          <h3 className="es-effect-title">{effect.statement}</h3>
          {facts.map((fact) => (
            <p key={fact} className="es-small es-muted">
              {fact}
            </p>
          ))}
        </div>
        <Button size="small" icon="link" disabledReason={readOnly} onPress={onLink}>
          {t('effect:path.linkTo')}
        </Button>
        <Button size="small" onPress={onOpen}>
          {t('effect:path.open')}
        </Button>
      </div>
      <dl className="es-path-parts">
        {parts.map(({ label, text }) => (
          <div key={label}>
            <dt className="es-label">{label}</dt>
            <dd>{text.trim() === '' ? <NoValue /> : text}</dd>
          </div>
        ))}
      </dl>
      <EffectLinks key={effect.id} initiative={initiative} effect={effect} />
    </section>
  );
}
