import type { XlsxCell } from './xlsxFile.ts';

const HEADINGS = [
  'Nom du projet',
  'Description',
  'Organisme porteur',
  'Secteurs',
  'MRC',
  'Étape',
  'Depuis',
  'Partenaires',
  'Bailleur de fonds',
  'Montant accordé',
  'Budget',
  'Site web',
] as const;
const STAGES = ['Émergence', 'Pilote', 'Pérennisation', 'Essaimage', 'Terminé'];
const SECTORS = ['Famille', 'Logement', 'Sécurité alimentaire', 'Transport', 'Aînés'];
const MONTHS = ['janvier', 'mars', 'avril', 'juin', 'juillet', 'octobre', 'novembre'];
const MRC = ['MRC de Memphrémagog', 'MRC du Granit', 'MRC de Coaticook'];

const of = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/**
 * A list of so many initiatives as a CDC would keep it, headings first: dates and money as people write
 * them, forty organisations, each row of a title of its own. Of `wrongEvery` rows, one has a date that nobody can read.
 */
export function longSheet(rows: number, wrongEvery: number | null = null): XlsxCell[][] {
  const lines = Array.from({ length: rows }, (_none, at): XlsxCell[] => [
    `${of(['Halte-garderie', 'Jardin collectif', 'Frigo partagé', 'Navette rurale'], at)} ${at + 1}`,
    `Ce que le groupe ${at + 1} fait autrement depuis qu’il se réunit, et avec qui.`,
    `Organisme ${at % 40}`,
    `${of(SECTORS, at)}; ${of(SECTORS, at + 2)}`,
    of(MRC, at),
    of(STAGES, at),
    wrongEvery !== null && at % wrongEvery === 0
      ? 'automne 2023'
      : `${1 + (at % 27) === 1 ? '1er' : 1 + (at % 27)} ${of(MONTHS, at)} ${2008 + (at % 16)}`,
    `Partenaire ${at % 60}; Partenaire ${(at % 60) + 1}`,
    `Bailleur ${at % 12}`,
    `${1 + (at % 90)} ${String(at % 1_000).padStart(3, '0')},50 $`,
    12_000 + (at % 5_000),
    `www.exemple.ca/projet-${at + 1}`,
  ]);
  return [[...HEADINGS], ...lines];
}

const quoted = (cell: XlsxCell) =>
  `"${typeof cell === 'object' ? '' : String(cell).replaceAll('"', '""')}"`;

/** The same as the text file that Excel writes here: semicolons, a mark of UTF-8 at its head. */
export function longCsv(rows: readonly (readonly XlsxCell[])[]): Buffer<ArrayBuffer> {
  return Buffer.from(`\ufeff${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`);
}
