import { BackupProblems } from '../../BackupProblems.tsx';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { useCopySentence } from '../../useBackups.ts';
import { ProtectionSettings } from './protection/ProtectionSettings.tsx';

/** « Sécurité du fichier »: what keeps the portfolio from being lost, and from being read by others. */
export function SafetySettings({ isProtected }: { readonly isProtected: boolean }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { lockAfter } = useAnswer('app.state', undefined);
  return (
    <Section title={t('backup:section')}>
      {readOnly === undefined ? (
        <Copies />
      ) : (
        <p className="es-settings-note">{t('backup:readOnly')}</p>
      )}
      <ProtectionSettings isProtected={isProtected} lockAfter={lockAfter} />
    </Section>
  );
}

function Copies() {
  const t = useT();
  const list = useAnswer('backup.list', undefined);
  const sentence = useCopySentence(list);
  const task = useTask();
  return (
    <>
      <p>{sentence}</p>
      <BackupProblems failed={list.failed} />
      <p className="es-settings-note">{t('backup:note')}</p>
      <div className="es-settings-row">
        <Button
          isBusy={task.isBusy}
          onPress={() => task.run(() => write('backup.make', undefined))}
        >
          {t('backup:makeNow')}
        </Button>
        <Anchor href="#/reglages/copies" look="button">
          {t('backup:see')}
        </Anchor>
      </div>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
