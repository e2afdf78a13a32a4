import { escapeXml } from '../../figures/svg.ts';
import { typeset } from '../typeset.ts';

/** A text that a page says, not yet set nor escaped: whether it may be told is asked later, of many at once. */
class Said {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a part of a page is made of. A part that is made once its turn comes is a function. */
type Part = string | Said | Markup | (() => Written);

/** Text that is markup already: nothing else enters a page as it is. Its pieces are joined when it is written, not before. */
export class Markup {
  readonly parts: readonly Part[];
  constructor(parts: string | readonly Part[]) {
    this.parts = typeof parts === 'string' ? [parts] : parts;
  }
}

/**
 * What may stand in a page. Text is escaped; nothing is written for null. A function is asked when its turn comes:
 * a page of a million words is made row by row.
 */
export type Written = string | number | Markup | null | readonly Written[] | (() => Written);

/** Writes a part of a page: whatever is put between its tags is text, unless it is markup. */
export type Html = (strings: TemplateStringsArray, ...values: Written[]) => Markup;

/** How the pages of a handover are written. */
export const html: Html = (strings, ...values) => {
  const parts: Part[] = [];
  for (const [at, part] of strings.entries()) {
    parts.push(part);
    if (at < values.length) parts.push(...partsOf(values[at] ?? null));
  }
  return new Markup(parts);
};

function partsOf(value: Written): Part[] {
  if (value === null) return [];
  if (value instanceof Markup || typeof value === 'function') return [value];
  if (typeof value === 'object') return value.flatMap((one) => partsOf(one));
  return [new Said(String(value))];
}

/** The pieces of some markup in their order: markup, and texts to be told. */
export function* piecesOf(
  markup: Markup,
): Generator<{ readonly markup: string } | { readonly said: string }> {
  const stack: { parts: readonly Part[]; at: number }[] = [{ parts: markup.parts, at: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const part = top.parts[top.at];
    top.at += 1;
    if (part === undefined) stack.pop();
    else if (typeof part === 'string') yield { markup: part };
    else if (part instanceof Said) yield { said: part.text };
    else {
      const parts = part instanceof Markup ? part.parts : partsOf(part());
      stack.push({ parts, at: 0 });
    }
  }
}

/** A text as it stands in a page: set as French sets it, and escaped. */
export function written(text: string): string {
  return escapeXml(typeset(text));
}

/** Some markup whole, each of its texts through `show`, which may hold it back. */
export function textOf(markup: Markup, show: (text: string) => string = (text) => text): string {
  let text = '';
  for (const piece of piecesOf(markup)) {
    text += 'markup' in piece ? piece.markup : written(show(piece.said));
  }
  return text;
}

/** A path of the folder as an address: each of its names is encoded, so that no letter of it is markup or a scheme. */
export function addressOf(path: string): Markup {
  const names = path.split('/').map((name) => encodeURIComponent(name).replaceAll("'", '%27'));
  return new Markup(names.join('/'));
}
