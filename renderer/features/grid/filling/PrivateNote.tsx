import type { Reading } from '../../../../shared/domain/schemas/grid.ts';
import { CheckedTextArea } from '../../../components/checked/fields.tsx';
import { Icon } from '../../../components/icons/Icon.tsx';
import { Disclosure } from '../../../components/layout/Disclosure.tsx';
import { useFieldRules } from '../../../fieldRules.ts';
import { save } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

export interface PrivateNoteProps {
  readonly applicationId: string;
  readonly reading: Reading;
}

/** The coordinator's own note, behind a lock: it never leaves this screen. */
export function PrivateNote({ applicationId, reading }: PrivateNoteProps) {
  const t = useT();
  const rules = useFieldRules();
  const { componentId, privateNote } = reading;
  return (
    <div className="es-private-note">
      <Disclosure
        title={
          <span className="es-sign">
            <Icon name="lock" />
            {t('grid:privateNote.title')}
          </span>
        }
        note={privateNote === '' ? undefined : t('grid:privateNote.written')}
      >
        <CheckedTextArea
          label={t('grid:privateNote.label')}
          help={t('grid:privateNote.help')}
          rows={2}
          value={privateNote}
          owner={`${applicationId}/${componentId}`}
          onSave={(text) =>
            save('grid.setReading', {
              id: applicationId,
              componentId,
              patch: { privateNote: text },
            })
          }
          check={rules.text}
        />
      </Disclosure>
    </div>
  );
}
