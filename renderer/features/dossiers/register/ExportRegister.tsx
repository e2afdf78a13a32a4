import type { RegisterFilter } from '../../../../shared/domain/dossierRegister.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { showToast } from '../../../components/feedback/toastQueue.ts';
import { raiseProblem } from '../../../shell/problems.ts';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';

/** Writes the lines that are shown as a table for a spreadsheet. */
export function ExportRegister({ filter }: { readonly filter: RegisterFilter }) {
  const t = useT();
  const task = useTask();
  const save = async () => {
    try {
      const written = await call('dossierRegister.export', filter);
      if (written !== null)
        showToast({ message: t('register:export.done', { count: written.lines }) });
    } catch (problem) {
      raiseProblem(problem);
    }
  };
  return (
    <Button icon="export" isBusy={task.isBusy} onPress={() => task.run(save)}>
      {t('register:export.do')}
    </Button>
  );
}
