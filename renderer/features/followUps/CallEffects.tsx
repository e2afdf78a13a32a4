import { recheckSentence } from '../../../shared/content/recheckWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { longestUnseen, recheckState } from '../../../shared/domain/rechecks.ts';
import type { CallRecheck } from '../../../shared/domain/schemas/followUp.ts';
import { RECHECK_ANSWERS } from '../../../shared/domain/vocabulary.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface CallEffectsProps {
  readonly initiativeId: string;
  /** What was said of effects so far in this call. */
  readonly said: readonly CallRecheck[];
  readonly onSay: (said: readonly CallRecheck[]) => void;
}

/** More would not be asked in five minutes; the others are asked for at the next call. */
const MOST = 4;

/** Asks of each effect that is due for a look whether it still holds; what is not asked stays due. */
export function CallEffects({ initiativeId, said, onSay }: CallEffectsProps) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const { effects } = useAnswer('initiative.get', { id: initiativeId });
  const { recheckMonths } = useAnswer('effectSettings.get', undefined);
  const due = longestUnseen(effects, recheckMonths, today);
  const more = due.length - MOST;
  if (due.length === 0) {
    return effects.length === 0 ? null : <p className="es-muted">{t('followUp:effects.none')}</p>;
  }
  return (
    <section className="es-call-effects" aria-labelledby="call-effects">
      <div>
        <h2 id="call-effects" className="es-call-heading">
          {t('followUp:effects.title')}
        </h2>
        <p className="es-help">{t('followUp:effects.help')}</p>
      </div>
      <ul>
        {due.slice(0, MOST).map((effect) => {
          const { id, statement, observedOn } = effect;
          const answered = said.find(({ effectId }) => effectId === id);
          const others = said.filter(({ effectId }) => effectId !== id);
          const learned = recheckSentence(recheckState(effect, recheckMonths, today), t);
          return (
            <li key={id}>
              <p>
                {statement}{' '}
                <span className="es-muted">
                  {observedOn === null
                    ? learned
                    : `${t('followUp:effects.observed', { date: formatPartialDate(observedOn) })} ${learned}`}
                </span>
              </p>
              {readOnly === undefined ? (
                <SegmentedControl
                  label={t('followUp:effects.question', { statement })}
                  options={[
                    { id: 'none', label: t('followUp:effects.notAsked') },
                    ...RECHECK_ANSWERS.map((one) => ({
                      id: one,
                      label: t(`vocabulary:recheckAnswer.${one}`),
                    })),
                  ]}
                  value={answered?.answer ?? 'none'}
                  onChange={(chosen) => {
                    const answer = RECHECK_ANSWERS.find((one) => one === chosen);
                    const note = answered?.note ?? '';
                    onSay(
                      answer === undefined ? others : [...others, { effectId: id, answer, note }],
                    );
                  }}
                />
              ) : null}
              {answered === undefined ? null : (
                <TextField
                  label={t('followUp:effects.note')}
                  value={answered.note}
                  onChange={(note) => onSay([...others, { ...answered, note }])}
                  error={rules.text(answered.note)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 ? (
        <p className="es-small">
          <Anchor href={`#/initiatives/${initiativeId}/effets`}>
            {t('followUp:effects.more', { count: more })}
          </Anchor>
        </p>
      ) : null}
    </section>
  );
}
