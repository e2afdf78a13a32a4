import { useState } from 'react';
import { translator } from '../../shared/strings/index.ts';
import { EvidencePicker } from '../components/evidence/EvidencePicker.tsx';
import type { EvidenceItem } from '../components/evidence/evidenceItem.ts';
import { evidencePickerWords } from '../evidencePickerWords.ts';
import { Case, Part } from './Case.tsx';
import { longText } from './samples.ts';

const t = translator('fr-CA');

const EVIDENCE: EvidenceItem[] = [
  { id: 'a', number: 1, title: 'Procès-verbal du comité' },
  { id: 'b', number: 2, title: 'Une passagère', note: 'Consentement valide' },
  { id: 'c', number: 3, title: 'Un bénévole', note: 'Consentement retiré' },
  { id: 'd', number: 12, title: longText },
];
const MANY: EvidenceItem[] = Array.from({ length: 40 }, (_, index) => ({
  id: String(index),
  number: index + 1,
  title: `Pièce de l’année ${1987 + index}`,
}));

/** What a claim stands on. */
export function ProofView() {
  return (
    <Part title="Preuves">
      <Case title="Rien n’est choisi">
        <Picker evidence={EVIDENCE} first={[]} />
      </Case>
      <Case title="Trois pièces, dont un témoignage retiré et un long titre">
        <Picker evidence={EVIDENCE} first={['a', 'c', 'd']} />
      </Case>
      <Case title="Aucune preuve dans l’initiative">
        <Picker evidence={[]} first={[]} />
      </Case>
      <Case title="Quarante pièces">
        <Picker evidence={MANY} first={['3', '17']} />
      </Case>
      <Case title="Lecture scellée">
        <Picker evidence={EVIDENCE} first={['a', 'b']} disabledReason="La lecture est scellée." />
      </Case>
      <Case title="Non enregistré">
        <Picker
          evidence={EVIDENCE}
          first={['b']}
          error="Le choix n’a pas pu être enregistré. Choisissez de nouveau."
        />
      </Case>
    </Part>
  );
}

interface PickerProps {
  readonly evidence: readonly EvidenceItem[];
  readonly first: readonly string[];
  readonly disabledReason?: string;
  readonly error?: string;
}

function Picker({ evidence, first, ...state }: PickerProps) {
  const [chosen, setChosen] = useState(first);
  return (
    <EvidencePicker
      {...state}
      label="Preuves"
      evidence={evidence}
      selectedIds={chosen}
      onChange={setChosen}
      hrefOf={(id) => `#preuve-${id}`}
      onAdd={() => Promise.resolve('a')}
      describe={String}
      words={evidencePickerWords(t)}
    />
  );
}
