import { useRef, useState } from 'react';
import { type MissingQuestion, missingQuestions } from '../../../shared/domain/missingVoices.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Phase } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { midSentence } from '../../../shared/strings/midSentence.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { RecordList } from '../../components/records/RecordRow.tsx';
import { useRecords } from '../../components/records/useRecords.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { AbsenceRow } from './AbsenceRow.tsx';
import { AddAbsence } from './AddAbsence.tsx';

/** The grid's question, asked with what the table shows; who was noted as missing, and what is tried. */
export function MissingVoices({ initiative }: { readonly initiative: InitiativeDetail }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton);
  const [phase, setPhase] = useState<Phase | null>(null);
  const questions = missingQuestions(initiative.participations);
  const startAdding = (about: Phase | null) => {
    setPhase(about);
    records.startAdding();
  };
  return (
    <Section
      title={t('stakeholder:missing.question')}
      note={t('stakeholder:missing.note')}
      actions={
        <Button
          ref={addButton}
          icon="plus"
          disabledReason={readOnly}
          onPress={() => startAdding(null)}
        >
          {t('stakeholder:missing.add')}
        </Button>
      }
    >
      {questions.length === 0 ? null : (
        <ul className="es-questions" aria-label={t('stakeholder:missing.questions')}>
          {questions.map((question) => (
            <li key={`${question.about}${'phase' in question ? question.phase : ''}`}>
              <span>{asked(question, t)}</span>
              <Button
                size="small"
                tone="faint"
                label={`${t('stakeholder:missing.answer')} ${asked(question, t)}`}
                disabledReason={readOnly}
                onPress={() => startAdding('phase' in question ? question.phase : null)}
              >
                {t('stakeholder:missing.answer')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {initiative.absences.length === 0 ? (
        <p className="es-small es-muted">{t('stakeholder:missing.none')}</p>
      ) : (
        <RecordList label={t('stakeholder:missing.list')}>
          {initiative.absences.map((absence) => (
            <AbsenceRow
              key={absence.id}
              absence={absence}
              isOpen={absence.id === records.openId}
              onToggle={() => records.toggle(absence.id)}
              onDeleted={records.removed}
            />
          ))}
        </RecordList>
      )}
      <AddAbsence
        key={`${String(records.isAdding)} ${phase ?? ''}`}
        initiativeId={initiative.id}
        about={phase}
        isOpen={records.isAdding}
        onClose={records.stopAdding}
        onAdded={records.added}
      />
    </Section>
  );
}

function asked(question: MissingQuestion, t: Translate): string {
  switch (question.about) {
    case 'empty_phase':
    case 'concerned_absent':
      return t(`stakeholder:missing.ask.${question.about}`, {
        phase: t(`vocabulary:phase.${question.phase}`),
      });
    case 'alone':
      return t('stakeholder:missing.ask.alone', {
        phase: t(`vocabulary:phase.${question.phase}`),
        name: question.name,
      });
    case 'concerned_undeciding':
      return t('stakeholder:missing.ask.concerned_undeciding');
    case 'kinds_absent':
  }
  return t('stakeholder:missing.ask.kinds_absent', {
    kinds: question.kinds
      .map((kind) => midSentence(t(`vocabulary:stakeholderKinds.${kind}`)))
      .join(', '),
  });
}
