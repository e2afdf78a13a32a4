import { useState } from 'react';
import type { BulkChange } from '../../../../shared/domain/schemas/bulkChange.ts';
import type { InitiativeSelection } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import { call } from '../../../api.ts';
import { AddDialog } from '../../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../../components/records/giveUpWords.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { useT } from '../../../strings.ts';
import { applyChange, doneInWords } from './applyChange.ts';
import { BulkPreview } from './BulkPreview.tsx';
import { useChangeFields } from './useChangeFields.tsx';
import './bulk.css';

interface BulkDialogProps {
  readonly kind: BulkChange['kind'];
  readonly selection: InitiativeSelection;
  readonly count: number;
  readonly onClose: () => void;
  /** It was done: nothing is selected any more. */
  readonly onDone: () => void;
}

/** One change of several initiatives: what it asks, what will happen, then all of it or nothing. */
export function BulkDialog({ kind, selection, count, onClose, onDone }: BulkDialogProps) {
  const t = useT();
  const [isTried, setIsTried] = useState(false);
  const [isRunning, setIsRunning] = useState(false);
  const { fields, change, countable } = useChangeFields(kind, isTried);

  async function apply() {
    setIsTried(true);
    if (change === null) return false;
    setIsRunning(true);
    try {
      await applyChange(selection, change, (changed) => doneInWords(change, changed, t));
    } finally {
      setIsRunning(false);
    }
    onDone();
    return true;
  }

  /** Who leaves while it is being done wants nothing of it. */
  function leave() {
    if (isRunning) void call('selection.stop', undefined);
    onClose();
  }

  return (
    <AddDialog
      isOpen
      onClose={leave}
      title={t(`bulk:${kind}.title`, { count })}
      addLabel={t(`bulk:${kind}.do`)}
      cancelLabel={t('action.cancel')}
      onAdd={apply}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      {fields}
      <BulkPreview selection={selection} change={countable} count={count} />
    </AddDialog>
  );
}
