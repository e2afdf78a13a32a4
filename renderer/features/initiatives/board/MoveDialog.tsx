import { useState } from 'react';
import type { ListedInitiative } from '../../../../shared/domain/schemas/initiativeQuery.ts';
import type { Stage } from '../../../../shared/domain/vocabulary.ts';
import { AddDialog } from '../../../components/records/AddDialog.tsx';
import { giveUpWords } from '../../../components/records/giveUpWords.ts';
import { write } from '../../../queries.ts';
import { refusalSentence } from '../../../shell/refusal.ts';
import { offerUndo } from '../../../shell/undo.ts';
import { useT } from '../../../strings.ts';
import { useStageFields } from '../bulk/useStageFields.tsx';

interface MoveDialogProps {
  readonly row: ListedInitiative;
  /** The column where the card was let go; null when its menu asks. */
  readonly to: Stage | null;
  readonly onClose: () => void;
  readonly onMoved: () => void;
}

/** Since when and why an initiative changes stage; the change follows the others, none is written over. */
export function MoveDialog({ row, to, onClose, onMoved }: MoveDialogProps) {
  const t = useT();
  const [isTried, setIsTried] = useState(false);
  const { id, title, stage, stageSince } = row;
  const { fields, value } = useStageFields({
    given: to ?? undefined,
    present: stage === null || stageSince === null ? undefined : { stage, since: stageSince },
    isTried,
  });

  async function move() {
    setIsTried(true);
    if (value === null) return false;
    const added = await write('stage.add', { initiativeId: id, fields: value });
    const entered = t(`vocabulary:stage.${value.stage}`);
    offerUndo(t('bulk:stage.done', { title, stage: entered }), () =>
      write('stage.remove', { id: added.id }),
    );
    onMoved();
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={onClose}
      title={t('board:moveTitle', { title })}
      addLabel={t('bulk:stage.do')}
      cancelLabel={t('action.cancel')}
      onAdd={move}
      describe={refusalSentence}
      giveUp={giveUpWords(t)}
    >
      {fields}
    </AddDialog>
  );
}
