import type { Inline } from 'pdfmake/js/Renderer.js';
import { isOutgoing } from '../../../shared/domain/outgoingLink.ts';
import { type Attributes, TagElement } from './element.ts';
import type { Target } from './links.ts';

/** Where a word leads, by what pdfmake says of it; null when nowhere. */
export function targetOf(link: string | null | undefined, goTo: string | undefined): Target | null {
  // Of a text that something else wrote in the file, words alone.
  if (link !== undefined && link !== null) {
    return isOutgoing(link) ? { kind: 'url', name: link } : null;
  }
  return goTo === undefined ? null : { kind: 'place', name: goTo };
}

/** The element of a word: that of its line, or a span when it says something of itself; words alike share theirs. */
export function spanOf(holder: TagElement, inline: Inline | undefined): TagElement {
  const { lang, expanded, actualText } = inline ?? {};
  if (lang === undefined && expanded === undefined && actualText === undefined) return holder;
  const last = holder.kids.at(-1);
  const said = { lang, expanded, actualText };
  if (last instanceof TagElement && last.role === 'Span' && isSame(last, said)) return last;
  return holder.append('Span', defined(said));
}

function isSame({ attributes }: TagElement, said: Record<string, string | undefined>): boolean {
  return Object.entries(said).every(([key, value]) => Reflect.get(attributes, key) === value);
}

function defined(said: Record<string, string | undefined>): Attributes {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
