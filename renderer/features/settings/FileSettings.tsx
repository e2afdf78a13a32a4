import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { SyncedWords } from '../../SyncedWords.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** The file that is open, and how to leave it. */
export function FileSettings({ fileName }: { readonly fileName: string }) {
  const t = useT();
  const task = useTask();
  const folder = useAnswer('synced.get', undefined);
  return (
    <Section title={t('settings:file')}>
      <p>{fileName}</p>
      <SyncedWords folder={folder} />
      <p className="es-settings-note">{t('settings:closeNote')}</p>
      <Button onPress={() => task.run(close)}>{t('settings:close')}</Button>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}

async function close(): Promise<void> {
  await flushToLeave();
  await call('portfolio.close', undefined);
}
