import { useEffect, useRef } from 'react';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import type { Meeting } from '../../../shared/domain/schemas/meeting.ts';
import { Button } from '../../components/actions/Button.tsx';
import { AutosaveTagsField } from '../../components/autosave/fields.tsx';
import { PartialDateField } from '../../components/fields/PartialDateField.tsx';
import { useT } from '../../strings.ts';
import { useTableOfReading } from '../../useTableOfReading.ts';

export interface TableSlideProps {
  readonly meeting: Meeting;
  readonly definition: GridDefinition;
  readonly whyFixed: string | undefined;
  readonly onStart: () => void;
  readonly onFullScreen: () => void;
}

/** The first screen: which initiative, which day, and who is around the table. */
export function TableSlide({ meeting, definition, whyFixed, ...act }: TableSlideProps) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Names are what comes first; the day is right already.
    frame.current?.querySelector<HTMLInputElement>('[role="combobox"]')?.focus();
  }, []);
  const table = useTableOfReading(meeting);
  return (
    <>
      <header className="es-room-header">
        <div className="es-room-over">
          <span className="es-grow">{t('meeting:over')}</span>
          <span className="es-room-place">
            {t('grid:page.version', { name: definition.name, version: definition.version })}
          </span>
        </div>
        <h1
          className={
            meeting.initiativeTitle.length > 60
              ? 'es-room-title es-room-title--long'
              : 'es-room-title'
          }
        >
          {meeting.initiativeTitle}
        </h1>
      </header>
      <div className="es-room-who" ref={frame}>
        <div className="es-room-day">
          <PartialDateField {...table.day} disabledReason={whyFixed} />
        </div>
        <div className="es-room-people">
          <AutosaveTagsField
            {...table.people}
            label={t('meeting:who')}
            // Names of other meetings are not for this room.
            suggestions={[]}
            disabledReason={whyFixed}
          />
        </div>
        <div className="es-room-actions">
          <Button tone="primary" iconEnd="right" onPress={act.onStart}>
            {t('meeting:start')}
          </Button>
          <Button icon="projector" onPress={act.onFullScreen}>
            {t('meeting:fullScreen')} <kbd className="es-kbd">F11</kbd>
          </Button>
        </div>
      </div>
    </>
  );
}
