import { isGiven } from '../../../shared/domain/answerWrites.ts';
import type { DossierAnswer } from '../../../shared/domain/schemas/answer.ts';
import { ANSWER_OUTCOMES } from '../../../shared/domain/vocabulary.ts';
import type { AnswerSheet } from '../../../shared/ipc/contract/answers.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { MoneyField } from '../../components/fields/MoneyField.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { write } from '../../queries.ts';
import { SENT_SIGNS } from '../../sentSigns.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';
import { useDays } from '../../useDays.ts';
import { MoneyChoice } from './MoneyChoice.tsx';
import { ReportFields } from './ReportFields.tsx';
import { type AnswerDraft, useAnswerDraft } from './useAnswerDraft.ts';
import { WrittenList } from './WrittenList.tsx';

interface AnswerDialogProps {
  readonly sheet: AnswerSheet;
  /** The answer that this one corrects; null: it follows the others. */
  readonly corrected: DossierAnswer | null;
  readonly onClose: () => void;
}

/** What the funder answered, and what it becomes in the money: seen before, written in one gesture, taken back in one. */
export function AnswerDialog({ sheet, corrected, onClose }: AnswerDialogProps) {
  const t = useT();
  const draft = useAnswerDraft(sheet, corrected);

  async function add() {
    const { fields, money } = draft;
    if (!draft.attempt() || fields === null) return false;
    const { id } = await write('dossierAnswer.add', {
      frozenId: sheet.frozen.id,
      fields,
      money: money ?? { kind: 'none' },
      correctsId: corrected?.id ?? null,
    });
    showToast({
      message: t('answer:added', { title: sheet.frozen.title }),
      actionLabel: t('answer:takeBack'),
      onAction: () => takeBack(id),
    });
    return true;
  }
  return (
    <AddDialog
      isOpen
      onClose={onClose}
      size={draft.values.outcome === null ? 'wide' : 'large'}
      title={t(corrected === null ? 'answer:new' : 'answer:correction')}
      addLabel={t(corrected === null ? 'answer:confirm' : 'answer:confirmCorrection')}
      cancelLabel={t('action.cancel')}
      giveUp={giveUpWords(t)}
      describe={refusalSentence}
      onAdd={add}
    >
      <div className="es-answer-sides">
        <div className="es-answer-fields">
          {corrected === null ? null : (
            <p className="es-small es-muted">{t('answer:correctionNote')}</p>
          )}
          <Outcome draft={draft} />
          <Words draft={draft} />
          {draft.values.outcome === null ? null : (
            <>
              <MoneyChoice sheet={sheet} draft={draft} />
              <Note draft={draft} />
            </>
          )}
        </div>
        {draft.values.outcome === null ? null : <WrittenList sheet={sheet} draft={draft} />}
      </div>
    </AddDialog>
  );
}

function takeBack(id: string): void {
  void write('dossierAnswer.takeBack', { id }).catch(raiseProblem);
}

function Outcome({ draft: { values, set, remedies } }: { readonly draft: AnswerDraft }) {
  const t = useT();
  const days = useDays();
  const given = values.outcome !== null && isGiven(values.outcome);
  return (
    <>
      <RadioCards
        label={t('answer:outcome')}
        requiredNote={t('mandatory')}
        columns={4}
        options={ANSWER_OUTCOMES.map((id) => ({
          id,
          label: t(`answer:outcomeLabel.${id}`),
          icon: SENT_SIGNS[id],
        }))}
        value={values.outcome}
        onChange={(id) => set({ outcome: ANSWER_OUTCOMES.find((known) => known === id) ?? null })}
        error={remedies.outcome}
      />
      <div className="es-fields">
        <PartialDateField
          {...days}
          label={t('answer:day')}
          requiredNote={t('mandatory')}
          value={values.answeredOn}
          onChange={(answeredOn) => set({ answeredOn })}
          error={remedies.answeredOn}
        />
        {given ? (
          <MoneyField
            label={t('answer:amount')}
            requiredNote={t('mandatory')}
            value={values.amount}
            onChange={(amount) => set({ amount })}
            badInput={t('invalidMoney')}
            error={remedies.amount}
          />
        ) : null}
      </div>
    </>
  );
}

function Words({ draft }: { readonly draft: AnswerDraft }) {
  const t = useT();
  const { values, set, remedies } = draft;
  const { outcome } = values;
  if (outcome === null) return null;
  const given = isGiven(outcome);
  return (
    <>
      {outcome === 'accepted' ? null : (
        <TextArea
          label={t(`answer:reason.${outcome}`)}
          labelNote={t('optional')}
          rows={2}
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={remedies.reason}
        />
      )}
      {given ? (
        <>
          <TextArea
            label={t('answer:conditions')}
            labelNote={t('optional')}
            rows={2}
            value={values.conditions}
            onChange={(conditions) => set({ conditions })}
            error={remedies.conditions}
          />
          <ReportFields draft={draft} />
        </>
      ) : null}
    </>
  );
}

function Note({ draft: { values, set, remedies } }: { readonly draft: AnswerDraft }) {
  const t = useT();
  return (
    <TextArea
      label={t('answer:note')}
      labelNote={t('optional')}
      help={t('answer:noteHelp')}
      rows={2}
      value={values.note}
      onChange={(note) => set({ note })}
      error={remedies.note}
    />
  );
}
