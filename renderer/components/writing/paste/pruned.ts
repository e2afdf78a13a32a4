import type { PasteLosses } from './losses.ts';
import { styleOf } from './pastedLook.ts';

/** Elements that say nothing to a reader. */
const UNSEEN = new Set('head link meta noscript script style template title xml'.split(' '));

/** Elements that show something that is no text. */
const PICTURES = new Set(
  'audio canvas embed iframe img object picture svg v:imagedata video'.split(' '),
);

/** Takes out of a page what cannot be in a text, counting what a person would miss. The page is changed. */
export function prune(root: Element, losses: PasteLosses): void {
  for (const element of root.querySelectorAll('*')) {
    if (!root.contains(element)) continue;
    const tag = element.localName;
    if (PICTURES.has(tag)) {
      const emoji = emojiOf(element);
      if (emoji === '') losses.images += 1;
      element.replaceWith(emoji);
    } else if (tag === 'del') {
      losses.deletions += 1;
      element.remove();
    } else if (isCommentMark(element)) {
      losses.comments += 1;
      element.remove();
    } else if (UNSEEN.has(tag) || isHidden(element)) {
      element.remove();
    }
  }
}

/** Mail programs draw emoji as pictures, whose alternative text they are. */
function emojiOf(picture: Element): string {
  const alt = picture.getAttribute('alt') ?? '';
  return alt.length <= 16 && /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}

/** The number that Word puts where somebody commented. */
function isCommentMark(element: Element): boolean {
  return element.classList.contains('MsoCommentReference');
}

/** What is not shown, and the list of the comments, whose numbers are counted already. */
function isHidden(element: Element): boolean {
  return /(?:^|;)(?:display:none|mso-hide:all|mso-element:comment-list)/u.test(styleOf(element));
}
