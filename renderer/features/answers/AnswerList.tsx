import { useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { moment } from '../../../shared/content/programFacts.ts';
import { isGiven } from '../../../shared/domain/answerWrites.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { DossierAnswer } from '../../../shared/domain/schemas/answer.ts';
import type { AnswerSheet } from '../../../shared/ipc/contract/answers.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { DefinitionList, type Fact } from '../../components/data/DefinitionList.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { SENT_SIGNS } from '../../sentSigns.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { useSentState } from '../../useSentState.ts';
import { useWaitedWords } from '../../waitedWords.ts';
import { AnswerDialog } from './AnswerDialog.tsx';

/** All that was answered, in the order in which it was written: what was corrected stays, under its correction. */
export function AnswerList({ sheet }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const [correcting, setCorrecting] = useState<DossierAnswer | null>(null);
  const { answers } = sheet;
  return (
    <Section title={t('answer:list.title')}>
      {answers.length === 0 ? (
        <Nothing sheet={sheet} />
      ) : (
        <ol className="es-answers" aria-label={t('answer:list.title')}>
          {answers.map((answer) => (
            <Answer
              key={answer.id}
              answer={answer}
              correction={answers.find(({ correctsId }) => correctsId === answer.id)}
              onCorrect={() => setCorrecting(answer)}
            />
          ))}
        </ol>
      )}
      {correcting === null ? null : (
        <AnswerDialog sheet={sheet} corrected={correcting} onClose={() => setCorrecting(null)} />
      )}
    </Section>
  );
}

/** Since when the answer is waited for, or why none is. */
function Nothing({ sheet }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const state = useSentState(sheet.frozen);
  const waited = useWaitedWords();
  const since = localDay(sheet.frozen.madeAt);
  return (
    <p className="es-muted">
      {state === 'waiting'
        ? t('answer:list.waiting', { date: formatPartialDate(since), waited: waited(since) })
        : t(`answer:list.none.${state === 'replaced' ? 'replaced' : 'unasked'}`)}
    </p>
  );
}

interface AnswerProps {
  readonly answer: DossierAnswer;
  readonly correction: DossierAnswer | undefined;
  readonly onCorrect: () => void;
}

function Answer({ answer, correction, onCorrect }: AnswerProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { outcome, amount, inKind } = answer;
  const isCorrected = correction !== undefined;
  const date = formatPartialDate(answer.answeredOn);
  return (
    <li className={isCorrected ? 'es-answer es-answer--corrected' : 'es-answer'}>
      <div className="es-answer-head">
        <span className="es-muted es-nowrap">{date}</span>
        <Sign icon={SENT_SIGNS[outcome]}>{t(`vocabulary:answerOutcome.${outcome}`)}</Sign>
        {amount === null ? null : (
          <span className="es-figures es-strong">
            {inKind ? t('answer:inKindOnly', { amount: formatCents(amount) }) : formatCents(amount)}
          </span>
        )}
        <span className="es-grow es-small es-muted">
          {isCorrected
            ? t('answer:list.correctedOn', {
                date: formatPartialDate(localDay(correction.recordedAt)),
              })
            : answer.correctsId === null
              ? ''
              : t('answer:list.corrects')}
        </span>
        {isCorrected ? null : (
          <Button
            size="small"
            tone="faint"
            label={t('answer:list.correctOf', { date })}
            disabledReason={readOnly}
            onPress={onCorrect}
          >
            {t('answer:list.correct')}
          </Button>
        )}
      </div>
      <Details answer={answer} />
    </li>
  );
}

/** What was written of it, and nothing of what was not. */
function Details({ answer }: { readonly answer: DossierAnswer }) {
  const t = useT();
  const { outcome, reason, conditions, report, note, fundingId, fundingTitle } = answer;
  const facts: (Fact | null)[] = [
    reason === '' ? null : { label: t(`answer:reason.${outcome}`), value: <Words text={reason} /> },
    conditions === ''
      ? null
      : { label: t('answer:conditions'), value: <Words text={conditions} /> },
    report === null
      ? null
      : {
          label: t('answer:report.title'),
          value: t('answer:report.due', {
            label: report.label,
            when: moment(report.dueOn, report.dueTime, t),
          }),
        },
    note === '' ? null : { label: t('answer:note'), value: <Words text={note} /> },
    fundingId === null
      ? null
      : {
          label: t('answer:money.title'),
          value: (
            <Anchor href={`#/financement/financements/${fundingId}`}>{fundingTitle ?? ''}</Anchor>
          ),
        },
  ];
  const said = facts.filter((fact) => fact !== null);
  if (said.length === 0 && isGiven(outcome)) return null;
  return said.length === 0 ? null : <DefinitionList facts={said} labelWidth={180} />;
}

function Words({ text }: { readonly text: string }) {
  return <span className="es-answer-words">{text}</span>;
}
