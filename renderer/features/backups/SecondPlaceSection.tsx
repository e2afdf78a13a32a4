import { momentWords } from '../../../shared/content/backupWords.ts';
import type { SecondPlace } from '../../../shared/ipc/contract/backups.ts';
import type { ErrorCode } from '../../../shared/ipc/errors.ts';
import { Button } from '../../components/actions/Button.tsx';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { Select } from '../../components/fields/Select.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { type Task, useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** After how many days without the second place a person may be reminded. */
const REMINDERS = [7, 14, 30, 60] as const;

/** A USB key or a network folder that gets the copies too. */
export function SecondPlaceSection({ second }: { readonly second: SecondPlace | null }) {
  const t = useT();
  const task = useTask();
  const choose = () => task.run(() => write('backup.chooseSecondPlace', undefined));
  return (
    <Section title={t('backup:second.title')}>
      {second === null ? (
        <>
          <p className="es-backups-note">{t('backup:second.none')}</p>
          <Button isBusy={task.isBusy} onPress={choose}>
            {t('backup:second.choose')}
          </Button>
        </>
      ) : (
        <Place second={second} task={task} onChoose={choose} />
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}

function Place({
  second,
  task,
  onChoose,
}: {
  readonly second: SecondPlace;
  readonly task: Task;
  readonly onChoose: () => void;
}) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const { folder, isThere, isLate, code, hasLast, isSameDisk, remindDays, seenAt, stuck } = second;
  return (
    <div className="es-backups-place">
      <p className="es-backups-path">{folder}</p>
      {isLate ? (
        <Banner tone="warning">{t('backup:second.late', { count: remindDays })}</Banner>
      ) : null}
      {code === null ? null : <Banner tone="warning">{t(`backup:second.${kindOf(code)}`)}</Banner>}
      {isThere ? (
        <p>{t(hasLast ? 'backup:second.has' : 'backup:second.behind')}</p>
      ) : (
        <p>{t('backup:second.away', { when: momentWords(seenAt, today, t) })}</p>
      )}
      {second.hasClear ? (
        <Banner tone="warning">
          {t(stuck > 0 ? 'backup:second.clearStays' : 'backup:second.clear')}
        </Banner>
      ) : null}
      {stuck > 0 && !second.hasClear ? (
        <Banner tone="warning">{t('backup:second.stuck', { count: stuck })}</Banner>
      ) : null}
      {isSameDisk ? <Banner>{t('backup:second.sameDisk')}</Banner> : null}
      <div className="es-backups-remind">
        <Select
          label={t('backup:second.remind')}
          placeholder=""
          options={REMINDERS.map((days) => ({
            id: String(days),
            label: t('backup:second.days', { count: days }),
          }))}
          value={String(remindDays)}
          onChange={(id) => task.run(() => write('backup.remindAfter', { days: Number(id) }))}
        />
        <Button isBusy={task.isBusy} onPress={onChoose}>
          {t('backup:second.change')}
        </Button>
        <LinkButton onPress={() => task.run(() => write('backup.leaveSecondPlace', undefined))}>
          {t('backup:second.leave')}
        </LinkButton>
      </div>
      <p className="es-backups-note">{t('backup:second.leaveNote')}</p>
    </div>
  );
}

function kindOf(code: ErrorCode): 'full' | 'gone' | 'denied' | 'other' {
  if (code === 'disk_full') return 'full';
  if (code === 'place_gone') return 'gone';
  return code === 'place_denied' ? 'denied' : 'other';
}
