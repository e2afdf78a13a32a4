import { expect, test } from '@playwright/test';
import { changeName, changeSentence } from '../../shared/content/changeSentence.ts';
import type { ChangeWords } from '../../shared/domain/schemas/change.ts';
import { translator } from '../../shared/strings/index.ts';

const t = translator('fr-CA');

const reading: ChangeWords = {
  table: 'reading',
  did: 'update',
  title: 'Rupture',
  initiative: null,
  isInBin: false,
  columns: [{ column: 'level', former: 'present', later: 'structuring' }],
  more: 0,
  imported: null,
};

/** With plain spaces, as they are typed. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

test('a reading that changed says from what to what', () => {
  expect(changeSentence(reading, t)).toBe('Lecture de Rupture changée de présent à structurant');
  const first = { ...reading, columns: [{ ...reading.columns[0]!, former: null }] };
  expect(changeSentence(first, t)).toBe('Lecture de Rupture changée de non lu à structurant');
});

test('a change names what it is about, and a long text is cut where it began to differ', () => {
  const long = 'On se relaie. '.repeat(20).trim();
  const initiative: ChangeWords = {
    ...reading,
    table: 'initiative',
    title: 'La Halte',
    columns: [
      { column: 'carrier', former: 'La Coop', later: 'La Ville' },
      { column: 'summary', former: `${long} Le mardi.`, later: `${long} Le jeudi.` },
    ],
  };
  expect(plain(changeSentence(initiative, t))).toBe(
    'Initiative « La Halte » changée (porteur : de La Coop à La Ville; résumé : de … On se relaie. Le mardi. à … On se relaie. Le jeudi.)',
  );
  expect(plain(changeName({ ...initiative, more: 13 }, t))).toBe(
    'Initiative « La Halte » changée, et 13 autres',
  );
  expect(plain(changeSentence({ ...initiative, imported: 214 }, t))).toBe(
    'Importation de 214 initiatives',
  );
  expect(plain(changeName({ ...initiative, did: 'bin', title: '' }, t))).toBe(
    'Initiative mise à la corbeille',
  );
  expect(changeName(null, t)).toBe('Initiative supprimée pour de bon');
});
