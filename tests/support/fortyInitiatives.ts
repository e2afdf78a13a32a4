import { type XlsxCell, xlsxFile } from './xlsxFile.ts';

const PLACES = [
  'de la Gare',
  'du Moulin',
  'des Érables',
  'de l’Anse',
  'du Rang 4',
  'Saint-Jean',
  'du Quai',
  'des Pins',
];
const KINDS = [
  'Halte-garderie',
  'Jardin collectif',
  'Frigo libre-service',
  'Cuisine',
  'Atelier de vélo',
];

/**
 * A list as a CDC keeps it in Excel: a title above, its own headings, forty initiatives, a line of totals;
 * three rows of which hold something that cannot be read.
 */
export function fortyInitiatives(): Buffer<ArrayBuffer> {
  const rows: XlsxCell[][] = PLACES.flatMap((place, at) =>
    KINDS.map((kind, index) => [
      `${kind} ${place}`,
      index % 2 === 0 ? 'La Ruche' : 'Coop L’Œuvre d’à côté',
      index % 3 === 0 ? 'Famille; Logement' : 'Sécurité alimentaire',
      'MRC de Memphrémagog',
      ['Émergence', 'Projet pilote', 'Pérennisation', 'En veille', 'Terminé'][index] ?? '',
      { serial: 43_831 + at * 200 },
      'Ville de Magog; CIUSSS de l’Estrie',
      'Centraide Estrie',
      12_000 + at * 500,
      at % 2 === 0 ? '8 000,50 $' : null,
    ]),
  );
  const [first, , , fourth] = rows;
  const last = rows.at(-1);
  if (first !== undefined) first[5] = '31 février 2024';
  if (fourth !== undefined) fourth[8] = '12,345';
  if (last !== undefined) last[0] = null;
  return xlsxFile([
    {
      name: 'Initiatives',
      rows: [
        ['Initiatives suivies par la CDC, à jour en septembre'],
        [],
        [
          'Nom du projet',
          'Organisme porteur',
          'Secteurs',
          'MRC',
          'État',
          'Depuis',
          'Partenaires',
          'Bailleur de fonds',
          'Montant demandé',
          'Montant accordé',
        ],
        ...rows,
        [
          'Total',
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          { formula: 'SUM(I4:I43)', cached: 550_000 },
          null,
        ],
      ],
    },
  ]);
}
