import { BackupProblems } from '../../BackupProblems.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer, write } from '../../queries.ts';
import { SettingsCrumbs } from '../../SettingsCrumbs.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { useConflicts, useCopySentence } from '../../useBackups.ts';
import { BackupTable } from './BackupTable.tsx';
import { ConflictsSection } from './ConflictsSection.tsx';
import { SecondPlaceSection } from './SecondPlaceSection.tsx';
import './backups.css';

/** « Copies du portefeuille »: those that there are, and the second place. */
export function BackupsPage() {
  const t = useT();
  const list = useAnswer('backup.list', undefined);
  const conflicts = useConflicts();
  const sentence = useCopySentence(list);
  const readOnly = useReadOnlyReason();
  const task = useTask();
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          over={<SettingsCrumbs crumbs={[{ label: t('backup:title') }]} />}
          title={t('backup:title')}
          under={readOnly === undefined ? sentence : t('backup:readOnly')}
          actions={
            <Button
              tone="primary"
              isBusy={task.isBusy}
              disabledReason={readOnly}
              onPress={() => task.run(() => write('backup.make', undefined))}
            >
              {t('backup:makeNow')}
            </Button>
          }
        />
      }
    >
      <div className="es-backups">
        <BackupProblems failed={list.failed} />
        {list.gone > 0 ? <p>{t('backup:gone', { count: list.gone })}</p> : null}
        {readOnly === undefined && conflicts.length > 0 ? (
          <ConflictsSection conflicts={conflicts} />
        ) : null}
        {readOnly === undefined ? <SecondPlaceSection second={list.second} /> : null}
        {list.copies.length === 0 ? (
          <EmptyState title={t('backup:none')}>
            {readOnly === undefined ? t('backup:noneNote') : t('backup:readOnly')}
          </EmptyState>
        ) : (
          <BackupTable copies={list.copies} folder={list.folder} />
        )}
      </div>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Page>
  );
}
