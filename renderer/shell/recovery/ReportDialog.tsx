import { namedWords, savedWords } from '../../../shared/content/recoveryWords.ts';
import type { RecoveryReport } from '../../../shared/ipc/contract/recovery.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { formatNumber } from '../../components/fields/numberText.ts';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { refresh } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { RefusalDialog } from '../RefusalDialog.tsx';
import { useTask } from '../useTask.ts';
import { type CopyChoice, CopySentence } from './CopySentence.tsx';
import './recovery.css';

export interface ReportDialogProps {
  readonly report: RecoveryReport;
  /** The last proved copy; null when there is none. */
  readonly choice: CopyChoice | null;
  readonly onClose: () => void;
}

/** What was saved of a damaged portfolio and what was not; the person chooses what to open. */
export function ReportDialog({ report, choice, onClose }: ReportDialogProps) {
  const t = useT();
  const task = useTask();
  const count = (what: 'doubtful' | 'aside') =>
    report.nouns.reduce((sum, noun) => sum + noun[what], 0);

  async function open() {
    await flushToLeave();
    await call('recovery.open', undefined);
    await refresh();
    onClose();
  }
  async function saveReport() {
    if (await call('recovery.saveReport', undefined)) {
      showToast({ message: t('recovery:reportSaved') });
    }
  }
  if (task.problem !== null) return <RefusalDialog problem={task.problem} onClose={task.forget} />;
  return (
    <Dialog
      title={t('recovery:doneTitle')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => task.run(saveReport)}>{t('recovery:saveReport')}</Button>
          <Button onPress={onClose}>{t('recovery:leave')}</Button>
          {choice === null ? null : (
            <Button onPress={choice.onOpen}>{t('recovery:openCopy')}</Button>
          )}
          <Button tone="primary" isBusy={task.isBusy} onPress={() => task.run(open)}>
            {t('recovery:open')}
          </Button>
        </>
      }
    >
      <p>{t('recovery:lead', { damaged: report.damaged, recovered: report.recovered })}</p>
      <ul className="es-recovered">
        {report.nouns.map((noun) => (
          <li key={noun.noun}>
            {savedWords(noun, t)}
            {noun.doubtful > 0 ? (
              <span className="es-muted"> {t('recovery:toCheck', { count: noun.doubtful })}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <Listed rows={report.doubtful} count={count('doubtful')} what="doubtful" />
      <Listed rows={report.aside} count={count('aside')} what="aside" />
      <p className="es-muted">{t('recovery:limits')}</p>
      {choice === null ? null : (
        <section aria-label={t('recovery:copyChoice')} className="es-recovered-copy">
          <h3>{t('recovery:copyChoice')}</h3>
          <CopySentence copy={choice.copy} />
        </section>
      )}
    </Dialog>
  );
}

/** Rows named one by one in a list, folded. */
const MOST_LISTED = 100;

function Listed({
  rows,
  count,
  what,
}: {
  readonly rows: RecoveryReport['doubtful'] | RecoveryReport['aside'];
  readonly count: number;
  readonly what: 'doubtful' | 'aside';
}) {
  const t = useT();
  if (count === 0) return null;
  const shown = rows.slice(0, MOST_LISTED);
  return (
    <Disclosure title={t(`recovery:${what}`)} note={formatNumber(count)}>
      <p>{t(`recovery:${what}Note`)}</p>
      <ul className="es-recovered-rows">
        {shown.map((row, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a list that never changes
          <li key={place}>{namedWords(row, t)}</li>
        ))}
      </ul>
      {count > shown.length ? <p>{t('recovery:more', { count: count - shown.length })}</p> : null}
    </Disclosure>
  );
}
