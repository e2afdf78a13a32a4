import { useEffect, useRef, useState } from 'react';
import type { Reading } from '../../../../shared/domain/schemas/grid.ts';
import type { GridComponent } from '../../../../shared/domain/schemas/gridDefinition.ts';
import { CheckedTextArea } from '../../../components/checked/fields.tsx';
import { Disclosure } from '../../../components/layout/Disclosure.tsx';
import { useFieldRules } from '../../../fieldRules.ts';
import { isPressed } from '../../../keys.ts';
import { save } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

export interface SubElementNotesProps {
  readonly applicationId: string;
  readonly component: GridComponent;
  readonly reading: Reading;
}

/** A note for each sub-element, folded; Alt + N opens them with the cursor in the first, and folds them. */
export function SubElementNotes({ applicationId, component, reading }: SubElementNotesProps) {
  const t = useT();
  const rules = useFieldRules();
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { id: componentId, subElements } = component;

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPressed(event, 'subElements')) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      event.preventDefault();
      setIsOpen(!isOpen);
      requestAnimationFrame(() =>
        place.current?.querySelector<HTMLElement>(isOpen ? 'button' : 'textarea')?.focus(),
      );
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOpen]);

  if (subElements.length === 0) return null;
  return (
    <div ref={place}>
      <Disclosure
        title={t('grid:notes.title')}
        note={
          reading.notes.length === 0
            ? t('grid:notes.key')
            : t('grid:notes.written', { count: reading.notes.length })
        }
        isOpen={isOpen}
        onToggle={setIsOpen}
      >
        <div className="es-stack">
          {subElements.map(({ id: subElementId, text }) => (
            <CheckedTextArea
              key={subElementId}
              label={text}
              rows={1}
              value={reading.notes.find((note) => note.subElementId === subElementId)?.text ?? ''}
              owner={`${applicationId}/${componentId}/${subElementId}`}
              onSave={(written) =>
                save('grid.setNote', {
                  id: applicationId,
                  componentId,
                  subElementId,
                  text: written,
                })
              }
              check={rules.text}
            />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
