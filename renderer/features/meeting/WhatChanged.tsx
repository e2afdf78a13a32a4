import type { Ref } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { MeetingBefore } from '../../../shared/domain/schemas/meeting.ts';
import { useDraft } from '../../components/autosave/useDraft.ts';
import { RoomTextArea } from '../../components/projector/RoomTextArea.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { KEY_NAMES } from './words.ts';

export interface WhatChangedProps {
  readonly target: { readonly id: string; readonly componentId: string };
  readonly before: MeetingBefore;
  readonly value: string;
  readonly isFixed: boolean;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  /** Enter: back to the voices. */
  readonly onDone: () => void;
}

/** Asks the room what changed since the component was last read. */
export function WhatChanged({
  target,
  before,
  value,
  isFixed,
  fieldRef,
  onDone,
}: WhatChangedProps) {
  const t = useT();
  const rules = useFieldRules();
  const { field } = useDraft({
    value,
    onSave: (whatChanged) => save('grid.setReading', { ...target, patch: { whatChanged } }),
    owner: `${target.id}/${target.componentId}`,
    name: 'whatChanged',
    check: rules.text,
  });
  const levels = [...new Set(before.readings.map(({ level }) => t(`vocabulary:reading.${level}`)))];
  const label = t('grid:component.whatChanged', {
    date: formatPartialDate(before.date),
    level: levels.join(', '),
  });
  if (isFixed) {
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
      keyHint={`${KEY_NAMES.alt} M`}
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
