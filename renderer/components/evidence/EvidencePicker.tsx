import { useId, useRef, useState } from 'react';
import { evidenceMark } from '../../../shared/content/evidence.ts';
import { Anchor } from '../actions/Anchor.tsx';
import { Button } from '../actions/Button.tsx';
import { IconButton } from '../actions/IconButton.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import type { EvidenceItem, NewEvidence } from './evidenceItem.ts';
import type { EvidencePickerWords } from './words.ts';
import './evidence.css';

export interface EvidencePickerProps {
  /** « Preuves », or more precise where several stand on a screen. */
  readonly label: string;
  /** All the evidence of the initiative. */
  readonly evidence: readonly EvidenceItem[];
  readonly selectedIds: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** The address of a piece of evidence, where what it is can be read. */
  readonly hrefOf: (id: string) => string;
  /** Stores a new piece and gives its id; the picker then chooses it. */
  readonly onAdd: (evidence: NewEvidence) => Promise<string>;
  /** One line for what `onAdd` threw (`refusalSentence`). */
  readonly describe: (problem: unknown) => string;
  readonly words: EvidencePickerWords;
  /** Why nothing can be chosen now (read-only file, sealed reading); the chosen ones stay shown. */
  readonly disabledReason?: string | undefined;
  /** The remedy when a choice could not be stored (`draft.field.error`). */
  readonly error?: string | undefined;
}

/** The evidence behind a claim: what is chosen, and one gesture to choose or write more. */
export function EvidencePicker(props: EvidencePickerProps) {
  const { label, evidence, selectedIds, onChange, words, hrefOf, disabledReason, error } = props;
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const labelId = useId();
  const chosen = evidence.filter((item) => selectedIds.includes(item.id));
  const isOff = disabledReason !== undefined;

  function remove(id: string) {
    onChange(selectedIds.filter((other) => other !== id));
    opener.current?.focus();
  }

  return (
    <fieldset className="es-evidence" aria-labelledby={labelId}>
      <div className="es-evidence-head">
        <span className="es-label" id={labelId}>
          {label}
        </span>
        {isOff ? null : (
          <Button
            ref={opener}
            size="small"
            tone="faint"
            label={`${words.open} ${label}`}
            onPress={() => setIsOpen(true)}
          >
            {words.open}
          </Button>
        )}
      </div>
      {chosen.length === 0 ? (
        <p className="es-evidence-none">{words.none}</p>
      ) : (
        <ul className="es-evidence-list">
          {chosen.map((item) => (
            <li key={item.id} className="es-evidence-item">
              <span className="es-evidence-mark">{evidenceMark(item)}</span>
              <span className="es-grow">
                <Anchor look="plain" href={hrefOf(item.id)}>
                  {item.title}
                </Anchor>
                {item.note ? <span className="es-small es-muted"> {item.note}</span> : null}
              </span>
              {isOff ? null : (
                <IconButton
                  icon="close"
                  size="small"
                  label={`${words.remove} ${evidenceMark(item)}`}
                  onPress={() => remove(item.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {error ? <p className="es-field-error">{error}</p> : null}
      {isOff ? <p className="es-help">{disabledReason}</p> : null}
      <EvidenceDialog {...props} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </fieldset>
  );
}
