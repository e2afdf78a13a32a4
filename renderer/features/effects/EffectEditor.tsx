import { useEffect, useRef } from 'react';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import type { Effect, EffectFields } from '../../../shared/domain/schemas/initiative.ts';
import { CarriedErrors } from '../../CarriedErrors.tsx';
import { ChangesLink } from '../../ChangesLink.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { EffectPayers } from '../../EffectPayers.tsx';
import { EvidenceField } from '../../EvidenceField.tsx';
import { save, write } from '../../queries.ts';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { EffectContribution } from './EffectContribution.tsx';
import { EffectIdentity } from './EffectIdentity.tsx';
import { EffectLinks } from './EffectLinks.tsx';
import { EffectRechecks } from './EffectRechecks.tsx';
import { EFFECT_TITLE_ID, effectElementId } from './effectElementId.ts';

export interface EffectEditorProps {
  readonly initiative: InitiativeDetail;
  readonly effect: Effect;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** What the fields of one effect share. */
export interface EffectFieldsProps {
  readonly effect: Effect;
  readonly isReadOnly: boolean;
  readonly onPatch: (patch: Partial<EffectFields>) => Promise<unknown>;
}

/** One effect with all that stands behind it; each field saves itself. */
export function EffectEditor({ initiative, effect, onClose, onDeleted }: EffectEditorProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const heading = useRef<HTMLHeadingElement>(null);
  const isReadOnly = readOnly !== undefined;
  const onPatch = (patch: Partial<EffectFields>) => save('effect.update', { id: effect.id, patch });
  const fields = { effect, isReadOnly, onPatch };
  const { id } = effect;
  useEffect(() => {
    const title = heading.current;
    // Who goes from the path to the list by the arrows of their radios is still choosing there.
    if (title === null || document.activeElement?.closest('[role="radiogroup"]')) return;
    title.focus({ preventScroll: true });
    // The list has changed its shape: what was pressed comes back into sight, then what it opened.
    document.getElementById(effectElementId(id))?.scrollIntoView({ block: 'nearest' });
    title.scrollIntoView({ block: 'nearest' });
  }, [id]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes, as the button at its head does
    <section
      className="es-effect-editor"
      aria-label={t('effect:editor.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="es-row es-row--top">
        <h3 className="es-grow es-effect-title" id={EFFECT_TITLE_ID} ref={heading} tabIndex={-1}>
          {effect.statement}
        </h3>
        <IconButton icon="close" label={t('effect:editor.close')} onPress={onClose} />
      </div>
      <CarriedErrors
        initiativeId={initiative.id}
        recordIds={[id, ...effect.rechecks.map((one) => one.id)]}
      />
      <EffectIdentity {...fields} />
      <EffectRechecks {...fields} />
      <EffectLinks key={id} initiative={initiative} effect={effect} />
      <EffectContribution {...fields} />
      <div data-field="preuves">
        <EvidenceField
          initiative={initiative}
          owner={fields.effect.id}
          label={t('effect:field.evidence')}
          value={fields.effect.evidenceIds}
          onSave={(evidenceIds) => fields.onPatch({ evidenceIds })}
        />
      </div>
      <EffectPayers effectId={id} initiativeId={initiative.id} />
      <div className="es-record-foot">
        <ChangesLink table="effect" id={id} />
        {isReadOnly ? null : (
          <DeleteButton
            question={t('effect:editor.question', { statement: effect.statement })}
            consequence={t('effect:editor.consequence')}
            confirmLabel={t('effect:editor.confirm')}
            cancelLabel={t('effect:editor.cancel')}
            describe={refusalSentence}
            onDelete={() => write('effect.remove', { id })}
            onDeleted={onDeleted}
          >
            {t('effect:editor.delete')}
          </DeleteButton>
        )}
      </div>
    </section>
  );
}
