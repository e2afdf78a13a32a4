import { useState } from 'react';
import { effectPath } from '../../shared/content/effectPath.ts';
import type { EffectLink } from '../../shared/domain/schemas/effect.ts';
import type { Effect } from '../../shared/domain/schemas/initiative.ts';
import { drawEffectPath } from '../../shared/figures/effectPathSvg.ts';
import { effectInWords } from '../../shared/figures/effectPathText.ts';
import { translator } from '../../shared/strings/index.ts';
import { PathFigure } from '../components/figures/PathFigure.tsx';
import { useWidth } from '../components/figures/useWidth.ts';
import { Case, Part } from './Case.tsx';

const t = translator('fr-CA');

function effect(id: string, statement: string, changes: Partial<Effect> = {}): Effect {
  return {
    id,
    statement,
    initiativeId: 'i',
    observedOn: '2017',
    level: 'individual',
    nature: 'agency',
    temporality: 'medium',
    expected: true,
    polarity: 'positive',
    ownContribution: '',
    othersContribution: '',
    rivalExplanation: '',
    confidence: null,
    confidenceReason: '',
    recheckMonths: null,
    evidenceIds: [],
    rechecks: [],
    ...changes,
  };
}

/** Each nuance once: unexpected, unfavourable, awaited, stale, unfed, ended. */
const EFFECTS: Effect[] = [
  effect('a', 'Des passagères organisent elles-mêmes leurs trajets'),
  effect('b', 'Des bénévoles s’épuisent', { expected: false, polarity: 'negative' }),
  effect('c', 'Le CLSC appelle l’équipe avant de fixer un rendez-vous', {
    level: 'organisation',
    nature: 'practices',
    observedOn: '2019-05',
    rechecks: [
      {
        id: 'r',
        effectId: 'c',
        date: '2026-02',
        answer: 'holds',
        source: 'L’accueil du CLSC',
        note: '',
        corrections: [],
      },
    ],
  }),
  effect('d', 'Une ligne d’autobus a été retirée', {
    level: 'organisation',
    observedOn: '2018',
    polarity: 'negative',
    rechecks: [
      {
        id: 's',
        effectId: 'd',
        date: '2024',
        answer: 'gone',
        source: '',
        note: '',
        corrections: [],
      },
    ],
  }),
  effect('e', 'Une règle provinciale reconnaît le transport par des personnes bénévoles', {
    level: 'society',
    nature: 'institutions',
    observedOn: null,
  }),
];

const LINKS: EffectLink[] = [
  ['a', 'c', '2018'],
  ['b', 'd', null],
  ['c', 'e', null],
].map(([fromId, toId, date]) => ({
  id: `${fromId}-${toId}`,
  initiativeId: 'i',
  fromId: fromId ?? '',
  toId: toId ?? '',
  date: date ?? null,
  how: '',
}));

const path = effectPath(
  {
    effects: EFFECTS,
    effectLinks: LINKS,
    stages: [
      {
        id: 'p',
        initiativeId: 'i',
        stage: 'experimentation',
        date: '2016-04',
        reason: '',
        endKind: null,
      },
    ],
  },
  { recheckMonths: 24, shortMonths: 12, mediumMonths: 36 },
  '2026-11-26',
  t,
);

/** The path of effects, at its size and smaller, one effect chosen, and while a link is being made. */
export function PathView() {
  return (
    <Part title="Chemin des effets">
      <Case title="Un effet choisi, rien entre organisations et société" isWide>
        <Drawn zoom={1} isLinking={false} />
      </Case>
      <Case title="Plus petit, pendant qu’un lien se fait" isWide>
        <Drawn zoom={0.65} isLinking />
      </Case>
    </Part>
  );
}

function Drawn({ zoom, isLinking }: { readonly zoom: number; readonly isLinking: boolean }) {
  const { width, ref } = useWidth();
  const [selectedId, setSelectedId] = useState('c');
  return (
    <div ref={ref}>
      {width === null ? null : (
        <PathFigure
          path={path}
          width={width}
          zoom={zoom}
          label={`Effets du chemin, ${zoom}`}
          draw={(laid, palette) => drawEffectPath(path, laid, palette, t, { selectedId })}
          wordsOf={(one) => effectInWords(one, path, t)}
          selectedId={selectedId}
          onSelect={setSelectedId}
          onLink={() => undefined}
          isLinking={isLinking}
        />
      )}
    </div>
  );
}
