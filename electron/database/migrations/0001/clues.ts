import { day, id } from './checks.ts';

const owner = (column: string, table: string) =>
  `${column} TEXT REFERENCES ${table} (id) ON DELETE CASCADE`;

const unique = (column: string) =>
  `CREATE UNIQUE INDEX accepted_clue_by_${column} ON accepted_clue (${column}, clue) WHERE ${column} IS NOT NULL;`;

/** Clues to who somebody is that a person looked at and left in an effect, in evidence, in the own text of a dossier. */
export const clues = `
CREATE TABLE accepted_clue (
  ${id},
  ${owner('effect_id', 'effect')},
  ${owner('evidence_id', 'evidence')},
  ${owner('dossier_id', 'dossier')},
  clue TEXT NOT NULL CHECK (clue <> '' AND length(clue) <= 300),
  ${day('accepted_on')},
  CHECK ((effect_id IS NOT NULL) + (evidence_id IS NOT NULL) + (dossier_id IS NOT NULL) = 1)
) STRICT;
${unique('effect_id')}
${unique('evidence_id')}
${unique('dossier_id')}
`;
