import { useState } from 'react';
import { KeyHints } from '../components/projector/KeyHints.tsx';
import { LevelKeys } from '../components/projector/LevelKeys.tsx';
import { RoomTextArea } from '../components/projector/RoomTextArea.tsx';
import { VoiceCard } from '../components/projector/VoiceCard.tsx';
import { Case, Part } from './Case.tsx';
import { readings } from './samples.ts';

const apartWords = '(autrement que la table)';
const levels = [
  ...readings.map(({ id, label, icon, keyHint }) => ({ id, label, icon, keyHint })),
  {
    id: 'none',
    label: 'non dite',
    icon: 'readingUnread' as const,
    keyHint: 'N',
    isLabelHidden: true,
  },
];

/** What is read from the back of a room. */
export function ProjectorView() {
  const [level, setLevel] = useState('none');
  const [text, setText] = useState('On conduit, mais on ne nous demande pas toujours');
  return (
    <Part title="Projecteur">
      <Case title="Voix qui lit comme la table">
        <VoiceCard
          name="Coordination"
          text="Les règles tiennent; ce sont les personnes qui manquent."
          level={{ icon: 'readingPresent', word: 'présent' }}
          isApart={false}
          apartWords={apartWords}
          tone="pro"
          onPress={() => undefined}
        />
      </Case>
      <Case title="Voix qui lit autrement">
        <VoiceCard
          name="Passagères et passagers"
          text="« On n’a pas su que l’horaire changeait. »"
          level={{ icon: 'readingStarted', word: 'amorcé' }}
          isApart
          apartWords={apartWords}
          tone="pro"
          onPress={() => undefined}
        />
      </Case>
      <Case title="Voix sans lecture, nom et phrase longs, à l’étroit">
        <div style={{ width: 280 }}>
          <VoiceCard
            name="Regroupement fictif des personnes aînées des rangs et des villages"
            text="Une phrase assez longue pour prendre plusieurs lignes, comme on en dit autour d’une table."
            isApart={false}
            apartWords={apartWords}
            tone="imp"
            onPress={() => undefined}
          />
        </div>
      </Case>
      <Case title="Voix scellée, lecture seule">
        <VoiceCard
          name="Municipalités"
          text=""
          level={{ icon: 'readingStructuring', word: 'structurant' }}
          isApart
          apartWords={apartWords}
          tone="ctx"
        />
      </Case>
      <Case title="Lecture d’une voix, par ses touches">
        <LevelKeys
          label="Sa lecture"
          options={levels}
          value={level}
          onChange={setLevel}
          tone="pro"
          onEnter={() => undefined}
          onEscape={() => undefined}
        />
      </Case>
      <Case title="Ce qui a changé">
        <RoomTextArea
          label="Ce qui a changé depuis le 14 novembre 2025 (structurant)"
          keyHint="Alt M"
          value={text}
          onChange={setText}
        />
      </Case>
      <Case title="Vide, à corriger">
        <div className="es-stack">
          <RoomTextArea
            label="Ce que dit ce groupe"
            isLabelHidden
            placeholder="Ce qui se dit…"
            value=""
            onChange={setText}
          />
          <RoomTextArea
            label="Ce qui se dit"
            value={text}
            onChange={setText}
            error="Au plus 20 000 caractères."
          />
        </div>
      </Case>
      <Case title="Touches, au pied de l’écran">
        <KeyHints
          hints={[
            { keys: ['←', '→'], words: 'question' },
            { keys: ['Alt'], words: '+ lettre, lecture' },
            { keys: ['Entrée'], words: 'ajouter la voix' },
          ]}
        />
      </Case>
    </Part>
  );
}
