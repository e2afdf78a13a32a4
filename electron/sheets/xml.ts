import { Refusal } from '../../shared/ipc/errors.ts';

/** What is heard while XML is read: names without their prefix. */
export type XmlListener = {
  /** An element begins; `attribute` gives one of its attributes by its name without prefix, '' when it has none. */
  open(name: string, attribute: (name: string) => string): void;
  text(text: string): void;
  close(name: string): void;
};

/**
 * Reads XML from its beginning to its end. A document type is refused (`sheet_damaged`), and with it every
 * entity but the five of XML and those by number: nothing is ever fetched, nor grows.
 */
export function readXml(xml: string, listener: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open === -1) return;
    if (open > at) listener.text(unescaped(xml.slice(at, open)));
    if (xml.startsWith('<!--', open)) {
      at = after(xml, '-->', open);
    } else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open);
      listener.text(xml.slice(open + 9, at - 3));
    } else if (xml.startsWith('<?', open)) {
      at = after(xml, '?>', open);
    } else if (xml.startsWith('<!', open)) {
      throw new Refusal('sheet_damaged');
    } else {
      at = after(xml, '>', open);
      element(xml.slice(open + 1, at - 1), listener);
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw new Refusal('sheet_damaged');
  return found + mark.length;
}

function element(tag: string, listener: XmlListener): void {
  if (tag.startsWith('/')) return listener.close(bare(tag.slice(1).trim()));
  const isEmpty = tag.endsWith('/');
  const end = tag.search(/[\s/]/u);
  const name = bare(end === -1 ? tag : tag.slice(0, end));
  listener.open(name, (wanted) => attributeOf(tag, wanted));
  if (isEmpty) listener.close(name);
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

function attributeOf(tag: string, wanted: string): string {
  let from = 0;
  for (;;) {
    const found = tag.indexOf(`${wanted}=`, from);
    if (found === -1) return '';
    from = found + wanted.length + 1;
    const before = tag[found - 1];
    const mark = tag[from];
    if ((before === ':' || /\s/u.test(before ?? '')) && (mark === '"' || mark === "'")) {
      const end = tag.indexOf(mark, from + 1);
      return end === -1 ? '' : unescaped(tag.slice(from + 1, end));
    }
  }
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(x?[\da-f]+)|(\w+));/giu, (_all, code?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const isHex = code?.startsWith('x') === true;
    const number = isHex ? Number.parseInt(code?.slice(1) ?? '', 16) : Number(code);
    return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '';
  });
}
