import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { TimeField } from '../../components/fields/TimeField.tsx';
import { useT } from '../../strings.ts';
import { useDays } from '../../useDays.ts';
import type { AnswerDraft } from './useAnswerDraft.ts';

/** The next report that the funder waits for: what, which day, at which hour. */
export function ReportFields({
  draft: { values, set, remedies },
}: {
  readonly draft: AnswerDraft;
}) {
  const t = useT();
  const days = useDays();
  return (
    <div className="es-fields">
      <div className="es-field--wide">
        <TextField
          label={t('answer:report.title')}
          labelNote={t('optional')}
          value={values.reportLabel}
          onChange={(reportLabel) => set({ reportLabel })}
          error={remedies.reportLabel}
        />
      </div>
      <PartialDateField
        {...days}
        label={t('answer:report.day')}
        labelNote={t('optional')}
        value={values.reportOn}
        onChange={(reportOn) => set({ reportOn })}
        error={remedies.reportOn}
      />
      <TimeField
        label={t('answer:report.time')}
        labelNote={t('optional')}
        badInput={t('funding:program.badTime')}
        value={values.reportTime}
        onChange={(reportTime) => set({ reportTime })}
      />
    </div>
  );
}
