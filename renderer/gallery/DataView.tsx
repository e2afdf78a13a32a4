import { useState } from 'react';
import { formatCents } from '../../shared/domain/money.ts';
import { Anchor } from '../components/actions/Anchor.tsx';
import { Button } from '../components/actions/Button.tsx';
import { DefinitionList, FactStrip } from '../components/data/DefinitionList.tsx';
import { type Column, type Sort, Table } from '../components/data/Table.tsx';
import { Sign } from '../components/icons/Sign.tsx';
import { Disclosure } from '../components/layout/Disclosure.tsx';
import { Tabs } from '../components/layout/Tabs.tsx';
import { markRecords } from '../components/records/marked.ts';
import { Case, Part } from './Case.tsx';
import { initiatives, longText } from './samples.ts';

type Row = (typeof initiatives)[number];

const columns: readonly Column<Row>[] = [
  {
    id: 'title',
    label: 'Titre',
    isTitle: true,
    canSort: true,
    cell: (row) => (
      <Anchor href="#data" look="plain">
        {row.title}
      </Anchor>
    ),
  },
  {
    id: 'stage',
    label: 'Étape',
    isFirm: true,
    cell: ({ stage }) => stage?.icon && <Sign icon={stage.icon}>{stage.label}</Sign>,
  },
  {
    id: 'amount',
    label: 'Montant',
    align: 'end',
    isFirm: true,
    canSort: true,
    cell: (row) => row.amount && formatCents(row.amount),
    footer: '73 445,17 $',
  },
  { id: 'until', label: 'Argent confirmé', align: 'end', isFirm: true, cell: (row) => row.until },
  {
    id: 'next',
    label: 'Prochain suivi',
    cell: (row) =>
      row.next?.startsWith('en retard') ? (
        <Sign icon="late" tone="vif" isStrong>
          {row.next}
        </Sign>
      ) : (
        row.next
      ),
  },
  {
    id: 'act',
    label: 'Geste',
    isActions: true,
    cell: () => (
      <Button tone="faint" size="small">
        Ouvrir
      </Button>
    ),
  },
];

/** Tables, facts, tabs. */
export function DataView() {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set(['4']));
  const [sort, setSort] = useState<Sort>({ column: 'title', direction: 'ascending' });
  const [tab, setTab] = useState('story');
  return (
    <Part title="Données">
      <Case title="Tableau avec choix, tri, pied" isWide>
        <Table
          caption="Initiatives vivantes"
          isCaptionHidden
          columns={columns}
          rows={initiatives}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          noValueLabel="aucune valeur"
          onRowPress={() => undefined}
          selection={{
            keys,
            onChange: setKeys,
            rowLabel: (row) => `Choisir ${row.title}`,
            allLabel: 'Tout choisir',
          }}
        />
      </Case>
      <Case title="Lignes qui viennent d’arriver">
        <Button onPress={() => markRecords(['2', '3'], 'vient d’être ajoutée')}>
          Marquer deux lignes
        </Button>
      </Case>
      <Case title="Tableau vide">
        <Table
          caption="Effets"
          columns={columns.slice(0, 2)}
          rows={[]}
          rowKey={(row) => row.id}
          empty="Aucune initiative ne répond à ces filtres."
        />
      </Case>
      <Case title="Valeurs">
        <DefinitionList
          noValueLabel="aucune valeur"
          facts={[
            { label: 'Étape', value: <Sign icon="stageEssaimage">Essaimage</Sign> },
            { label: 'Pilote', value: 'terminé il y a 8 ans' },
            {
              label: 'Rôle CDC',
              value: 'cofondatrice, siège au comité de coordination des municipalités',
            },
            { label: 'NEQ', value: null },
            { label: 'Responsable de la protection', value: 'Personne fictive' },
          ]}
        />
      </Case>
      <Case title="Faits côte à côte" isWide>
        <FactStrip
          facts={[
            {
              label: 'Étape',
              value: <Sign icon="stageEssaimage">Essaimage</Sign>,
              note: 'depuis avril 2022',
            },
            { label: 'Après le pilote', value: '8 ans', note: 'pilote terminé le 31 mars 2018' },
            {
              label: 'À faire',
              value: 'Demande, 31 mars à 17 h',
              note: 'deux points à régler avant l’envoi',
            },
            {
              label: 'Financement en cours',
              value: 'confirmé jusqu’au 31 août 2026',
              note: '3 effets n’ont pas d’autre soutien',
            },
            {
              label: 'Dernière lecture',
              value: '14 novembre 2025',
              note: '7 personnes, 1 voix différente',
            },
          ]}
        />
      </Case>
      <Case title="Onglets" isWide>
        <Tabs
          label="Parties de l’initiative"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'story', label: 'Récit' },
            { id: 'people', label: 'Parties prenantes', count: 14 },
            { id: 'grid', label: 'Grille', count: 5 },
            { id: 'effects', label: 'Effets', count: 23 },
            { id: 'spread', label: 'Rayonnement', count: 4 },
            { id: 'money', label: 'Argent', count: 6 },
            { id: 'proofs', label: 'Preuves', count: 41 },
            { id: 'files', label: 'Dossiers', count: 6 },
            { id: 'descent', label: 'Filiation' },
            { id: 'journal', label: 'Journal' },
          ]}
        >
          <p className="es-read">{longText}</p>
        </Tabs>
      </Case>
      <Case title="Replié, déplié">
        <Disclosure title="Sous-éléments" note="4">
          <p>{longText}</p>
        </Disclosure>
        <Disclosure title="Questions" startsOpen>
          <p>Qui manque autour de la table?</p>
        </Disclosure>
      </Case>
    </Part>
  );
}
