/** Something that is looked at again, and what tells when. */
type Looked = {
  readonly of: 'effect' | 'indicator';
  /** Columns of its own on which its row depends. */
  readonly watched: readonly string[];
  /** Where its looks are kept, the column that says whose they are, and those on which its row depends. */
  readonly looks: {
    readonly table: 'effect_recheck' | 'measure';
    readonly by: string;
    readonly watched: readonly string[];
  };
  /** The rows of what is looked at again one day: `id`, `months`, `seen`, from `o` (what it is) and `i` (its initiative). */
  readonly rows: string;
};

type Event = 'INSERT' | 'UPDATE' | 'DELETE';

const EFFECT: Looked = {
  of: 'effect',
  watched: ['initiative_id', 'observed_on', 'expected', 'recheck_months'],
  looks: {
    table: 'effect_recheck',
    by: 'effect_id',
    watched: ['id', 'effect_id', 'date', 'answer'],
  },
  rows: `SELECT o.id, coalesce(o.recheck_months, 0),
    coalesce(${lastPossibleDay('coalesce(c.date, o.observed_on)')}, '')
  FROM effect AS o JOIN initiative AS i ON i.id = o.initiative_id
  LEFT JOIN effect_recheck AS c ON c.id = (
    SELECT d.id FROM effect_recheck AS d WHERE d.effect_id = o.id ORDER BY d.date DESC, d.id DESC LIMIT 1)
  WHERE c.answer IS NOT 'gone' AND (coalesce(c.date, o.observed_on) IS NOT NULL OR o.expected = 0)`,
};

const INDICATOR: Looked = {
  of: 'indicator',
  watched: ['initiative_id', 'rhythm_months'],
  looks: { table: 'measure', by: 'indicator_id', watched: ['indicator_id', 'date'] },
  rows: `SELECT o.id, o.rhythm_months, max(${lastPossibleDay('m.date')})
  FROM indicator AS o JOIN initiative AS i ON i.id = o.initiative_id
  JOIN measure AS m ON m.indicator_id = o.id
  WHERE o.rhythm_months IS NOT NULL`,
};

/**
 * When somebody last looked at each effect, and at each indicator, that is looked at again one day: not
 * one that holds no more or is still awaited, nor one without a rhythm or a measure, nor what is in the
 * archives or in the bin. So that of a hundred thousand effects, those that wait the longest are read
 * first, and alone. `seen`: the last day that the date may mean (99 fills a vague one), `''` when nobody
 * knows it; `months`: the rhythm, 0 for the one of the portfolio. Derived: triggers hold it.
 */
export const looks = [kept(EFFECT), kept(INDICATOR)].join('\n');

function kept({ of, watched, looks: { table, by, watched: watchedLooks }, rows }: Looked): string {
  const name = `${of}_look`;
  const anew = (ids: string) => `
  DELETE FROM ${name} WHERE ${of}_id IN (${ids});
  INSERT INTO ${name} (${of}_id, months, seen)
  ${rows} AND i.archived_at IS NULL AND i.removed_at IS NULL AND o.id IN (${ids}) GROUP BY o.id;`;
  const trigger = (event: Event, on: string, when: string, ids: string) =>
    `CREATE TRIGGER ${name}_${on}_${event.toLowerCase()} AFTER ${event} ON ${on}${when}
BEGIN${anew(ids)}
END;`;
  return `CREATE TABLE ${name} (
  ${of}_id TEXT NOT NULL PRIMARY KEY REFERENCES ${of} (id) ON DELETE CASCADE,
  months INTEGER NOT NULL,
  seen TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ${name}_by_seen ON ${name} (seen, months);
${[
  trigger('INSERT', of, '', 'NEW.id'),
  trigger('UPDATE', of, changed(watched), 'NEW.id'),
  trigger('INSERT', table, '', `NEW.${by}`),
  trigger('UPDATE', table, changed(watchedLooks), `OLD.${by}, NEW.${by}`),
  trigger('DELETE', table, '', `OLD.${by}`),
  trigger(
    'UPDATE',
    'initiative',
    `\nWHEN ${isEveryday('OLD')} <> ${isEveryday('NEW')}`,
    `SELECT id FROM ${of} WHERE initiative_id = NEW.id`,
  ),
].join('\n')}`;
}

function lastPossibleDay(date: string): string {
  return `substr(${date} || '-99-99', 1, 10)`;
}

function changed(columns: readonly string[]): string {
  return `\nWHEN ${columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}`;
}

function isEveryday(row: 'OLD' | 'NEW'): string {
  return `(${row}.archived_at IS NULL AND ${row}.removed_at IS NULL)`;
}
