import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { effectsSheet } from '../../../shared/content/sheets/effectsSheet.ts';
import { originInWords } from '../../../shared/content/termWords.ts';
import { termOrigin } from '../../../shared/domain/effectTerms.ts';
import { useAsked, useAskedField } from '../../asked.ts';
import { Button } from '../../components/actions/Button.tsx';
import { SegmentedControl } from '../../components/choice/SegmentedControl.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { PasteButton } from '../../pasting/PasteButton.tsx';
import { useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { EffectList } from './EffectList.tsx';
import { EffectPathView } from './EffectPathView.tsx';
import { EFFECT_TITLE_ID, effectElementId } from './effectElementId.ts';
import { NewEffect } from './NewEffect.tsx';
import { PasteEffects } from './PasteEffects.tsx';
import './effects.css';
import './path.css';
import { Word } from '../../Word.tsx';

/** The part « Effets » of an initiative: as a list by term, or as the path of what fed what. */
export function EffectsPart() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  const initiative = useAnswer('initiative.get', { id: initiativeId });
  const limits = useAnswer('effectSettings.get', undefined);
  const origin = termOrigin(initiative.stages, initiative.effects);
  const asked = useAsked();
  useAskedField(asked);
  const { view, setView } = useView();
  const [openId, setOpenId] = useState(asked.openId);
  const [askedId, setAskedId] = useState(asked.openId);
  const [isAdding, setIsAdding] = useState(asked.isAdding);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = (
    <>
      <PasteButton>
        {(onClose) => (
          <PasteEffects initiativeId={initiativeId} limits={limits} onClose={onClose} />
        )}
      </PasteButton>
      <Button
        ref={addButton}
        icon="plus"
        onPress={() => setIsAdding(true)}
        disabledReason={readOnly}
      >
        {t('effect:add')}
      </Button>
    </>
  );
  const actions = (
    <>
      <SegmentedControl
        label={t('effect:view.label')}
        options={(['list', 'path'] as const).map((id) => ({ id, label: t(`effect:view.${id}`) }))}
        value={view}
        onChange={(id) => {
          setAskedId(null);
          setView(id === 'path' ? 'path' : 'list');
        }}
      />
      <ExportSheet
        list="effects"
        title={t('effect:title')}
        sheet={(french) => effectsSheet(initiative, french)}
      />
      {add}
    </>
  );

  return (
    <>
      {initiative.effects.length === 0 ? (
        <EmptyState title={t('effect:empty.title')} action={add}>
          {t('effect:empty.text')}
        </EmptyState>
      ) : (
        <Section
          title={
            <Word id={view === 'path' ? 'niveaux' : 'effet'}>
              {t(view === 'path' ? 'path:title' : 'effect:title')}
            </Word>
          }
          note={
            view === 'path' ? (
              <Word id="temporalite">{t('effect:field.temporality')}</Word>
            ) : (
              `${t('effect:note')} ${t('effect:counted', { origin: originInWords(origin, t) })}`
            )
          }
          actions={actions}
        >
          <OnDemand>
            {view === 'path' ? (
              <EffectPathView
                initiative={initiative}
                selectedId={openId}
                askedId={askedId}
                onSelect={setOpenId}
                onOpen={(id) => {
                  setOpenId(id);
                  setView('list');
                }}
              />
            ) : (
              <EffectList
                initiative={initiative}
                openId={openId}
                onOpen={setOpenId}
                onClose={(id) => {
                  setOpenId(null);
                  document.getElementById(effectElementId(id))?.focus();
                }}
                onDeleted={() => {
                  setOpenId(null);
                  focusSoon(() => addButton.current);
                }}
              />
            )}
          </OnDemand>
        </Section>
      )}
      {isAdding ? (
        <NewEffect
          initiativeId={initiativeId}
          limits={limits}
          origin={origin}
          onAdded={(id) => {
            setView('list');
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

/** How the effects are shown, as the address says it: `?vue=chemin`. */
function useView() {
  const navigate = useNavigate();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const view = new URLSearchParams(search).get('vue') === 'chemin' ? 'path' : 'list';
  return {
    view,
    setView: (next: 'list' | 'path') =>
      void navigate({ to: '.', search: next === 'path' ? { vue: 'chemin' } : {}, replace: true }),
  };
}
