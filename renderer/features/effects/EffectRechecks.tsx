import { recheckSentence } from '../../../shared/content/recheckWords.ts';
import { recheckState } from '../../../shared/domain/rechecks.ts';
import { RECHECK_ANSWERS } from '../../../shared/domain/vocabulary.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { FollowedList } from '../../components/records/FollowedList.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import type { EffectFieldsProps } from './EffectEditor.tsx';

/** « Tient toujours? »: what was learned of an effect over the years, and how often it is looked at. */
export function EffectRechecks({ effect, isReadOnly, onPatch }: EffectFieldsProps) {
  const t = useT();
  const rules = useFieldRules();
  const { today } = useAnswer('app.state', undefined);
  const { recheckMonths } = useAnswer('effectSettings.get', undefined);
  const state = recheckState(effect, recheckMonths, today);
  const sentence = recheckSentence(state, t);
  return (
    <section className="es-stack es-stack--tight">
      <FollowedList
        title={t('effect:recheck.title')}
        empty={t(state.kind === 'awaited' ? 'effect:recheck.awaited' : 'effect:recheck.empty')}
        items={effect.rechecks.map(({ id, date, answer, source, note }) => ({
          id,
          date,
          words: t(`vocabulary:recheckAnswer.${answer}`),
          note: [note, source === '' ? '' : t('effect:recheck.by', { source })]
            .filter((text) => text !== '')
            .join(' '),
        }))}
        choices={RECHECK_ANSWERS.map((id) => ({ id, label: t(`vocabulary:recheckAnswer.${id}`) }))}
        today={today}
        dates={rules.dates}
        words={{
          add: t('effect:recheck.add'),
          date: t('effect:recheck.date'),
          choice: t('effect:recheck.answer'),
          choiceMissing: t('effect:recheck.missing'),
          note: t('effect:recheck.note'),
          source: t('effect:recheck.source'),
          keep: t('effect:recheck.keep'),
          cancel: t('action.cancel'),
          takeBack: t('effect:recheck.takeBack'),
          dateMissing: t('invalidDate'),
        }}
        noteRule={rules.text}
        describe={refusalSentence}
        disabledReason={useReadOnlyReason()}
        onAdd={async ({ date, choice, note, source }) => {
          const answer = RECHECK_ANSWERS.find((one) => one === choice);
          if (answer === undefined) return;
          await write('effectRecheck.add', {
            effectId: effect.id,
            fields: { date, answer, source: source.trim(), note: note.trim() },
          });
        }}
        onTakeBack={(id) => write('effectRecheck.remove', { id })}
      />
      {state.kind === 'stale' && sentence !== '' ? (
        <Sign icon="eye" canWrap>
          {sentence}
        </Sign>
      ) : null}
      <Rhythm effect={effect} isReadOnly={isReadOnly} onPatch={onPatch} usual={recheckMonths} />
    </section>
  );
}

/** Every how many months it is looked at; left empty, as often as the others. */
function Rhythm({
  effect,
  isReadOnly,
  onPatch,
  usual,
}: EffectFieldsProps & { readonly usual: number }) {
  const t = useT();
  const draft = useDraft({
    value: effect.recheckMonths,
    onSave: (recheckMonths) => onPatch({ recheckMonths }),
    owner: effect.id,
    name: t('effect:recheck.rhythm'),
  });
  return (
    <NumberField
      label={t('effect:recheck.rhythm')}
      help={t('effect:recheck.rhythmHelp', { count: usual })}
      unit={t('effect:recheck.unit')}
      isWhole
      min={1}
      max={240}
      badInput={t('effect:recheck.rhythmBad')}
      isReadOnly={isReadOnly}
      {...draft.field}
    />
  );
}
