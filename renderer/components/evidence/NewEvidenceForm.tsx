import { useRef, useState } from 'react';
import { Button } from '../actions/Button.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { NewEvidence } from './evidenceItem.ts';
import { readWebAddress } from './webAddress.ts';
import type { EvidencePickerWords } from './words.ts';

export interface NewEvidenceFormProps {
  readonly words: EvidencePickerWords;
  /** Stores it; a rejection is shown by `describe` and keeps what was typed. */
  readonly onAdd: (evidence: NewEvidence) => Promise<unknown>;
  /** One line for what `onAdd` threw. */
  readonly describe: (problem: unknown) => string;
}

/** A new piece of evidence in three fields, only the title needed. */
export function NewEvidenceForm({ words, onAdd, describe }: NewEvidenceFormProps) {
  const [title, setTitle] = useState('');
  const [reference, setReference] = useState('');
  const [address, setAddress] = useState('');
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
      setTitle('');
      setReference('');
      setAddress('');
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
        value={title}
        onChange={setTitle}
        onEnter={enter}
        error={tried ? (titleError ?? problem) : undefined}
      />
      <TextField
        label={words.referenceField}
        labelNote={words.optional}
        help={words.referenceHelp}
        value={reference}
        onChange={setReference}
        onEnter={enter}
      />
      <TextField
        label={words.addressField}
        labelNote={words.optional}
        spellCheck={false}
        value={address}
        onChange={setAddress}
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
