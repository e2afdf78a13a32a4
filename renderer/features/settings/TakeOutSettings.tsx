import { CallRefused, call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { Section } from '../../components/layout/Section.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { showWrittenFolder } from '../../shell/showWritten.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** The whole portfolio as open text, and back. */
export function TakeOutSettings() {
  const t = useT();
  const task = useTask();
  const stoppable = (work: () => Promise<void>) =>
    task.run(async () => {
      try {
        // What was typed is in it.
        await flushToLeave();
        await work();
      } catch (problem) {
        if (!(problem instanceof CallRefused && problem.code === 'cancelled')) throw problem;
      }
    });
  const take = async () => {
    const made = await call('takeOut.portfolio', undefined);
    if (made !== null) showWrittenFolder(made.id, t('portable:done', { folder: made.folder }));
  };
  return (
    <Section title={t('portable:title')}>
      <p>{t('portable:note')}</p>
      <p className="es-settings-note">{t('portable:clear')}</p>
      <div className="es-row es-row--wrap" data-field="sortir">
        <Button icon="export" isBusy={task.isBusy} onPress={() => stoppable(take)}>
          {t('portable:do')}
        </Button>
        <Button
          icon="folder"
          isBusy={task.isBusy}
          onPress={() =>
            stoppable(async () => void (await call('portfolio.openExport', undefined)))
          }
        >
          {t('portable:open')}
        </Button>
      </div>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}
