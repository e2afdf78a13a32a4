import { expect, test } from '@playwright/test';
import { dossierName, sheetName } from '../../electron/services/fileNames.ts';
import { proposedTitle } from '../../renderer/proposedTitle.ts';
import { cutInside } from '../../shared/content/excerpt.ts';
import { ownTitle } from '../../shared/content/ownTitle.ts';
import { translator } from '../../shared/strings/index.ts';
import { resources } from '../support/world.ts';

const t = translator('fr-CA');

const LONG =
  `L’atelier d’entraide de l’Île-d’Orléans, ${'où l’on répare et prête, '.repeat(11)}`.trim();
const plain = (text: string) => text.replace(/\s/gu, ' ');

const shipped = resources.templates();

const beside = (title: string, initiativeTitle: string) => ownTitle({ title, initiativeTitle });
const named = (title: string, recipient: string, programName = '') =>
  dossierName({ title, recipient, funderName: 'MRC inventée des Monts', programName });

test('each template that ships proposes the name of the document that one sends, then the initiative', () => {
  const names = shipped.map((template) => plain(proposedTitle(template, 'L’épicerie d’à côté')));
  expect(new Set(names).size).toBe(shipped.length);
  for (const [at, name] of names.entries()) {
    expect(name).toMatch(/^\p{Lu}[^:]+ : L’épicerie d’à côté$/u);
    expect(name, shipped[at]?.name).not.toMatch(/\d/);
    expect(name).not.toMatch(/étape|MRC|gabarit/);
  }
  const own = { id: '01a21c05-67cb-7632-a47c-5b15e9dde7c7', name: 'Fonds fictif 2027' };
  expect(plain(proposedTitle(own, 'L’épicerie'))).toBe('Fonds fictif 2027 : L’épicerie');
  expect(proposedTitle(own, null)).toBe('Fonds fictif 2027');
  expect(proposedTitle(undefined, 'L’épicerie')).toBe('L’épicerie');
});

test('a proposed title holds in three hundred letters, whatever the initiative and the template', () => {
  for (const template of [...shipped, { id: 'own', name: 'é'.repeat(300) }]) {
    const title = proposedTitle(template, LONG.slice(0, 300));
    expect(Array.from(title).length).toBeLessThanOrEqual(300);
    expect(title).toContain('L’atelier d’entraide de l’Île-d’Orléans');
  }
});

test('a page that names the initiative says only what the title adds to it', () => {
  for (const { id, name } of shipped) {
    const title = proposedTitle({ id, name }, LONG);
    expect(beside(title, LONG), title).toBe(proposedTitle({ id, name }, null));
  }
  expect(beside('Rapport, L’épicerie', 'L’épicerie')).toBe('Rapport');
  expect(beside('L’épicerie', 'L’épicerie')).toBe('');
  expect(beside('Bilan de quinze ans', 'L’épicerie')).toBe('Bilan de quinze ans');
  expect(beside('Sauvons L’épicerie', 'L’épicerie')).toBe('Sauvons L’épicerie');
});

test('the file of a dossier is named by its title and to whom it goes, which is not cut', () => {
  expect(named('Lettre d’intention\u00a0: L’épicerie', 'Fondation fictive')).toBe(
    'Lettre d’intention - L’épicerie, Fondation fictive',
  );
  expect(named('Demande', 'MRC inventée des Monts', 'Fonds rural')).toBe(
    'Demande, MRC inventée des Monts, Fonds rural',
  );
  expect(named('Demande', 'Ville inventée / service', 'Fonds rural')).toBe(
    'Demande, Ville inventée service',
  );
  expect(named('Demande à la Fondation fictive', 'Fondation fictive')).toBe(
    'Demande à la Fondation fictive',
  );
  const long = named(
    `Demande\u00a0: ${LONG}`,
    'Ministère inventé de l’Action communautaire et des Régions',
  );
  expect(long).toMatch(
    /^Demande - L’atelier d’entraide .*, Ministère inventé de l’Action communautaire$/,
  );
  expect(Buffer.byteLength(`${long}.pdf`)).toBeLessThan(255);
  expect(named('', '')).toBe('Dossier');
});

test('a long title leaves what tells the table of one year from that of another', () => {
  const organisation = 'Corporation de développement communautaire de la Rivière-Longue (fictive)';
  const called = (budget: string) =>
    plain(sheetName({ title: `${LONG} : ${budget}`, organisation, day: '2026-11-22' }, t));
  expect(called('Budget 2026')).toBe(
    'L’atelier d’entraide de l’Île-d’Orléans, où - Budget 2026, Corporation de développement 2026-11-22',
  );
  expect(called('Budget 2027')).not.toBe(called('Budget 2026'));
  expect(cutInside('Halte numérique du village : Budget 2026', 31)).toBe(
    'Halte numérique… : Budget 2026',
  );
  expect(cutInside('Effets : Halte numérique du grand village', 31)).toBe(
    'Effets : Halte numérique du…',
  );
});
