import { useState } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { EffectLink } from '../../../shared/domain/schemas/effect.ts';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { CheckedDateField, CheckedTextArea } from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface EffectLinkRowProps {
  readonly link: EffectLink;
  /** The other effect. */
  readonly statement: string;
  readonly onRemove: () => void;
}

/** A link from one side: the other effect, since when, and how when it is opened. */
export function EffectLinkRow({ link, statement, onRemove }: EffectLinkRowProps) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const [isOpen, setIsOpen] = useState(false);
  const isReadOnly = readOnly !== undefined;
  const shared = { owner: link.id, isReadOnly };
  return (
    <li>
      <div className="es-row es-row--top">
        <span className="es-grow">
          {statement}
          <span className="es-muted">
            {link.date === null
              ? ` ${t('effect:link.undated')}`
              : ` ${t('effect:link.since', { date: formatPartialDate(link.date) })}`}
          </span>
          {link.how === '' ? null : <span className="es-effect-how">{link.how}</span>}
        </span>
        <IconButton
          icon="edit"
          size="small"
          label={t('effect:link.edit', { statement })}
          onPress={() => setIsOpen(!isOpen)}
        />
        {isReadOnly ? null : (
          <IconButton
            icon="close"
            size="small"
            label={t('effect:link.remove', { statement })}
            onPress={onRemove}
          />
        )}
      </div>
      {isOpen ? (
        <div className="es-fields">
          <CheckedDateField
            {...shared}
            {...rules.dates}
            label={t('effect:link.date')}
            value={link.date}
            onSave={(date) => save('effectLink.update', { id: link.id, patch: { date } })}
          />
          <div className="es-field--wide">
            <CheckedTextArea
              {...shared}
              label={t('effect:link.how')}
              rows={2}
              value={link.how}
              check={rules.text}
              onSave={(how) => save('effectLink.update', { id: link.id, patch: { how } })}
            />
          </div>
        </div>
      ) : null}
    </li>
  );
}
