import { localDay } from '../../../shared/content/localDay.ts';
import { recheckSentence } from '../../../shared/content/recheckWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { recheckState } from '../../../shared/domain/rechecks.ts';
import type { RecheckCorrection } from '../../../shared/domain/schemas/effect.ts';
import type { Effect } from '../../../shared/domain/schemas/initiative.ts';
import { RECHECK_ANSWERS } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { AutosaveNumberField } from '../../components/autosave/fields.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { FollowedList } from '../../components/records/FollowedList.tsx';
import { formGiveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { offerUndo } from '../../shell/undo.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { Word } from '../../Word.tsx';
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
    <section className="es-stack es-stack--tight" data-field="tient">
      <FollowedList
        title={<Word id="tient">{t('effect:recheck.title')}</Word>}
        empty={t(state.kind === 'awaited' ? 'effect:recheck.awaited' : 'effect:recheck.empty')}
        items={effect.rechecks.map(({ id, date, answer, source, note, corrections }) => ({
          id,
          date,
          words: t(`vocabulary:recheckAnswer.${answer}`),
          note: [note, source === '' ? '' : t('effect:recheck.by', { source })]
            .filter((text) => text !== '')
            .join(' '),
          former: corrections.toReversed().map((one) => formerInWords(one, t)),
        }))}
        choices={RECHECK_ANSWERS.map((id) => ({ id, label: t(`vocabulary:recheckAnswer.${id}`) }))}
        today={today}
        dates={rules.dates}
        words={{
          add: t('effect:recheck.add'),
          date: t('effect:recheck.date'),
          choice: t('effect:recheck.answer'),
          choiceMissing: t('effect:recheck.missing'),
          giveUp: formGiveUpWords(t),
          note: t('effect:recheck.note'),
          source: t('effect:recheck.source'),
          mandatory: t('mandatory'),
          keep: t('effect:recheck.keep'),
          cancel: t('action.cancel'),
          takeBack: t('effect:recheck.takeBack'),
          dateMissing: t('invalidDate'),
        }}
        dateRule={(date) => rules.pastDate(date, today)}
        noteRule={rules.text}
        describe={refusalSentence}
        disabledReason={useReadOnlyReason()}
        onAdd={async ({ choice, date, note, source }) => {
          const answer = RECHECK_ANSWERS.find((one) => one === choice);
          if (answer === undefined) return;
          const fields = { answer, date, note: note.trim(), source: source.trim() };
          await write('effectRecheck.add', { effectId: effect.id, fields });
        }}
        onTakeBack={(id) => takeBack(effect, id, t)}
        correcting={{
          open: t('effect:recheck.correct'),
          labelOf: ({ date }) => t('effect:recheck.correctOf', { date: formatPartialDate(date) }),
          keep: t('effect:recheck.keepCorrection'),
          reason: {
            label: t('effect:recheck.reason'),
            help: t('effect:recheck.reasonHelp'),
            missing: t('effect:recheck.reasonMissing'),
            same: t('effect:recheck.same'),
          },
          saidIn: (id) => {
            const recheck = effect.rechecks.find((one) => one.id === id);
            return recheck && { ...recheck, choice: recheck.answer };
          },
          onCorrect: async (id, { choice, ...said }) => {
            const answer = RECHECK_ANSWERS.find((one) => one === choice);
            if (answer === undefined) return;
            const { date, note, source, reason } = said;
            const fields = { answer, date, note: note.trim(), source: source.trim(), reason };
            await write('effectRecheck.correct', { id, fields });
          },
        }}
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

/** Takes back a recheck noted by mistake, which the message undoes. */
async function takeBack(effect: Effect, id: string, t: Translate): Promise<void> {
  const recheck = effect.rechecks.find((one) => one.id === id);
  if (recheck === undefined) return;
  const { date, answer, source, note } = recheck;
  await write('effectRecheck.remove', { id });
  offerUndo(t('effect:recheck.takenBack', { date: formatPartialDate(date) }), () =>
    write('effectRecheck.add', { effectId: effect.id, fields: { date, answer, source, note } }),
  );
}

/** What a recheck said before it was corrected, when that was, and why. */
function formerInWords(correction: RecheckCorrection, t: Translate): string {
  const { formerAnswer, formerDate, formerNote, formerSource, madeAt, reason } = correction;
  return [
    t('effect:recheck.corrected', {
      day: formatPartialDate(localDay(madeAt)),
      answer: t(`vocabulary:recheckAnswer.${formerAnswer}`),
      date: formatPartialDate(formerDate),
    }),
    ...(formerNote === '' ? [] : [t('effect:recheck.formerNote', { note: formerNote })]),
    ...(formerSource === '' ? [] : [t('effect:recheck.by', { source: formerSource })]),
    t('effect:recheck.because', { reason }),
  ].join(' ');
}

/** Every how many months it is looked at; left empty, as often as the others. */
function Rhythm({
  effect,
  isReadOnly,
  onPatch,
  usual,
}: EffectFieldsProps & { readonly usual: number }) {
  const t = useT();
  return (
    <AutosaveNumberField
      owner={effect.id}
      label={t('effect:recheck.rhythm')}
      help={t('effect:recheck.rhythmHelp', { count: usual })}
      unit={t('effect:recheck.unit')}
      isWhole
      min={1}
      max={240}
      badInput={t('effect:recheck.rhythmBad')}
      isReadOnly={isReadOnly}
      value={effect.recheckMonths}
      onSave={(recheckMonths) => onPatch({ recheckMonths })}
    />
  );
}
