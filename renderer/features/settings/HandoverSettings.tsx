import { useState } from 'react';
import { CallRefused, call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushToLeave } from '../../components/autosave/pendingSaves.ts';
import { RadioCards } from '../../components/choice/RadioCards.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { fileSize } from '../../fileSize.ts';
import { useAnswer } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { showWrittenFolder } from '../../shell/showWritten.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

interface HandoverSettingsProps {
  readonly isProtected: boolean;
}

/** What a coordinator who leaves gives to who comes: what it holds is said, then where it goes is asked. */
export function HandoverSettings({ isProtected }: HandoverSettingsProps) {
  const t = useT();
  const task = useTask();
  const [isOpen, setOpen] = useState(false);
  const write = async (withNames: boolean) => {
    try {
      // What was typed is in it.
      await flushToLeave();
      const made = await call('takeOut.handover', { withNames });
      if (made !== null) showWrittenFolder(made.id, t('handover:done', { folder: made.folder }));
    } catch (problem) {
      if (!(problem instanceof CallRefused && problem.code === 'cancelled')) throw problem;
    }
  };
  return (
    <Section title={t('handover:title')}>
      <p>{t('handover:note')}</p>
      <div className="es-row" data-field="passation">
        <Button icon="export" isBusy={task.isBusy} onPress={() => setOpen(true)}>
          {t('handover:do')}
        </Button>
      </div>
      {isOpen ? (
        <OnDemand>
          <HandoverDialog
            isProtected={isProtected}
            onClose={() => setOpen(false)}
            onConfirm={(withNames) => {
              setOpen(false);
              task.run(() => write(withNames));
            }}
          />
        </OnDemand>
      ) : null}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}

interface HandoverDialogProps {
  readonly isProtected: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (withNames: boolean) => void;
}

function HandoverDialog({ isProtected, onClose, onConfirm }: HandoverDialogProps) {
  const t = useT();
  const { initiatives, sent, evidence, bytes } = useAnswer('takeOut.handoverCounts', undefined);
  const [choice, setChoice] = useState('without');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('handover:dialog.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button tone="primary" onPress={() => onConfirm(choice === 'with')}>
            {t('handover:dialog.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('handover:dialog.lead')}</p>
      <ul>
        <li>{t('handover:dialog.pages')}</li>
        <li>{t('handover:dialog.initiatives', { count: initiatives })}</li>
        <li>{t('handover:dialog.sent', { count: sent })}</li>
        <li>{t('handover:dialog.evidence', { count: evidence })}</li>
        <li>{t('handover:dialog.lists')}</li>
      </ul>
      {bytes === 0 ? null : <p>{t('handover:dialog.size', { size: fileSize(bytes) })}</p>}
      <RadioCards
        label={t('handover:dialog.names')}
        columns={1}
        value={choice}
        onChange={setChoice}
        options={[
          {
            id: 'without',
            label: t('handover:dialog.without'),
            hint: t('handover:dialog.withoutHint'),
          },
          { id: 'with', label: t('handover:dialog.with'), hint: t('handover:dialog.withHint') },
        ]}
      />
      <p>{t('handover:dialog.files')}</p>
      <p>{t(isProtected ? 'handover:dialog.protected' : 'handover:dialog.clear')}</p>
    </Dialog>
  );
}
