import { useEffect, useRef, useState } from 'react';
import type { PartialDate } from '../shared/domain/dates.ts';
import { Button } from './components/actions/Button.tsx';
import { CheckedDateField, type CheckedDateFieldProps } from './components/checked/fields.tsx';
import { useAnswer } from './queries.ts';
import { useTask } from './shell/useTask.ts';
import { useT } from './strings.ts';
import './verified.css';

/** Milliseconds in which a field is drawn with what was stored. */
const AFTER_DRAWING = 60;

/** The day on which somebody last verified rules, and the gesture that says it is today. */
export function VerifiedField(
  props: CheckedDateFieldProps & { readonly onSave: (day: PartialDate | null) => Promise<unknown> },
) {
  const t = useT();
  const task = useTask();
  const place = useRef<HTMLDivElement>(null);
  const { today } = useAnswer('app.state', undefined);
  /** How often it was said, and how often the focus followed. */
  const [said, setSaid] = useState(0);
  const followed = useRef(0);
  const isToday = props.value === today;
  useEffect(() => {
    // The button goes: the next key is for the day, once the field has it; before, it would keep the former one.
    if (said === followed.current || !isToday) return;
    followed.current = said;
    // The field takes the new day first: one that has the focus keeps what is in it.
    setTimeout(() => place.current?.querySelector('input')?.focus(), AFTER_DRAWING);
  }, [said, isToday]);
  const isOff = props.isReadOnly === true || props.disabledReason !== undefined;
  return (
    <div className="es-verified" ref={place}>
      <CheckedDateField {...props} />
      {isOff || isToday ? null : (
        <Button
          size="small"
          icon="check"
          isBusy={task.isBusy}
          onPress={() =>
            task.run(async () => {
              await props.onSave(today);
              setSaid((times) => times + 1);
            })
          }
        >
          {t('verifiedToday')}
        </Button>
      )}
    </div>
  );
}
