import { Button } from '../../components/actions/Button.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** Writes a template as a file, for another CDC. */
export function ExportTemplate({ id }: { readonly id: string }) {
  const t = useT();
  const task = useTask();
  const give = () =>
    task.run(async () => {
      const given = await write('templateFile.export', { id });
      if (given !== null) showToast({ message: t('template:file.exported', { name: given.name }) });
    });
  return (
    <>
      <Button icon="export" isBusy={task.isBusy} onPress={give}>
        {t('template:file.export')}
      </Button>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
