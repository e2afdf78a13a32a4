import type { ReactNode } from 'react';
import { evidenceMark, existing } from '../../../shared/content/evidence.ts';
import { recheckWords } from '../../../shared/content/recheckWords.ts';
import { termInWords } from '../../../shared/content/termWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { firstNewId, recheckState } from '../../../shared/domain/rechecks.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { EffectSettings } from '../../../shared/domain/schemas/effect.ts';
import type { Effect } from '../../../shared/domain/schemas/initiative.ts';
import type { Temporality } from '../../../shared/domain/vocabulary.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { Marked } from '../../components/records/Marked.tsx';
import { useMark } from '../../components/records/marked.ts';
import { useT } from '../../strings.ts';
import { effectElementId } from './effectElementId.ts';

export interface EffectGroupProps {
  readonly temporality: Temporality;
  readonly initiative: InitiativeDetail;
  readonly settings: EffectSettings;
  readonly today: string;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** The effects of one band of time, each as a sentence with its circumstances. */
export function EffectGroup(props: EffectGroupProps) {
  const { temporality, initiative, settings, today, openId, onOpen } = props;
  const t = useT();
  const effects = initiative.effects.filter((effect) => effect.temporality === temporality);
  return (
    <section className="es-effects-group">
      <h3>{termInWords(temporality, settings, t)}</h3>
      {effects.length === 0 ? <p className="es-effects-none">{t('effect:group.none')}</p> : null}
      <ul>
        {effects.map((effect) => (
          <EffectLine
            key={effect.id}
            effect={effect}
            facts={factLines(effect)}
            isOpen={effect.id === openId}
            onOpen={() => onOpen(effect.id)}
          >
            <Looked effect={effect} settings={settings} today={today} />
          </EffectLine>
        ))}
      </ul>
    </section>
  );

  function factLines(effect: Effect): string[] {
    const marks = existing(initiative.evidence, effect.evidenceIds).map(evidenceMark).join(', ');
    const hasContribution = [
      effect.ownContribution,
      effect.othersContribution,
      effect.rivalExplanation,
    ].some((text) => text.trim() !== '');
    return [
      effect.observedOn === null
        ? t(effect.expected ? 'effect:awaited' : 'effect:undated')
        : t('effect:observed', { date: formatPartialDate(effect.observedOn) }),
      [
        t(`vocabulary:effectLevel.${effect.level}`),
        t(`vocabulary:effectNature.${effect.nature}`),
        t(`vocabulary:polarity.${effect.polarity}`),
        t(effect.expected ? 'effect:expected' : 'effect:unexpected'),
      ].join(' · '),
      [
        marks === '' ? t('effect:noEvidence') : marks,
        hasContribution ? '' : t('effect:noContribution'),
      ]
        .filter((fact) => fact !== '')
        .join(' · '),
    ];
  }
}

interface EffectLineProps {
  readonly effect: Effect;
  readonly facts: readonly string[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** An effect as a sentence with its circumstances, which opens. */
function EffectLine({ effect, facts, isOpen, onOpen, children }: EffectLineProps) {
  const mark = useMark(effect.id);
  return (
    <li>
      <button
        type="button"
        id={effectElementId(effect.id)}
        className="es-effect"
        aria-expanded={isOpen}
        onClick={onOpen}
        data-marked={mark === undefined ? undefined : ''}
      >
        <span className="es-effect-statement">
          {effect.statement}
          <Marked words={mark} />
        </span>
        {facts.map((line) => (
          <span key={line} className="es-effect-facts">
            {line}
          </span>
        ))}
        {children}
      </button>
    </li>
  );
}

/** What was last learned of an effect; an eye where nobody looked for longer than its rhythm. */
function Looked({
  effect,
  settings,
  today,
}: Pick<EffectGroupProps, 'settings' | 'today'> & { readonly effect: Effect }) {
  const t = useT();
  const state = recheckState(effect, settings.recheckMonths, today);
  const words = recheckWords(state, t);
  if (words === '') return null;
  return (
    <span className="es-effect-facts">
      {state.kind === 'stale' && effect.id < firstNewId(today) ? (
        <Sign icon="eye">
          <strong>{words}</strong>
        </Sign>
      ) : (
        words
      )}
    </span>
  );
}
