import { escapeXml } from '../../figures/svg.ts';
import { typeset } from '../typeset.ts';

/** Text that is markup already: nothing else enters a page as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a page. Text is escaped; nothing is written for null. */
export type Written = string | number | Markup | null | readonly Written[];

/** Writes a part of a page: whatever is put between its tags is text, unless it is markup. */
export type Html = (strings: TemplateStringsArray, ...values: Written[]) => Markup;

/**
 * How the pages of a handover are written: every text goes through `show`, which may hold it back, is set as French
 * sets it, and is escaped.
 */
export function htmlShowing(show: (text: string) => string): Html {
  const marked = (value: Written): string => {
    if (value === null) return '';
    if (value instanceof Markup) return value.text;
    if (typeof value === 'object') return value.map(marked).join('');
    return escapeXml(typeset(show(String(value))));
  };
  return (strings, ...values) =>
    new Markup(
      strings
        .map((part, at) => (at < values.length ? part + marked(values[at] ?? null) : part))
        .join(''),
    );
}

/** A path of the folder as an address: each of its names is encoded, so that no letter of it is markup or a scheme. */
export function addressOf(path: string): Markup {
  const names = path.split('/').map((name) => encodeURIComponent(name).replaceAll("'", '%27'));
  return new Markup(names.join('/'));
}
