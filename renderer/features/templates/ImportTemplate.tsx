import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TemplateProblem } from '../../../shared/domain/templateFile.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** Takes the template of a file, and opens it; a file that is none is refused with the line that says why. */
export function ImportTemplate() {
  const t = useT();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const [problem, setProblem] = useState<TemplateProblem | null>(null);
  const take = () =>
    task.run(async () => {
      const taken = await write('templateFile.import', undefined);
      if (taken === null) return;
      setProblem(taken.problem);
      if (taken.template === null) return;
      showToast({ message: t('template:file.imported', { name: taken.template.name }) });
      await navigate({
        to: '/reglages/gabarits/$templateId',
        params: { templateId: taken.template.id },
      });
    });
  return (
    <>
      <Button icon="plus" isBusy={task.isBusy} disabledReason={readOnly} onPress={take}>
        {t('template:file.import')}
      </Button>
      {problem === null ? null : (
        <Dialog
          isOpen
          title={t('template:file.refused')}
          onClose={() => setProblem(null)}
          actions={
            <Button tone="primary" onPress={() => setProblem(null)}>
              {t('action.understood')}
            </Button>
          }
        >
          <p>{problemSentence(problem, t)}</p>
          <p>{t('template:file.safe')}</p>
        </Dialog>
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

/** Why a file is no template, and at which line. */
function problemSentence({ kind, path, line }: TemplateProblem, t: Translate): string {
  if (kind === 'notJson' && line !== null) return t('template:file.problem.notJsonAt', { line });
  // A rule between several fields has no field of its own.
  if (kind === 'wrong' && path === '') return t('template:file.problem.notTemplate');
  return t(`template:file.problem.${kind}`, { path, line: line ?? 1 });
}
