/** What a trigger needs to know of a table. */
export type TableForm = {
  name: string;
  columns: readonly { name: string; type: string }[];
  /** The columns of its primary key. */
  key: readonly string[];
  hasRowid: boolean;
  /** The tables with whose rows its own go. */
  parents: readonly {
    name: string;
    columns: readonly string[];
    references: readonly string[];
  }[];
};

const TABLE = /CREATE TABLE (\w+) \(\n([\s\S]*?)\n\) STRICT(, WITHOUT ROWID)?;/g;
const COLUMN = /^ {2}"?(\w+)"? (TEXT|INTEGER|BLOB)\b(.*)$/gm;
const PARENT = /REFERENCES (\w+) \((\w+)\) ON DELETE CASCADE/;
const PARENTS = /FOREIGN KEY \(([^)]*)\) REFERENCES (\w+) \(([^)]*)\) ON DELETE CASCADE/g;

/** The tables that some SQL of ours creates: a column a line. A test compares them with what SQLite makes of it. */
export function tablesOf(sql: string): TableForm[] {
  return [...sql.matchAll(TABLE)].map(([, name = '', body = '', withoutRowid]) => {
    const columns = [...body.matchAll(COLUMN)].map(([, column = '', type = '', rest = '']) => ({
      name: column,
      type,
      rest,
    }));
    const composed = /^ {2}PRIMARY KEY \(([^)]*)\)/m.exec(body)?.[1];
    const own = columns
      .filter(({ rest }) => rest.includes('PRIMARY KEY'))
      .map((column) => column.name);
    return {
      name,
      columns: columns.map((column) => ({ name: column.name, type: column.type })),
      key: composed === undefined ? own : named(composed),
      hasRowid: withoutRowid === undefined,
      parents: [
        ...columns.flatMap((column) => {
          const [, parent, key] = PARENT.exec(column.rest) ?? [];
          return parent === undefined || key === undefined
            ? []
            : [{ name: parent, columns: [column.name], references: [key] }];
        }),
        ...[...body.matchAll(PARENTS)].map(([, from = '', parent = '', to = '']) => ({
          name: parent,
          columns: named(from),
          references: named(to),
        })),
      ],
    };
  });
}

function named(list: string): string[] {
  return list.split(', ').map((name) => name.replaceAll('"', ''));
}
