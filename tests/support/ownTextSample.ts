import { plainRun } from '../../shared/domain/ownText.ts';
import type { OwnText } from '../../shared/domain/schemas/ownText.ts';

/** A text of one's own with every sort of part. */
export const ownTextSample: OwnText = [
  { type: 'heading', level: 1, runs: [plainRun('Ce que nous demandons')] },
  {
    type: 'paragraph',
    runs: [
      plainRun('Un '),
      { text: 'salaire', bold: true, italic: false, link: null },
      plainRun(' et '),
      { text: 'un local', bold: false, italic: true, link: null },
      plainRun(', comme écrit sur '),
      { text: 'exemple.org', bold: false, italic: false, link: 'https://exemple.org' },
      plainRun('.'),
    ],
  },
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [
      {
        runs: [plainRun('Premier')],
        lists: [
          {
            type: 'list',
            ordered: true,
            start: 1,
            items: [
              { runs: [plainRun('Dessous')], lists: [] },
              { runs: [plainRun('Encore dessous')], lists: [] },
            ],
          },
        ],
      },
      { runs: [plainRun('Second')], lists: [] },
    ],
  },
  { type: 'heading', level: 2, runs: [plainRun('Après')] },
  {
    type: 'list',
    ordered: true,
    start: 3,
    items: [
      { runs: [plainRun('Troisième')], lists: [] },
      { runs: [], lists: [] },
      { runs: [plainRun('Cinquième')], lists: [] },
    ],
  },
  {
    type: 'table',
    rows: [
      [[plainRun('Poste')], [plainRun('Montant')]],
      [[plainRun('Salaire')], [plainRun('12 000,00 $')]],
      [[plainRun('Local')], [plainRun('3 500,00 $')]],
    ],
  },
];
