import type { Diffusion } from '../../../shared/domain/schemas/initiative.ts';
import { USE_ANSWERS } from '../../../shared/domain/vocabulary.ts';
import { FollowedList } from '../../components/records/FollowedList.tsx';
import { formGiveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

/** Whether it is still in use there, as learned over the years: each answer follows the one before. */
export function DiffusionChecks({ diffusion }: { readonly diffusion: Diffusion }) {
  const t = useT();
  const rules = useFieldRules();
  const { today } = useAnswer('app.state', undefined);
  return (
    <FollowedList
      title={t('diffusion:check.title')}
      empty={t('diffusion:check.empty')}
      items={diffusion.checks.map(({ id, date, answer, note }) => ({
        id,
        date,
        words: t(`vocabulary:useAnswer.${answer}`),
        note,
      }))}
      choices={USE_ANSWERS.map((id) => ({ id, label: t(`vocabulary:useAnswer.${id}`) }))}
      today={today}
      dates={rules.dates}
      words={{
        add: t('diffusion:check.add'),
        date: t('diffusion:check.date'),
        choice: t('diffusion:check.answer'),
        choiceMissing: t('diffusion:check.missing'),
        giveUp: formGiveUpWords(t),
        note: t('diffusion:check.note'),
        mandatory: t('mandatory'),
        keep: t('diffusion:check.keep'),
        cancel: t('action.cancel'),
        takeBack: t('diffusion:check.takeBack'),
        dateMissing: t('invalidDate'),
      }}
      noteRule={rules.text}
      describe={refusalSentence}
      disabledReason={useReadOnlyReason()}
      onAdd={async ({ date, choice, note }) => {
        const answer = USE_ANSWERS.find((one) => one === choice);
        if (answer === undefined) return;
        await write('diffusionCheck.add', {
          diffusionId: diffusion.id,
          fields: { date, answer, note: note.trim() },
        });
      }}
      onTakeBack={(id) => write('diffusionCheck.remove', { id })}
    />
  );
}
