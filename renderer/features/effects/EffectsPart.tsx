import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { TEMPORALITIES } from '../../../shared/domain/vocabulary.ts';
import { useAsked } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { classes } from '../../components/props.ts';
import { focusSoon } from '../../components/records/useRecords.ts';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { EffectEditor } from './EffectEditor.tsx';
import { EffectGroup } from './EffectGroup.tsx';
import { EFFECT_TITLE_ID, effectElementId } from './effectElementId.ts';
import { NewEffect } from './NewEffect.tsx';
import './effects.css';

/** The part « Effets » of an initiative: the short term and the long side by side, one effect open beside them. */
export function EffectsPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id: initiativeId });
  const asked = useAsked();
  const [openId, setOpenId] = useState(asked.openId);
  const [isAdding, setIsAdding] = useState(asked.isAdding);
  const addButton = useRef<HTMLButtonElement>(null);
  const open = initiative.effects.find(({ id }) => id === openId);

  const close = () => {
    setOpenId(null);
    if (open !== undefined) document.getElementById(effectElementId(open.id))?.focus();
  };
  const add = (
    <Button ref={addButton} icon="plus" onPress={() => setIsAdding(true)} disabledReason={readOnly}>
      {t('effect:add')}
    </Button>
  );

  return (
    <>
      {initiative.effects.length === 0 ? (
        <EmptyState title={t('effect:empty.title')} action={add}>
          {t('effect:empty.text')}
        </EmptyState>
      ) : (
        <Section title={t('effect:title')} note={t('effect:note')} actions={add}>
          <div className={classes('es-effects', open !== undefined && 'es-effects--open')}>
            <div className="es-effects-groups">
              {TEMPORALITIES.map((temporality) => (
                <EffectGroup
                  key={temporality}
                  temporality={temporality}
                  initiative={initiative}
                  openId={openId}
                  onOpen={setOpenId}
                />
              ))}
            </div>
            {open === undefined ? null : (
              <EffectEditor
                initiative={initiative}
                effect={open}
                onClose={close}
                onDeleted={() => {
                  setOpenId(null);
                  focusSoon(() => addButton.current);
                }}
              />
            )}
          </div>
        </Section>
      )}
      {isAdding ? (
        <NewEffect
          initiativeId={initiativeId}
          onAdded={(id) => {
            setOpenId(id);
            // The dialog gives the focus back to the button that opened it; the new effect takes it after.
            focusSoon(() => document.getElementById(EFFECT_TITLE_ID));
          }}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </>
  );
}
