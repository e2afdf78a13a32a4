import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Initiative } from '../../../shared/domain/schemas/initiative.ts';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { useCheckedDraft } from '../../components/checked/useCheckedDraft.ts';
import { TextField } from '../../components/fields/TextField.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

/** What a `PageHeader` takes for a title that can be changed in place. */
interface TitleSlots {
  readonly title: ReactNode;
  readonly beside: ReactNode;
  readonly under: ReactNode;
}

/** The title of an initiative and the gesture that opens it to be changed; it saves itself. */
export function useInitiativeTitle(initiative: Initiative): TitleSlots {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const givesBack = useRef(false);
  const field = useCheckedDraft({
    value: initiative.title,
    owner: initiative.id,
    name: 'title',
    check: rules.title,
    onSave: (title) =>
      save('initiative.update', { id: initiative.id, patch: { title: title.trim() } }),
  });
  useEffect(() => {
    // Later: the same Enter would press the button again.
    if (!isOpen && givesBack.current) focusSoon(() => opener.current);
    givesBack.current = false;
  }, [isOpen]);

  function leave(byKey: boolean) {
    field.onBlur();
    // A title that may not be kept stays in its field, with its remedy.
    if (rules.title(field.value) !== undefined) return;
    givesBack.current = byKey;
    // Later: what is being pressed elsewhere must not move under the pointer.
    if (byKey) setIsOpen(false);
    else setTimeout(() => setIsOpen(false), PRESSED);
  }

  if (!isOpen && field.error === undefined) {
    return {
      title: (
        <span
          className="es-initiative-name"
          {...(initiative.title.length > MAY_BE_CUT ? { title: initiative.title } : {})}
        >
          {initiative.title}
        </span>
      ),
      beside: (
        <span data-field="titre">
          <IconButton
            ref={opener}
            icon="edit"
            label={t('initiative:title.edit')}
            disabledReason={readOnly}
            onPress={() => setIsOpen(true)}
          />
        </span>
      ),
      under: undefined,
    };
  }
  return {
    title: <span className="es-hidden">{initiative.title}</span>,
    beside: undefined,
    under: (
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves the field inside
      <div
        className="es-initiative-title"
        onKeyDownCapture={(event) => {
          if (event.key === 'Escape') leave(true);
        }}
      >
        <TextField
          {...field}
          label={t('initiative:title.label')}
          isLabelHidden
          look="title"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just asked for it
          autoFocus
          onFocus={() => {
            setIsOpen(true);
            field.onFocus();
          }}
          onBlur={() => leave(false)}
          onEnter={() => leave(true)}
        />
      </div>
    ),
  };
}

/** From here a title may need more lines than it is given. */
const MAY_BE_CUT = 60;

/** Milliseconds that a press takes, with room to spare. */
const PRESSED = 250;
