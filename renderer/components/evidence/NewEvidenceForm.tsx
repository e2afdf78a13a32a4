import { useRef, useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { NewEvidence } from './evidenceItem.ts';
import { readWebAddress } from './webAddress.ts';
import type { EvidencePickerWords } from './words.ts';

/** What is typed of a piece that is not added yet. */
export type TypedEvidence = Readonly<Record<'title' | 'reference' | 'address', string>>;

/** Nothing typed. */
export const NO_EVIDENCE: TypedEvidence = { title: '', reference: '', address: '' };

export interface NewEvidenceFormProps {
  /** Kept by the dialog, which asks before it goes. */
  readonly typed: TypedEvidence;
  readonly onType: (typed: TypedEvidence) => void;
  readonly words: EvidencePickerWords;
  /** Stores it; a rejection is shown by `describe` and keeps what was typed. */
  readonly onAdd: (evidence: NewEvidence) => Promise<unknown>;
  /** One line for what `onAdd` threw. */
  readonly describe: (problem: unknown) => string;
}

/** A new piece of evidence in three fields, only the title needed. */
export function NewEvidenceForm(props: NewEvidenceFormProps) {
  const { typed, onType, words, onAdd, describe } = props;
  const { title, reference, address } = typed;
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readWebAddress(address);
  const titleError =
    title.trim() === '' ? words.titleMissing : title.length > 300 ? words.titleTooLong : undefined;

  async function submit() {
    setTried(true);
    setProblem(undefined);
    if (titleError !== undefined) return first.current?.focus();
    if (!read.ok || isBusy) return;
    setIsBusy(true);
    try {
      await onAdd({ title: title.trim(), reference: reference.trim(), url: read.value });
      onType(NO_EVIDENCE);
      setTried(false);
      first.current?.focus();
    } catch (error) {
      setProblem(describe(error));
    } finally {
      setIsBusy(false);
    }
  }
  const enter = () => void submit();

  return (
    <div className="es-evidence-new">
      <TextField
        ref={first}
        label={words.titleField}
        requiredNote={words.mandatory}
        value={title}
        onChange={(value) => onType({ ...typed, title: value })}
        onEnter={enter}
        error={tried ? (titleError ?? problem) : undefined}
      />
      <TextField
        label={words.referenceField}
        labelNote={words.optional}
        help={words.referenceHelp}
        value={reference}
        onChange={(value) => onType({ ...typed, reference: value })}
        onEnter={enter}
      />
      <TextField
        label={words.addressField}
        labelNote={words.optional}
        spellCheck={false}
        value={address}
        onChange={(value) => onType({ ...typed, address: value })}
        onEnter={enter}
        error={tried && !read.ok ? words.addressBad : undefined}
      />
      <div>
        <Button icon="plus" onPress={enter} isBusy={isBusy}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}
