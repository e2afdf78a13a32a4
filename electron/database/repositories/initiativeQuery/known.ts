import type { ComponentAnswer, KnownRow } from '../../../../shared/domain/knownReadings.ts';
import { joined, type Sql, sql } from './sql.ts';

/** The readings of a line that are last of their component and version, as `ReadWord` has them. */
export const KNOWN_WORDS = `(SELECT json_group_array(json_object('versionId', k.grid_version_id,
    'componentId', k.component_id, 'level', k.level, 'applicationId', k.application_id, 'readOn', k.date))
  FROM known_reading AS k WHERE k.initiative_id = line.initiative_id AND k.until IS NULL)`;

/** How a component of a line was last read, as `knownState` says it: a level, `elsewhere` or `none`. */
export function lastReadAs(rows: readonly KnownRow[], componentId: string): Sql {
  const answers = rows.find(({ component }) => component.id === componentId)?.answers ?? [];
  if (answers.length === 0) return sql(`'none'`);
  const inexact = answers.filter(({ exact }) => !exact);
  return joined(
    [
      sql(`coalesce((SELECT`),
      inexact.length === 0
        ? sql('k.level')
        : joined([sql('CASE WHEN'), anyOf(inexact), sql(`THEN 'elsewhere' ELSE k.level END`)], ' '),
      sql(
        'FROM known_reading AS k WHERE k.initiative_id = line.initiative_id AND k.until IS NULL AND',
      ),
      anyOf(answers),
      sql(`ORDER BY k.date DESC, k.application_id DESC LIMIT 1), 'none')`),
    ],
    ' ',
  );
}

function anyOf(answers: readonly ComponentAnswer[]): Sql {
  const each = answers.map(({ versionId, componentId }) =>
    sql('k.grid_version_id = ? AND k.component_id = ?', versionId, componentId),
  );
  const { text, values } = joined(each, ' OR ');
  return { text: `(${text})`, values };
}
