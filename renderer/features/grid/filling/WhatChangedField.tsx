import { useEffect, useRef } from 'react';
import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import type { GridApplication, Reading } from '../../../../shared/domain/schemas/grid.ts';
import type { ReadBefore } from '../../../../shared/domain/whatChanged.ts';
import { CheckedTextArea } from '../../../components/checked/fields.tsx';
import { useFieldRules } from '../../../fieldRules.ts';
import { save } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

export interface WhatChangedFieldProps {
  readonly applicationId: string;
  readonly reading: Reading;
  readonly before: ReadBefore<GridApplication>;
  /** The screen was led here: the next keystroke belongs in the field. */
  readonly takesFocus: boolean;
}

/** Why the level is not that of the last time, in one sense or the other. */
export function WhatChangedField(props: WhatChangedFieldProps) {
  const { applicationId, reading, before, takesFocus } = props;
  const t = useT();
  const rules = useFieldRules();
  const { componentId } = reading;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the title of the component, which takes the focus when the component changes.
    if (takesFocus) requestAnimationFrame(() => place.current?.querySelector('textarea')?.focus());
  }, [takesFocus]);
  const words = before.readings.map(({ level }) => t(`vocabulary:reading.${level}`));
  return (
    <div ref={place}>
      <CheckedTextArea
        label={t('grid:component.whatChanged', {
          date: formatPartialDate(before.application.date),
          level: [...new Set(words)].join(', '),
        })}
        help={t('grid:component.whatChangedHelp')}
        value={reading.whatChanged}
        owner={`${applicationId}/${componentId}`}
        onSave={(whatChanged) =>
          save('grid.setReading', { id: applicationId, componentId, patch: { whatChanged } })
        }
        check={rules.text}
        rows={2}
      />
    </div>
  );
}
