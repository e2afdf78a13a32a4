import { useState } from 'react';
import { Checkbox } from '../components/choice/Checkbox.tsx';
import { CheckboxGroup } from '../components/choice/CheckboxGroup.tsx';
import { RadioCards } from '../components/choice/RadioCards.tsx';
import { SegmentedControl } from '../components/choice/SegmentedControl.tsx';
import { Case, Part } from './Case.tsx';
import { plainReadings, readings } from './samples.ts';

const phases = [
  { id: 'emergence', label: 'Émergence' },
  { id: 'pilot', label: 'Expérimentation', hint: 'pilote' },
  { id: 'lasting', label: 'Pérennisation' },
  { id: 'spread', label: 'Essaimage' },
];
const periods = [
  { id: '1', label: '1 an' },
  { id: '5', label: '5 ans' },
  { id: 'all', label: 'Tout' },
  { id: '30', label: '30 ans' },
];

/** Cards, boxes and segments. */
export function ChoicesView() {
  const [reading, setReading] = useState<string>('pre');
  const [taken, setTaken] = useState<readonly string[]>(['emergence', 'lasting']);
  const [period, setPeriod] = useState('all');
  const [look, setLook] = useState('path');
  const [isUnexpected, setUnexpected] = useState(true);
  return (
    <Part title="Choix">
      <Case title="Les quatre lectures">
        <RadioCards
          label="Lecture d’ensemble"
          options={plainReadings}
          value={reading}
          onChange={setReading}
        />
      </Case>
      <Case title="Rien de choisi, à corriger">
        <RadioCards
          label="Lecture d’ensemble"
          options={plainReadings.slice(0, 2)}
          value={null}
          onChange={setReading}
          error="Choisir une lecture avant de sceller."
        />
      </Case>
      <Case title="Scellé">
        <RadioCards
          label="Lecture d’ensemble"
          options={plainReadings}
          value={reading}
          onChange={setReading}
          disabledReason="L’application du 14 novembre 2025 est scellée."
        />
      </Case>
      <Case title="Projecteur">
        <RadioCards
          label="Lecture d’ensemble"
          isLabelHidden
          look="projector"
          columns={1}
          options={readings}
          value={reading}
          onChange={setReading}
        />
      </Case>
      <Case title="Étroit (200 px)">
        <div style={{ width: 200 }}>
          <RadioCards
            label="Lecture"
            options={plainReadings}
            value={reading}
            onChange={setReading}
          />
        </div>
      </Case>
      <Case title="Cases">
        <CheckboxGroup
          label="Phases où elle prend part"
          options={phases}
          value={taken}
          onChange={setTaken}
          minWidth={160}
        />
      </Case>
      <Case title="Cases, inactives">
        <CheckboxGroup
          label="Phases"
          options={phases}
          value={taken}
          onChange={setTaken}
          disabledReason="L’application est scellée."
          minWidth={160}
        />
      </Case>
      <Case title="Case seule, cochée, en partie, inactive">
        <div className="es-stack es-stack--tight">
          <Checkbox label="Effet imprévu" isSelected={isUnexpected} onChange={setUnexpected} />
          <Checkbox label="Toutes les preuves" isIndeterminate hint="3 sur 7" />
          <Checkbox
            label="Citer le témoignage"
            disabledReason="Le consentement a pris fin le 1er mars 2026."
          />
        </div>
      </Case>
      <Case title="Segments">
        <div className="es-row es-row--wrap">
          <SegmentedControl label="Période" options={periods} value={period} onChange={setPeriod} />
          <SegmentedControl
            label="Vue"
            options={[
              { id: 'list', label: 'Liste', icon: 'list' },
              { id: 'path', label: 'Chemin', icon: 'branch' },
            ]}
            value={look}
            onChange={setLook}
          />
        </div>
      </Case>
    </Part>
  );
}
