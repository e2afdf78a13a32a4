import { useState } from 'react';
import type { RetentionChoice } from '../../../shared/domain/schemas/retention.ts';
import { RETENTION_DECISIONS } from '../../../shared/domain/vocabulary.ts';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface DecideDialogProps {
  readonly choices: readonly RetentionChoice[];
  /** Who is responsible for personal information: most often who decides. */
  readonly officerName: string;
  readonly onClose: () => void;
}

/** Who decides and why, what is lost for good, and where it still is. */
export function DecideDialog({ choices, officerName, onClose }: DecideDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const [decidedBy, setDecidedBy] = useState(officerName);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const byRemedy = rules.title(decidedBy);
  const reasonRemedy = rules.text(reason);
  const counts = RETENTION_DECISIONS.map((decision) => ({
    decision,
    count: choices.filter((one) => one.decision === decision).length,
  })).filter(({ count }) => count > 0);
  const isForGood = choices.some(({ decision }) => decision !== 'kept');

  async function keep() {
    setTried(true);
    if (byRemedy !== undefined || reasonRemedy !== undefined) return false;
    await write('retention.decide', {
      decidedBy: decidedBy.trim(),
      reason: reason.trim(),
      choices: [...choices],
    });
    showToast({ message: t('privacy:decide.done', { count: choices.length }) });
    focusSoon(() => document.querySelector<HTMLElement>('main h1'));
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('privacy:decide.title')}
      addLabel={t(isForGood ? 'privacy:decide.confirmForGood' : 'privacy:decide.confirm')}
      cancelLabel={t('action.cancel')}
      onAdd={keep}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <ul className="es-privacy-also">
        {counts.map(({ decision, count }) => (
          <li key={decision}>{t(`privacy:decide.${decision}`, { count })}</li>
        ))}
      </ul>
      {isForGood ? (
        <div className="es-privacy-note">
          <p>{t('privacy:decide.forGood')}</p>
          <p>{t('privacy:decide.stays')}</p>
        </div>
      ) : null}
      <TextField
        label={t('privacy:decide.by')}
        requiredNote={t('mandatory')}
        value={decidedBy}
        onChange={setDecidedBy}
        error={tried ? byRemedy : undefined}
      />
      <TextArea
        label={t('privacy:decide.reason')}
        labelNote={t('optional')}
        help={t('privacy:decide.reasonHelp')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={reasonRemedy}
      />
    </AddDialog>
  );
}
