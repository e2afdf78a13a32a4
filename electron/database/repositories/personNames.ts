import type { ReadableDb } from '../connection.ts';

/** Names of persons that the file keeps apart: of testimonies, of those reached, present and in charge, of requests. */
export function otherNames(db: ReadableDb): string[] {
  return (
    db
      .all<{ name: string }>(
        `SELECT private_name AS name FROM testimony WHERE private_name <> ''
       UNION SELECT whom FROM follow_up WHERE whom <> ''
       UNION SELECT name FROM grid_application_participant WHERE name <> ''
       UNION SELECT responsible FROM milestone WHERE responsible <> ''
       UNION SELECT label FROM voice WHERE label <> ''
       UNION SELECT person FROM access_request`,
      )
      .map(({ name }) => name)
      // A single word is too often something else than a name.
      .filter((name) => /\S\s+\S/u.test(name))
  );
}
