import { expect, test } from '@playwright/test';
import {
  clueMending,
  consentMending,
  type Mending,
  type MendingSource,
  mendingOf,
} from '../../renderer/features/dossiers/mending.ts';
import type { Check } from '../../shared/domain/dossierChecks/check.ts';
import type { Program } from '../../shared/domain/schemas/funding.ts';

const line = (id: string, fields: Partial<Line>): Line => ({
  id,
  budgetId: 'bud',
  position: 0,
  side: 'revenue',
  label: id,
  amount: 100,
  inKind: false,
  state: 'asked',
  funderId: null,
  fundingId: null,
  actual: null,
  note: '',
  ...fields,
});
type Line = NonNullable<MendingSource['budget']>['lines'][number];

const source: MendingSource = {
  dossier: { title: 'Demande 🎉', funderId: 'fun', programId: 'pro' },
  template: { id: 'tem' },
  initiative: { id: 'ini', title: 'Jardins' },
  budget: {
    lines: [
      line('cost', { side: 'expense', state: null, amount: 500 }),
      line('room', { side: 'expense', state: null, inKind: true }),
      line('asked', { funderId: 'fun' }),
      line('own', { state: 'confirmed' }),
    ],
  },
};

const effect = { id: 'eff', statement: 'Un effet' } as Check['effects'][number];
const block = { key: 'need', title: 'Besoin' };
const rule = (name: string, fields: object = {}): Partial<Check> => ({
  place: 'away',
  recordId: 'bud',
  rule: {
    check: { rule: name, state: 'broken', ...fields } as NonNullable<Check['rule']>['check'],
    program: {} as Program,
  },
});

/** Where each check leads; the type asks for every one of them. */
const PLACES: Record<Check['id'], readonly (readonly [Partial<Check>, string])[]> = {
  unbalanced: [[{ recordId: 'bud' }, 'ini/argent?ouvrir=bud&champ=nouvelle-ligne-revenue']],
  noPayer: [[{ recordId: 'bud', fieldId: 'asked' }, 'ini/argent?ouvrir=bud&champ=bailleur-asked']],
  noAsked: [
    [{ place: 'away', recordId: 'bud' }, 'ini/argent?ouvrir=bud&champ=nouvelle-ligne-revenue'],
    [{ place: 'away' }, 'ini/argent?ajouter=1'],
    [{ place: 'about', recordId: 'bud' }, 'here - budget'],
  ],
  noBudget: [
    [{ place: 'away' }, 'ini/argent?ajouter=1'],
    [{ place: 'about' }, 'here - budget'],
  ],
  neverRead: [[{}, 'ini/grille?champ=appliquer']],
  noReading: [[{ place: 'about' }, 'here - grille']],
  notSealed: [[{ recordId: 'app' }, 'ini/grille/app?champ=conclure']],
  noEvidence: [[{ effects: [effect] }, 'ini/effets?ouvrir=eff&champ=preuves']],
  noContribution: [[{ effects: [effect] }, 'ini/effets?ouvrir=eff&champ=contribution']],
  stale: [[{ effects: [effect] }, 'ini/effets?ouvrir=eff&champ=tient']],
  amongEffects: [[{ recordId: 'other', fieldId: 'eff' }, 'other/effets?ouvrir=eff']],
  staleIndicators: [[{ recordId: 'ind' }, 'ini/indicateurs?ouvrir=ind&champ=mesure']],
  unsourced: [[{ recordId: 'ind', fieldId: 'mea' }, 'ini/indicateurs?ouvrir=ind&champ=mesure-mea']],
  noPhases: [[{ fieldId: 'par' }, 'ini/parties?champ=phases-par']],
  noApplicant: [[{}, '#/reglages?champ=organisation']],
  noActuals: [[{ recordId: 'bud', fieldId: 'lin' }, 'ini/argent?ouvrir=bud&champ=reel-lin']],
  nothingToSay: [[{ block }, 'here need texte']],
  unwritten: [[{ block }, 'here need texte']],
  noReason: [[{ block }, 'here need texte']],
  timeUnproved: [
    [{ block, recordId: 'eff' }, 'ini/effets?ouvrir=eff&champ=preuves'],
    [{ block }, 'here need texte'],
  ],
  letters: [
    [{ block, names: ['🎉'] }, 'here need texte'],
    [{ names: ['🎉'] }, 'here - titre'],
    [{ names: ['א'] }, '#/reglages?champ=organisation'],
  ],
  changedUnder: [[{ block }, 'here need change']],
  rule: [
    [rule('mostAmount'), 'ini/argent?ouvrir=bud&champ=montant-asked'],
    [rule('leastAmount'), 'ini/argent?ouvrir=bud&champ=montant-asked'],
    [rule('mostPercent'), 'ini/argent?ouvrir=bud&champ=montant-asked'],
    [rule('mostInKind'), 'ini/argent?ouvrir=bud&champ=montant-room'],
    [rule('leastOwn'), 'ini/argent?ouvrir=bud&champ=montant-own'],
    [rule('mostMonths'), 'ini/argent?ouvrir=bud&champ=fin'],
    [{ ...rule('deadline'), place: 'about' }, 'here - programme'],
  ],
  smallGroup: [[{ block }, 'here need texte']],
  tooLong: [[{ block }, 'here need texte']],
  noAnswer: [[{ block }, 'here need texte']],
  noPiece: [[{ fieldId: 'lettres' }, 'here - piece-lettres']],
  casePiece: [[{ fieldId: 'lettres' }, 'here - piece-lettres']],
  noAnnex: [[{ fieldId: 'fil' }, 'here - fichier-fil']],
  photoUntold: [[{ block, fieldId: 'pho' }, 'here need photo-montre-pho']],
  photoUnlooked: [[{ block, fieldId: 'pho' }, 'here need photo-personnes-pho']],
  oldTemplate: [[{}, '#/reglages/gabarits/tem?champ=verifie']],
  oldProgram: [[{}, '#/financement/bailleurs?ouvrir=fun&champ=verifie-pro']],
};

const told = (mending: Mending) =>
  mending.href === null
    ? `here ${mending.block ?? '-'} ${mending.field}`
    : mending.href.replace('#/initiatives/', '');

for (const [id, cases] of Object.entries(PLACES)) {
  test(`« ${id} » leads to the very field that mends it`, () => {
    const found = cases.map(([fields]) =>
      told(
        mendingOf(
          {
            id: id as Check['id'],
            isBlocking: false,
            place: 'away',
            effects: [],
            names: [],
            ...fields,
          },
          source,
        ),
      ),
    );
    expect(found).toEqual(cases.map(([, place]) => place));
  });
}

test('what no consent covers leads to the consent, to the words, to the title, or to the record or the text that has them', () => {
  type Problem = Parameters<typeof consentMending>[0];
  const at = (
    kind: Problem['kind'],
    own: string | null,
    place: Problem['place'] = own === null ? 'testimony' : 'text',
    record: Problem['record'] = null,
  ) =>
    told(
      consentMending({
        kind,
        place,
        block: own,
        record,
        evidenceId: 'evi',
        initiativeId: 'ini',
        number: 1,
        pseudonym: '',
        state: 'valid',
        words: [],
      }),
    );
  const record = (part: NonNullable<Problem['record']>['part']) => ({
    initiativeId: 'other',
    part,
    id: 'one',
  });
  expect(at('withheld', null)).toBe('ini/preuves?ouvrir=evi&champ=consentement');
  expect(at('clues', null)).toBe('ini/preuves?ouvrir=evi&champ=paroles');
  expect(at('named', null)).toBe('ini/preuves?ouvrir=evi&champ=titre');
  expect(at('quoted', 'need')).toBe('here need texte');
  expect(at('cited', 'need')).toBe('here need texte');
  expect(at('named', 'need', 'drawn', record('effects'))).toBe('other/effets?ouvrir=one');
  expect(at('named', 'grid', 'drawn', record('gridApplications'))).toBe('other/grille/one');
  expect(at('quoted', null, 'head', record('initiative'))).toBe('other/recit?champ=titre');
  expect(at('named', null, 'head')).toBe('here - titre');
  expect(at('named', 'survival', 'drawn')).toBe('here survival texte');
});

const wordAt = (fields: Pick<Parameters<typeof clueMending>[0], 'place' | 'block'>) =>
  told(
    clueMending({
      key: 'k',
      kind: 'role_place',
      words: '',
      id: 'one',
      initiativeId: fields.block === null ? 'ini' : null,
      label: '',
      acceptedOn: null,
      ...fields,
    }),
  );

test('a word that could point to somebody leads to the sentence, the note or the text that has it', () => {
  expect(wordAt({ place: 'effect', block: null })).toBe('ini/effets?ouvrir=one&champ=enonce');
  expect(wordAt({ place: 'evidence', block: null })).toBe('ini/preuves?ouvrir=one&champ=reference');
  expect(wordAt({ place: 'dossier', block: 'need' })).toBe('here need texte');
});
