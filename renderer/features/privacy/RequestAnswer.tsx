import { useState } from 'react';
import { formatPartialDate, parseDay } from '../../../shared/domain/dates.ts';
import type { AccessRequest } from '../../../shared/domain/schemas/accessRequest.ts';
import { ACCESS_OUTCOMES, type AccessOutcome } from '../../../shared/domain/vocabulary.ts';
import { Button } from '../../components/actions/Button.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useAnswer, write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

/** When and how the request was answered; what was noted can be taken back. */
export function RequestAnswer({ request }: { readonly request: AccessRequest }) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const [answeredOn, setAnsweredOn] = useState<string | null>(today);
  const [outcome, setOutcome] = useState<AccessOutcome | null>(null);
  const [tried, setTried] = useState(false);
  const { id, receivedOn } = request;
  const dayRemedy = dayRemedyOf();

  function dayRemedyOf(): string | undefined {
    if (answeredOn === null) return t('privacy:badDay');
    if (answeredOn < receivedOn) return t('privacy:request.beforeReceived');
    return rules.pastDate(answeredOn, today);
  }

  async function keep(isAnswered: boolean) {
    setTried(isAnswered);
    if (isAnswered && (answeredOn === null || dayRemedy !== undefined || outcome === null)) return;
    try {
      await write('accessRequest.answer', {
        id,
        answer:
          isAnswered && answeredOn !== null && outcome !== null ? { answeredOn, outcome } : null,
      });
      showToast({
        message: t(isAnswered ? 'privacy:request.answered' : 'privacy:request.waiting'),
      });
    } catch (problem) {
      raiseProblem(problem);
    }
  }

  return (
    <Section title={t('privacy:request.answerHeading')}>
      {request.answeredOn === null ? (
        <div className="es-privacy-answer">
          <PartialDateField
            parse={parseDay}
            format={formatPartialDate}
            badInput={t('privacy:badDay')}
            label={t('privacy:request.answeredDay')}
            value={answeredOn}
            onChange={setAnsweredOn}
            error={dayRemedy}
            disabledReason={readOnly}
          />
          <Select
            label={t('privacy:request.outcome')}
            requiredNote={t('mandatory')}
            placeholder={t('action.choose')}
            options={ACCESS_OUTCOMES.map((one) => ({
              id: one,
              label: t(`vocabulary:accessOutcome.${one}`),
            }))}
            value={outcome}
            onChange={(one) => setOutcome(ACCESS_OUTCOMES.find((known) => known === one) ?? null)}
            error={tried && outcome === null ? t('privacy:request.chooseOutcome') : undefined}
            disabledReason={readOnly}
          />
          <Button disabledReason={readOnly} onPress={() => void keep(true)}>
            {t('privacy:request.answerDo')}
          </Button>
        </div>
      ) : (
        <div className="es-row es-row--wrap">
          <p>
            {t('privacy:request.answeredOn', {
              date: formatPartialDate(request.answeredOn),
              outcome:
                request.outcome === null ? '' : t(`vocabulary:accessOutcome.${request.outcome}`),
            })}
          </p>
          <Button
            size="small"
            tone="quiet"
            disabledReason={readOnly}
            onPress={() => void keep(false)}
          >
            {t('privacy:request.answerAgain')}
          </Button>
        </div>
      )}
    </Section>
  );
}
