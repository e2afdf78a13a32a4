import { useState } from 'react';
import { evidenceMark } from '../../../shared/content/evidence.ts';
import { SearchField } from '../fields/SearchField.tsx';
import { tagMatches } from '../fields/tagList.ts';
import { Disclosure } from '../layout/Disclosure.tsx';
import { LeaveButton, TypedDialog } from '../records/TypedDialog.tsx';
import type { EvidencePickerProps } from './EvidencePicker.tsx';
import type { NewEvidence } from './evidenceItem.ts';
import { NewEvidenceForm, NO_EVIDENCE } from './NewEvidenceForm.tsx';

/** A filter is worth its line from here. */
const FILTER_FROM = 9;

interface EvidenceDialogProps extends EvidencePickerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Where evidence is chosen: a list to check, and a form for what is not in it. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { evidence, selectedIds, onChange, onAdd, describe, words, isOpen, onClose } = props;
  const [filter, setFilter] = useState('');
  const [typed, setTyped] = useState(NO_EVIDENCE);
  const isBegun = Object.values(typed).some((text) => text !== '');
  const shown = evidence.filter((item) =>
    tagMatches(`${evidenceMark(item)} ${item.title}`, filter),
  );

  function toggle(id: string, isChosen: boolean) {
    onChange(isChosen ? [...selectedIds, id] : selectedIds.filter((other) => other !== id));
  }
  function close() {
    setTyped(NO_EVIDENCE);
    onClose();
  }
  async function add(fresh: NewEvidence) {
    const id = await onAdd(fresh);
    onChange([...selectedIds, id]);
  }

  return (
    <TypedDialog
      isOpen={isOpen}
      onClose={close}
      title={words.dialogTitle}
      size="wide"
      closeLabel={words.close}
      giveUp={words.giveUp}
      isFilled={isBegun}
      actions={<LeaveButton>{words.close}</LeaveButton>}
    >
      <div className="es-evidence-dialog">
        {evidence.length >= FILTER_FROM ? (
          <SearchField
            label={words.filter}
            placeholder={words.filter}
            value={filter}
            onChange={setFilter}
          />
        ) : null}
        {shown.length === 0 ? (
          <p className="es-muted">{evidence.length === 0 ? words.empty : words.noMatch}</p>
        ) : (
          <ul className="es-evidence-choices" aria-label={words.list}>
            {shown.map((item) => (
              <li key={item.id}>
                <label className="es-evidence-choice">
                  <input
                    type="checkbox"
                    className="es-evidence-check"
                    checked={selectedIds.includes(item.id)}
                    onChange={(event) => toggle(item.id, event.currentTarget.checked)}
                  />
                  <span className="es-evidence-mark">{evidenceMark(item)}</span>
                  <span className="es-grow">{item.title}</span>
                  {item.note ? <span className="es-small es-muted">{item.note}</span> : null}
                </label>
              </li>
            ))}
          </ul>
        )}
        <Disclosure title={words.newTitle} startsOpen={evidence.length === 0 || isBegun}>
          <NewEvidenceForm
            typed={typed}
            onType={setTyped}
            words={words}
            onAdd={add}
            describe={describe}
          />
        </Disclosure>
      </div>
    </TypedDialog>
  );
}
