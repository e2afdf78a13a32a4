import { type FormEvent, useState } from 'react';
import { textAddress } from '../../../shared/domain/ownText.ts';
import { Button } from '../actions/Button.tsx';
import { TextField } from '../fields/TextField.tsx';
import { LeaveButton, TypedDialog } from '../records/TypedDialog.tsx';
import type { WritingWords } from './words.ts';

export interface LinkDialogProps {
  /** The address of the link that is changed; empty for a new one. */
  readonly address: string;
  readonly words: WritingWords['link'];
  /** Null takes the link off. */
  readonly onApply: (address: string | null) => void;
  readonly onClose: () => void;
}

/** Where a link leads; an address that a text may not lead to stays in its field, with why. */
export function LinkDialog({ address, words, onApply, onClose }: LinkDialogProps) {
  const [typed, setTyped] = useState(address.replace(/^mailto:/iu, ''));
  const [isTold, setIsTold] = useState(false);
  const found = textAddress(typed);
  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    if (found === null) setIsTold(true);
    else onApply(found);
  };
  return (
    <TypedDialog
      isOpen
      onClose={onClose}
      title={words.title}
      giveUp={words.giveUp}
      actions={
        <>
          {address === '' ? null : (
            <Button tone="danger" onPress={() => onApply(null)}>
              {words.remove}
            </Button>
          )}
          <LeaveButton>{words.cancel}</LeaveButton>
          <Button tone="primary" onPress={() => apply()}>
            {words.apply}
          </Button>
        </>
      }
    >
      <form onSubmit={apply}>
        <TextField
          label={words.address}
          help={words.help}
          value={typed}
          onChange={setTyped}
          error={isTold && found === null ? words.bad : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog has one field
          autoFocus
          spellCheck={false}
        />
      </form>
    </TypedDialog>
  );
}
