import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { nextFollowUp } from '../../../shared/domain/nextFollowUp.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { FollowUpRhythm } from '../../../shared/domain/schemas/followUp.ts';
import { Button } from '../../components/actions/Button.tsx';
import { save, useAnswer, write } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { YearsField } from '../../YearsField.tsx';

interface RhythmFieldProps {
  readonly initiativeId: string;
  readonly rhythm: FollowUpRhythm;
  readonly detail: InitiativeDetail;
}

/** When the initiative is asked after: the rhythm of the portfolio until it has its own, and the next date. */
export function RhythmField({ initiativeId, rhythm, detail }: RhythmFieldProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const due = nextFollowUp(detail, today);
  return (
    <div className="es-follow-rhythm">
      <YearsField
        owner={`${initiativeId}/${String(rhythm.isOwn)}`}
        label={rhythm.isOwn ? t('followUp:rhythm.own') : t('followUp:rhythm.usual')}
        years={rhythm.years}
        onSave={(years) => save('followUp.setRhythm', { initiativeId, years })}
        isReadOnly={readOnly !== undefined}
      />
      {rhythm.isOwn ? (
        <Button
          size="small"
          disabledReason={readOnly}
          onPress={() => void write('followUp.setRhythm', { initiativeId, years: null })}
        >
          {t('followUp:rhythm.back')}
        </Button>
      ) : null}
      <p className="es-muted">
        {due === null
          ? t('followUp:plan.nothing')
          : t(due.isLate ? 'followUp:plan.late' : 'followUp:plan.next', {
              date: formatPartialDate(due.date),
            })}
      </p>
    </div>
  );
}
