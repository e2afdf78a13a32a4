import { useRef } from 'react';
import { moment } from '../../../../shared/content/programFacts.ts';
import { daysToReport } from '../../../../shared/domain/fundingState.ts';
import type { Funding, FundingReportFields } from '../../../../shared/domain/schemas/funding.ts';
import { REPORT_STATES } from '../../../../shared/domain/vocabulary.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { AutosaveSelect } from '../../../components/autosave/fields.tsx';
import {
  CheckedDateField,
  CheckedTextField,
  CheckedTimeField,
} from '../../../components/checked/fields.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { DeleteButton } from '../../../components/records/DeleteButton.tsx';
import { RecordFact, RecordList, RecordRow } from '../../../components/records/RecordRow.tsx';
import { useRecords } from '../../../components/records/useRecords.ts';
import { useFieldRules } from '../../../fieldRules.ts';
import { PrepareReport, type PrepareReportProps, reportTitle } from '../../../PrepareReport.tsx';
import { save, useAnswer, write } from '../../../queries.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useT } from '../../../strings.ts';
import { useDays } from '../../../useDays.ts';
import { NewReport } from './NewReport.tsx';

type Report = Funding['reports'][number];

interface ReportsProps {
  readonly funding: Funding;
  /** What the address asked to open. */
  readonly askedId: string | null;
}

/** The reports that the funder waits for, each with its day, its hour and where it stands. */
export function Reports({ funding, askedId }: ReportsProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const records = useRecords(addButton, { openId: askedId, isAdding: false });
  const { reports } = funding;
  const next = reports.find(({ state }) => state === 'to_do');
  return (
    <Section
      isSmall
      title={t('money:report.title')}
      actions={
        <>
          {records.openId !== null ? null : (
            <PrepareReport {...reportOf(funding, next)} size="small" />
          )}
          <Button
            ref={addButton}
            size="small"
            icon="plus"
            disabledReason={readOnly}
            onPress={records.startAdding}
          >
            {t('money:report.add')}
          </Button>
        </>
      }
    >
      {reports.length === 0 ? (
        <p className="es-muted">{t('money:report.none')}</p>
      ) : (
        <RecordList label={t('money:report.title')}>
          {reports.map((report) => {
            const days = daysToReport(report, today);
            return (
              <RecordRow
                key={report.id}
                id={report.id}
                title={report.label}
                facts={
                  <>
                    <RecordFact>{moment(report.dueOn, report.dueTime, t)}</RecordFact>
                    <RecordFact>
                      {days !== null && days < 0
                        ? t('money:report.late', { count: -days })
                        : t(`vocabulary:reportState.${report.state}`)}
                    </RecordFact>
                  </>
                }
                isOpen={report.id === records.openId}
                onToggle={() => records.toggle(report.id)}
              >
                <ReportEditor funding={funding} report={report} onDeleted={records.removed} />
              </RecordRow>
            );
          })}
        </RecordList>
      )}
      {records.isAdding ? (
        <NewReport fundingId={funding.id} onAdded={records.added} onClose={records.stopAdding} />
      ) : null}
    </Section>
  );
}

/** For what the dossier of a report is made, and how it is called. */
function reportOf({ id, title, shares }: Funding, report: Report | undefined): PrepareReportProps {
  return {
    initiatives: shares.map((share) => ({ id: share.initiativeId, title: share.initiativeTitle })),
    purpose: { fundingId: id },
    title: reportTitle(report?.label ?? null, title),
  };
}

interface ReportEditorProps {
  readonly funding: Funding;
  readonly report: Report;
  readonly onDeleted: () => void;
}

function ReportEditor({ funding, report, onDeleted }: ReportEditorProps) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const { id } = report;
  const patch = (fields: Partial<FundingReportFields>) =>
    save('fundingReport.update', { id, patch: fields });
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const days = useDays();
  return (
    <>
      {report.state === 'to_do' ? (
        <div>
          <PrepareReport {...reportOf(funding, report)} />
        </div>
      ) : null}
      <div className="es-fields">
        <CheckedTextField
          {...shared}
          label={t('money:report.label')}
          value={report.label}
          check={rules.title}
          onSave={(label) => patch({ label: label.trim() })}
        />
        <CheckedDateField
          {...shared}
          {...days}
          label={t('money:report.when')}
          value={report.dueOn}
          check={(day) => (day === null ? days.badInput : undefined)}
          onSave={(dueOn) => patch(dueOn === null ? {} : { dueOn })}
        />
        <CheckedTimeField
          {...shared}
          label={t('funding:program.time')}
          badInput={t('funding:program.badTime')}
          value={report.dueTime}
          onSave={(dueTime) => patch({ dueTime })}
        />
        <AutosaveSelect
          owner={id}
          disabledReason={readOnly}
          label={t('money:report.state')}
          placeholder={t('action.choose')}
          options={REPORT_STATES.map((key) => ({
            id: key,
            label: t(`vocabulary:reportState.${key}`),
          }))}
          value={report.state}
          onSave={(key) => {
            const state = REPORT_STATES.find((known) => known === key);
            if (state === undefined) return patch({});
            const isSentToday = state !== 'to_do' && report.sentOn === null;
            return patch(isSentToday ? { state, sentOn: today } : { state });
          }}
        />
        <CheckedDateField
          {...shared}
          {...days}
          label={t('money:report.sentOn')}
          value={report.sentOn}
          onSave={(sentOn) => patch({ sentOn })}
        />
      </div>
      {readOnly === undefined ? (
        <div className="es-record-foot">
          <DeleteButton
            question={t('money:report.question', { report: report.label })}
            consequence={t('money:report.consequence')}
            confirmLabel={t('money:report.confirm')}
            cancelLabel={t('money:funding.cancel')}
            describe={refusalSentence}
            onDelete={() => write('fundingReport.remove', { id })}
            onDeleted={onDeleted}
          >
            {t('money:report.delete')}
          </DeleteButton>
        </div>
      ) : null}
    </>
  );
}
