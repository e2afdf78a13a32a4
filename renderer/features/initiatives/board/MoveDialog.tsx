import { useRef, useState } from 'react';
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
  /** The stage that was entered, or null when it was given up. */
  readonly onClose: (entered: Stage | null) => void;
}

/** Since when and why an initiative changes stage; the change follows the others, none is written over. */
export function MoveDialog({ row, to, onClose }: MoveDialogProps) {
  const t = useT();
  const entered = useRef<Stage | null>(null);
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
    offerUndo(t('bulk:stage.done', { title, stage: t(`vocabulary:stage.${value.stage}`) }), () =>
      write('stage.remove', { id: added.id }),
    );
    entered.current = value.stage;
    return true;
  }

  return (
    <AddDialog
      isOpen
      onClose={() => onClose(entered.current)}
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
