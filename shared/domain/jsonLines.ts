/** Where each value of a JSON text begins, by its path: « blocks.2.title » → line 14, from 1. The text must be JSON. */
export function linesOfJson(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const open: Level[] = [];
  let line = 1;
  const note = () => lines.set(open.map(({ at }) => String(at)).join('.'), line);
  for (const [token] of text.matchAll(TOKENS)) {
    const level = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === '{' || token === '[') {
      note();
      open.push({ isList: token === '[', at: token === '[' ? 0 : '', isKey: token === '{' });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && level !== undefined) {
      level.isKey = !level.isList;
      if (typeof level.at === 'number') level.at += 1;
    } else if (token === ':' && level !== undefined) level.isKey = false;
    else if (level?.isKey === true) level.at = String(JSON.parse(token));
    else note();
  }
  return lines;
}

/** An object or a list that is being read, and at which key or place. */
type Level = { readonly isList: boolean; at: string | number; isKey: boolean };

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:,\n]|[^\s{}[\]:,"]+/gu;

/** The line of a path, or of the nearest thing that holds it, from 1. */
export function lineOf(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(path.slice(0, length).map(String).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
}
