import { useState } from 'react';
import { Chip } from '../components/fields/Chip.tsx';
import { ComboBox } from '../components/fields/ComboBox.tsx';
import { MoneyField } from '../components/fields/MoneyField.tsx';
import { NumberField } from '../components/fields/NumberField.tsx';
import { PartialDateField } from '../components/fields/PartialDateField.tsx';
import { SearchField } from '../components/fields/SearchField.tsx';
import { Select } from '../components/fields/Select.tsx';
import { TagsField } from '../components/fields/TagsField.tsx';
import { TextArea } from '../components/fields/TextArea.tsx';
import { TextField } from '../components/fields/TextField.tsx';
import { TimeField } from '../components/fields/TimeField.tsx';
import { Case, Part } from './Case.tsx';
import { longText, stages, territories } from './samples.ts';

const BAD_DATE = 'Écrire une année, un mois ou un jour : 2014, mars 2014, 31 mars 2014.';
const BAD_MONEY = 'Écrire un montant, comme 12 345,67.';
const organisations = [
  { id: 'coop', label: 'Coop fictive Les Rangs roulent', hint: 'organisme porteur' },
  { id: 'table', label: 'Table des familles' },
  { id: 'mrc', label: 'MRC de la Rivière-Longue' },
];

/** Only for this page: a date that is already in ISO. */
const parse = (text: string) =>
  /^\d{4}(-\d{2}){0,2}$/.test(text.trim())
    ? ({ ok: true, value: text.trim() } as const)
    : ({ ok: false } as const);
const format = (value: string) => value;

/** Every field, filled, empty, wrong, off. */
export function FieldsView() {
  return (
    <>
      <Part title="Texte">
        <Case title="Rempli">
          <Text label="Titre" start="Transport solidaire des rangs" />
        </Case>
        <Case title="Obligatoire">
          <Text label="Titre" requiredNote="obligatoire" start="" />
        </Case>
        <Case title="Vide, avec une aide">
          <Text
            label="Site"
            labelNote="facultatif"
            help="Une adresse complète."
            start=""
            placeholder="https://"
          />
        </Case>
        <Case title="À corriger">
          <Text
            label="Courriel"
            start="coop@rangs"
            error="Il manque la fin de l’adresse, comme .org."
          />
        </Case>
        <Case title="Inactif, avec sa raison">
          <Text
            label="Version de la grille"
            start="TNCDC, version 1"
            disabledReason="Une version déjà utilisée ne change plus."
          />
        </Case>
        <Case title="Titre d’une chose">
          <Text label="Titre" look="title" start="Transport solidaire des rangs" />
        </Case>
        <Case title="Texte long dans un champ étroit">
          <div style={{ width: 160 }}>
            <Text label="Organisme" start="Corporation de développement communautaire fictive" />
          </div>
        </Case>
        <Case title="Zone de texte">
          <Area label="Pourquoi cette lecture" start={longText} />
        </Case>
        <Case title="Zone vide">
          <Area label="Ce qui a changé depuis le 14 novembre 2025 (structurant)" start="" />
        </Case>
        <Case title="Zone à lire">
          <Area label="Votre texte" look="reading" start={longText} />
        </Case>
      </Part>
      <Part title="Montants, nombres, dates">
        <Case title="Montant">
          <Money label="Montant demandé" start={1_234_567} />
        </Case>
        <Case title="Montant vide">
          <Money label="Montant reçu" start={null} help="Laisser vide s’il n’est pas connu." />
        </Case>
        <Case title="Nombre avec unité">
          <Count />
        </Case>
        <Case title="Date connue au mois">
          <Hour label="Heure" start="17:00" />
          <Day label="Fin du pilote" start="2018-03" />
        </Case>
        <Case title="Date vide">
          <Day label="Début" start={null} />
        </Case>
      </Part>
      <Part title="Choix dans une liste">
        <Case title="Liste">
          <Stage label="Étape" start="essaimage" />
        </Case>
        <Case title="Liste, rien de choisi">
          <Stage label="Étape" start={null} />
        </Case>
        <Case title="Liste à corriger">
          <Stage label="Étape" start={null} error="Choisir l’étape de départ." />
        </Case>
        <Case title="Liste inactive">
          <Stage label="Étape" start="closed" disabledReason="L’initiative est archivée." />
        </Case>
        <Case title="Liste où l’on écrit">
          <Organisation />
        </Case>
        <Case title="Recherche, filtres">
          <Filters />
        </Case>
      </Part>
      <Part title="Plusieurs valeurs">
        <Case title="Quelques-unes">
          <Tags label="Secteurs" start={['Transport', 'Personnes aînées']} />
        </Case>
        <Case title="Aucune">
          <Tags label="Secteurs" start={[]} help="Entrée ajoute; on peut coller une liste." />
        </Case>
        <Case title="Quarante, dont une longue">
          <Tags label="Territoires" start={territories} />
        </Case>
      </Part>
    </>
  );
}

function Text({
  start,
  ...props
}: { start: string } & Omit<Parameters<typeof TextField>[0], 'value' | 'onChange'>) {
  const [value, setValue] = useState(start);
  return <TextField {...props} value={value} onChange={setValue} />;
}

function Area({
  start,
  ...props
}: { start: string } & Omit<Parameters<typeof TextArea>[0], 'value' | 'onChange'>) {
  const [value, setValue] = useState(start);
  return <TextArea {...props} value={value} onChange={setValue} />;
}

function Money({ label, start, help }: { label: string; start: number | null; help?: string }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <MoneyField
        label={label}
        help={help}
        badInput={BAD_MONEY}
        value={value}
        onChange={setValue}
      />
      {start === null ? null : (
        <output className="es-hidden" data-testid="amount">
          {value}
        </output>
      )}
    </>
  );
}

function Count() {
  const [value, setValue] = useState<number | null>(1214);
  return (
    <NumberField
      label="Passages dans l’année"
      unit="passages"
      badInput="Écrire un nombre entier."
      isWhole
      min={0}
      value={value}
      onChange={setValue}
    />
  );
}

function Hour({ label, start }: { label: string; start: string | null }) {
  const [value, setValue] = useState(start);
  return (
    <TimeField
      label={label}
      badInput="Écrire une heure, comme 17 h 00."
      value={value}
      onChange={setValue}
    />
  );
}

function Day({ label, start }: { label: string; start: string | null }) {
  const [value, setValue] = useState(start);
  return (
    <PartialDateField
      label={label}
      badInput={BAD_DATE}
      parse={parse}
      format={format}
      value={value}
      onChange={setValue}
    />
  );
}

function Stage({
  start,
  ...props
}: {
  label: string;
  start: string | null;
  error?: string;
  disabledReason?: string;
}) {
  const [value, setValue] = useState(start);
  return (
    <Select
      {...props}
      options={stages}
      placeholder="Choisir une étape"
      emptyLabel="Inconnue"
      value={value}
      onChange={setValue}
    />
  );
}

function Organisation() {
  const [value, setValue] = useState<string | null>('coop');
  return (
    <ComboBox
      label="Organisme porteur"
      options={organisations}
      value={value}
      onChange={setValue}
      onCreate={() => setValue(null)}
      createLabel={(text) => `Ajouter « ${text} »`}
      badInput="Choisir dans la liste, ou ajouter cet organisme."
    />
  );
}

function Filters() {
  const [text, setText] = useState('');
  return (
    <div className="es-row es-row--wrap">
      <div style={{ width: 172 }}>
        <SearchField
          label="Filtrer les initiatives"
          placeholder="Filtrer…"
          keys="Ctrl F"
          value={text}
          onChange={setText}
        />
      </div>
      <Chip isOn removeLabel="Retirer le filtre Étape" onRemove={() => undefined}>
        Étape : toutes sauf Close
      </Chip>
      <Chip>Transport</Chip>
    </div>
  );
}

function Tags({ label, start, help }: { label: string; start: readonly string[]; help?: string }) {
  const [value, setValue] = useState(start);
  return (
    <TagsField
      words={{ clear: 'Tout retirer', putBack: 'Remettre', add: (name) => `Ajouter « ${name} »` }}
      label={label}
      help={help}
      value={value}
      onChange={setValue}
      suggestions={[
        'Transport',
        'Alimentation',
        'Logement',
        'Personnes aînées',
        'Familles',
        'Numérique',
        'Santé',
      ]}
      placeholder="Ajouter…"
      countLabel={(count) => `${count} valeurs`}
    />
  );
}
