import { useState } from 'react';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { AddDialog } from '../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../components/records/giveUpWords.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useT } from '../../strings.ts';

interface CorrectDialogProps {
  readonly refs: readonly string[];
  /** As it is written now. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Writes a name otherwise in all that was chosen, at once; « Annuler » takes it back. */
export function CorrectDialog({ refs, name, onClose }: CorrectDialogProps) {
  const t = useT();
  const rules = useFieldRules();
  const [from, setFrom] = useState(name);
  const [to, setTo] = useState(name);
  const [tried, setTried] = useState(false);
  const fromRemedy = rules.title(from);
  const toRemedy =
    rules.title(to) ?? (to.trim() === from.trim() ? t('privacy:correct.same') : undefined);

  async function keep() {
    setTried(true);
    if (fromRemedy !== undefined || toRemedy !== undefined) return false;
    const done = await write('held.correct', {
      refs: [...refs],
      from: from.trim(),
      to: to.trim(),
    });
    showToast({
      message: [
        t('privacy:correct.done', { count: done.changed }),
        ...(done.kept === 0 ? [] : [t('privacy:correct.kept', { count: done.kept })]),
      ].join(' '),
    });
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('privacy:correct.title')}
      addLabel={t('privacy:correct.confirm')}
      cancelLabel={t('action.cancel')}
      onAdd={keep}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      <p className="es-privacy-note">{t('privacy:correct.note', { count: refs.length })}</p>
      <TextField
        label={t('privacy:correct.from')}
        requiredNote={t('mandatory')}
        value={from}
        onChange={setFrom}
        error={tried ? fromRemedy : undefined}
      />
      <TextField
        label={t('privacy:correct.to')}
        requiredNote={t('mandatory')}
        value={to}
        onChange={setTo}
        error={tried ? toRemedy : undefined}
      />
    </AddDialog>
  );
}
