import type { Absence } from '../../../shared/domain/schemas/stakeholder.ts';
import { ABSENCE_OUTCOMES } from '../../../shared/domain/vocabulary.ts';
import { FollowedList } from '../../components/records/FollowedList.tsx';
import { formGiveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

/** What was tried and what came, in the order of time: each one follows, none is written over. */
export function AbsenceSteps({ absence }: { readonly absence: Absence }) {
  const t = useT();
  const rules = useFieldRules();
  const { today } = useAnswer('app.state', undefined);
  return (
    <FollowedList
      title={t('stakeholder:missing.steps')}
      empty={t('stakeholder:missing.nothingTried')}
      items={absence.steps.map(({ id, date, outcome, note }) => ({
        id,
        date,
        words: t(`vocabulary:absenceOutcome.${outcome}`),
        note,
      }))}
      choices={ABSENCE_OUTCOMES.map((id) => ({
        id,
        label: t(`vocabulary:absenceOutcome.${id}`),
      }))}
      today={today}
      dates={rules.dates}
      words={{
        add: t('stakeholder:missing.follow'),
        date: t('stakeholder:missing.stepDate'),
        choice: t('stakeholder:missing.stepOutcome'),
        choiceMissing: t('stakeholder:missing.stepMissing'),
        giveUp: formGiveUpWords(t),
        note: t('stakeholder:missing.stepNote'),
        mandatory: t('mandatory'),
        keep: t('stakeholder:missing.stepKeep'),
        cancel: t('action.cancel'),
        takeBack: t('stakeholder:missing.stepTakeBack'),
        dateMissing: t('invalidDate'),
      }}
      noteRule={rules.text}
      describe={refusalSentence}
      disabledReason={useReadOnlyReason()}
      onAdd={async ({ date, choice, note }) => {
        const outcome = ABSENCE_OUTCOMES.find((one) => one === choice);
        if (outcome === undefined) return;
        await write('absenceStep.add', {
          absenceId: absence.id,
          fields: { date, outcome, note: note.trim() },
        });
      }}
      onTakeBack={(id) => write('absenceStep.remove', { id })}
    />
  );
}
