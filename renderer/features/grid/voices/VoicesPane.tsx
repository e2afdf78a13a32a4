import { useState } from 'react';
import { levelOf, type PlacedComponent } from '../../../../shared/domain/gridComponents.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import { isDiffering, voicesOf } from '../../../../shared/domain/voices.ts';
import { DIMENSION_SIGNS } from '../../../components/figures/gridSigns.ts';
import { write } from '../../../queries.ts';
import { raiseProblem } from '../../../shell/problems.ts';
import { offerUndo } from '../../../shell/undo.ts';
import { useT } from '../../../strings.ts';
import { Word } from '../../../Word.tsx';
import { AddVoice } from './AddVoice.tsx';
import { VoiceRow } from './VoiceRow.tsx';
import { focusAddVoice, focusVoice } from './voiceFocus.ts';
import './voices.css';

export interface VoicesPaneProps {
  readonly application: GridApplication;
  readonly placed: PlacedComponent;
}

/** What each group says of the component: kept side by side, edited in place, never averaged. */
export function VoicesPane({ application, placed }: VoicesPaneProps) {
  const t = useT();
  const [openId, setOpenId] = useState<string | null>(null);
  const { component, dimension } = placed;
  const voices = voicesOf(application, component.id);
  const level = levelOf(application, component.id);
  const differing = voices.filter((voice) => isDiffering(voice, level)).length;

  async function remove(id: string) {
    const voice = voices.find((one) => one.id === id);
    if (voice === undefined) return;
    await write('voice.remove', { id });
    focusAddVoice();
    const { id: _gone, applicationId, ...fields } = voice;
    offerUndo(t('grid:voices.removed'), () => write('voice.add', { applicationId, fields }));
  }

  return (
    <section className="es-voices" aria-labelledby="es-voices-title">
      <div className="es-row">
        <h2 id="es-voices-title" className="es-grow es-pane-title">
          <Word id="voix">{t('grid:voices.title')}</Word>
        </h2>
        <AddVoice
          application={application}
          componentId={component.id}
          onAdded={(id) => {
            setOpenId(id);
            focusVoice(id);
          }}
        />
      </div>
      {voices.length === 0 ? (
        <p className="es-small es-muted">{t('grid:voices.none')}</p>
      ) : (
        <ul className="es-voice-list">
          {voices.map((voice) => (
            <VoiceRow
              key={voice.id}
              voice={voice}
              isDiffering={isDiffering(voice, level)}
              tone={DIMENSION_SIGNS[dimension.id].tone}
              isOpen={openId === voice.id}
              onToggle={() => setOpenId(openId === voice.id ? null : voice.id)}
              onRemove={() => void remove(voice.id).catch(raiseProblem)}
            />
          ))}
        </ul>
      )}
      {differing === 0 ? null : (
        <p className="es-small es-muted es-voices-rule">
          {t('grid:voices.differing', { count: differing })}
        </p>
      )}
    </section>
  );
}
