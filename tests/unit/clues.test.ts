import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';
import { cluesAround, cluesIn, openClues } from '../../shared/domain/clues.ts';
import {
  extensionOf,
  isProgram,
  keptName,
  mayOpen,
  mediaTypeOf,
  titleFromName,
} from '../../shared/domain/fileKinds.ts';
import {
  citesMark,
  names,
  quotes,
  quotesIn,
  readOnce,
  wordingOf,
} from '../../shared/domain/quoting.ts';

const about = {
  role: 'passagère',
  places: ['Saint-Romuald-des-Bois', 'Petit-Rang'],
  privateName: 'Marguerite Beaulieu',
  pseudonym: 'Rita',
};
const words = (text: string) => cluesIn(text, about).map((clue) => `${clue.kind}: ${clue.words}`);

test('one to four persons are a clue, five or more, and a date, are none', () => {
  expect(words('Nous étions trois familles, puis 4 bénévoles.')).toEqual([
    'few: trois familles',
    'few: 4 bénévoles',
  ]);
  expect(words('Les deux autres passagères ont cessé.')).toEqual(['few: deux autres passagères']);
  expect(words('Nous étions cinq familles, 14 bénévoles et 2 000 personnes.')).toEqual([]);
  expect(words('Le 3 mars, une personne m’a appelée.')).toEqual([]);
  expect(words('Dans 1,4 ménage sur deux.')).toEqual([]);
});

test('a role beside a place of the initiative is a clue, in one sentence only', () => {
  expect(words('La mairesse de Petit-Rang est venue.')).toEqual([
    'role_place: mairesse … Petit-Rang',
  ]);
  expect(words('La mairesse est venue. Nous habitons Petit-Rang.')).toEqual([]);
  expect(words('Je suis passagère à Saint-Romuald-des-Bois.')).toEqual([
    'role_place: passagère … Saint-Romuald-des-Bois',
  ]);
});

test('names of persons are clues; places, groups and the pseudonym are none', () => {
  expect(words('C’est Jean-Paul Gagnon qui conduit.')).toEqual(['name: Jean-Paul Gagnon']);
  expect(words('Marguerite a signé.')).toEqual(['name: Marguerite']);
  expect(words('Rita va à la Maison Bleue de Saint-Romuald-des-Bois.')).toEqual([]);
});

const around = (text: string) => cluesAround(text, about.places).map((clue) => clue.words);

test('what an organisation writes has clues in small numbers and in roles beside places', () => {
  const found: Record<string, string[]> = {
    'Depuis 2024, 3 femmes de Petit-Rang conduisent.': ['3 femmes de Petit-Rang'],
    'Deux familles réfugiées restent à Saint-Romuald-des-Bois.': ['Deux familles réfugiées'],
    'Quatre\u00a0jeunes et deux autres bénévoles': ['Quatre jeunes', 'deux autres bénévoles'],
    'La mairesse de Petit-Rang y siège.': ['mairesse … Petit-Rang'],
    'De 2 à 3 employées à mi-temps': ['3 employées'],
    'Une femme de Petit-Rang': ['Une femme de Petit-Rang'],
  };
  for (const [text, clues] of Object.entries(found)) expect(around(text), text).toEqual(clues);
});

test('years, money, ages, streets, shares, ranks and groups are no clues', () => {
  for (const text of [
    'En 2004, bénévoles et résidents se réunissent.',
    'Le 3 mars, les familles; le 4 mai 2026 les élèves.',
    'Le 2 juin élèves et parents étaient là.',
    'Coût : 4 $ par passagère, 1 200,50 $ pour 2 000 personnes.',
    'Deux dollars par élève, 3 % des ménages, 4 % locataires.',
    'Enfants de 3 ans, jeunes de 4 ans ou moins.',
    'Au 4, rue des Aînés; 2 rue Parent; 3 avenue Parent.',
    'Une famille sur quatre, deux familles sur trois, 3 personnes sur 10.',
    'Vingt et une familles, cent deux femmes, quatre-vingt-deux élèves, mille trois familles.',
    'Étape 2 participants, volet 3 familles, annexe 4 membres.',
    'Deux heures bénévoles, trois journées élèves, 4 postes employés.',
    'Trois organismes membres, une MRC voisine, deux écoles élèves comprises, quatre groupes de familles.',
    'Des ménages de quatre personnes, une famille de trois enfants.',
    'Un membre, une bénévole, une personne, une famille.',
    '14 femmes, 32 bénévoles, cinq familles, 1,4 ménage, 12/3 familles, 24 familles',
    'La mairesse a parlé. Petit-Rang écoute.',
    'Un seul arrêt à Petit-Rang, du transport bénévole à Petit-Rang.',
    'Avec Jean-Paul Gagnon et la Fondation Lucie Tremblay.',
  ]) {
    expect(around(text), text).toEqual([]);
  }
});

test('a clue that was looked at is not asked again, until its words change', () => {
  const testimony = { ...about, text: 'Nous étions trois familles.', acceptedClues: [''] };
  const [clue] = openClues(testimony, []);
  const accepted = { ...testimony, acceptedClues: [clue?.key ?? ''] };
  expect(openClues(accepted, [])).toEqual([]);
  expect(openClues({ ...accepted, text: 'Nous étions deux familles.' }, [])).toHaveLength(1);
});

test('six words in a row are a quotation, whatever their case and punctuation', () => {
  const told = 'Avant, je manquais mes rendez-vous; maintenant, je choisis mon jour.';
  expect(quotes('« Je manquais mes rendez-vous. Maintenant JE choisis »', told)).toBe(true);
  expect(quotes('Elle manquait ses rendez-vous, maintenant elle choisit.', told)).toBe(false);
  expect(quotes('Cela change ma vie.', 'Ça change ma vie.')).toBe(false);
  expect(quotes('On a dit : ça change ma vie!', 'Ça change ma vie.')).toBe(true);
  expect(quotes('N’importe quoi', '')).toBe(false);
  expect(names('Merci à marguerite beaulieu.', 'Marguerite Beaulieu')).toBe(true);
  expect(names('Merci à Marguerite.', 'Marguerite Beaulieu')).toBe(false);
});

test('a mark is cited by its whole number', () => {
  expect(citesMark('comme le dit P-2.', 2)).toBe(true);
  expect(citesMark('[P‑2]', 2)).toBe(true);
  expect(citesMark('P-20, XP-2', 2)).toBe(false);
});

test('documents, pictures and sound may be opened; programs, pages and macros may not', () => {
  for (const name of ['a.PDF', 'b.docx', 'photo.2024.JPG', 'entrevue.m4a']) {
    expect(mayOpen(name), name).toBe(true);
  }
  for (const name of ['a.pdf.exe', 'b.docm', 'page.html', 'x.svg', 'x.lnk', 'pdf', '.pdf', 'a.']) {
    expect(mayOpen(name), name).toBe(false);
  }
  expect(mayOpen('constructor.constructor')).toBe(false);
  expect(mediaTypeOf('a.pdf')).toBe('application/pdf');
  expect(isProgram(Buffer.from('MZ\u0090'))).toBe(true);
  expect(isProgram(Buffer.from('%PDF-1.7'))).toBe(false);
});

test('a name is kept without letters that turn its direction, and gives a first title', () => {
  expect(keptName('facture\u202efdp.exe')).toBe('facturefdp.exe');
  expect(keptName(' \n ')).toBe('fichier');
  expect(extensionOf(keptName(`${'é'.repeat(250)}.pdf`))).toBe('pdf');
  expect(titleFromName('Entente_signée 2024.pdf')).toBe('Entente signée 2024');
});

test('six words in a row are found wherever they stand, and never across two texts', () => {
  const anyWords = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(anyWords, { maxLength: 4 }), anyWords, (texts, told) => {
      const runs = told.flatMap((_word, at) =>
        at + 6 > told.length ? [] : [told.slice(at, at + 6).join(' ')],
      );
      const isThere = texts.some((text) => runs.some((run) => text.join(' ').includes(run)));
      const wording = wordingOf(
        texts.map((text) => text.join(' ')),
        readOnce(),
      );
      if (told.length >= 6) expect(quotesIn(wording, told.join(' '))).toBe(isThere);
    }),
    { seed: 20_261_126 },
  );
});
