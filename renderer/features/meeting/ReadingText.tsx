import type { Ref } from 'react';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { RoomTextArea } from '../../components/projector/RoomTextArea.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { KEY_NAMES } from './words.ts';

export interface ReadingTextProps {
  readonly target: { readonly id: string; readonly componentId: string };
  /** Which text of the reading. */
  readonly name: 'justification' | 'whatChanged';
  readonly label: string;
  /** The letter that leads here with Alt. */
  readonly letter: string;
  readonly value: string;
  readonly isFixed: boolean;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  /** Enter: back to the voices. */
  readonly onDone: () => void;
}

/** What the table says of its own reading: why, or what changed since the last time. */
export function ReadingText(props: ReadingTextProps) {
  const { target, name, label, value, fieldRef, onDone } = props;
  const rules = useFieldRules();
  const { field } = useDraft({
    value,
    onSave: (text) => save('grid.setReading', { ...target, patch: { [name]: text } }),
    owner: `${target.id}/${target.componentId}`,
    name,
    check: rules.text,
  });
  if (props.isFixed) {
    return (
      <div>
        <p className="es-room-strong">{label}</p>
        <p className="es-room-said">{value}</p>
      </div>
    );
  }
  return (
    <RoomTextArea
      ref={fieldRef}
      label={label}
      keyHint={`${KEY_NAMES.alt} ${props.letter}`}
      value={field.value}
      onChange={field.onChange}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
      error={field.error}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        onDone();
      }}
    />
  );
}
