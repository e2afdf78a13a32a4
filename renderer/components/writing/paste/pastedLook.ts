import { isOutgoing } from '../../../../shared/domain/outgoingLink.ts';
import type { OwnRun } from '../../../../shared/domain/schemas/ownText.ts';
import type { PasteLosses } from './losses.ts';

/** The look of a stretch of text. */
export type Look = Omit<OwnRun, 'text'>;

/** The style of an element as it was written, names of properties of word processors among them. */
export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s*([:;])\s*/gu, '$1');
}

/** The look inside an element, from its tag and its style: bold and italic may be taken off, too. */
export function lookInside(element: Element, look: Look, losses: PasteLosses): Look {
  const style = styleOf(element);
  const tag = element.localName;
  return {
    bold: boldIn(tag, style, look.bold),
    italic: italicIn(tag, style, look.italic),
    link: tag === 'a' ? linkIn(element, look.link, losses) : look.link,
  };
}

function boldIn(tag: string, style: string, before: boolean): boolean {
  const weight = /(?:^|;)font-weight:(bolder|bold|normal|lighter|\d+)/u.exec(style)?.[1];
  if (weight === undefined) return before || tag === 'b' || tag === 'strong';
  return weight.startsWith('bold') || Number(weight) >= 600;
}

function italicIn(tag: string, style: string, before: boolean): boolean {
  const slant = /(?:^|;)font-style:(italic|oblique|normal)/u.exec(style)?.[1];
  if (slant === undefined) return before || tag === 'i' || tag === 'em';
  return slant !== 'normal';
}

/** A place in the document that was copied leads nowhere here; another address that may not be is told. */
function linkIn(element: Element, before: string | null, losses: PasteLosses): string | null {
  const href = (element.getAttribute('href') ?? '').trim();
  if (href === '' || href.startsWith('#')) return before;
  if (isOutgoing(href)) return href;
  losses.links += 1;
  return before;
}
