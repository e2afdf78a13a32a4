import { mayOpen } from '../../../shared/domain/fileKinds.ts';
import type { Evidence } from '../../../shared/domain/schemas/initiative.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { fileSize } from '../../fileSize.ts';
import { write } from '../../queries.ts';
import { KeepingBar } from '../../shell/KeepingBar.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useKeeping } from '../../shell/useKeeping.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** The file that a piece of evidence holds: open it, save a copy, put another in its place; or keep one. */
export function FileBox({ evidence }: { readonly evidence: Evidence }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const keeping = useKeeping();
  const { id, file } = evidence;
  const attach = () => task.run(() => keeping.during(() => write('evidenceFile.attach', { id })));
  return (
    <section className="es-evidence-file" aria-label={t('evidence:file.label')}>
      {file === null ? (
        <p className="es-evidence-file-name es-muted">{t('evidence:file.none')}</p>
      ) : (
        <p className="es-evidence-file-name">
          <Icon name="attachment" /> <span className="es-strong">{file.name}</span>{' '}
          <span className="es-muted">{fileSize(file.bytes)}</span>
        </p>
      )}
      <div className="es-row es-row--wrap">
        {file === null ? null : (
          <>
            <Button
              size="small"
              icon="external"
              disabledReason={mayOpen(file.name) ? undefined : t('evidence:file.onlyCopy')}
              onPress={() => task.run(() => call('evidenceFile.open', { id }))}
            >
              {t('evidence:file.open')}
            </Button>
            <Button
              size="small"
              onPress={() => task.run(() => call('evidenceFile.saveCopy', { id }))}
            >
              {t('evidence:file.saveCopy')}
            </Button>
          </>
        )}
        <Button size="small" tone="faint" disabledReason={readOnly} onPress={attach}>
          {file === null ? t('evidence:file.attach') : t('evidence:file.replace')}
        </Button>
      </div>
      <KeepingBar keeping={keeping} />
      {task.problem === null ? null : (
        <p role="alert" className="es-vif">
          {refusalSentence(task.problem)}
        </p>
      )}
    </section>
  );
}
