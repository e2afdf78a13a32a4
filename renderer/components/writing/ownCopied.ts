import { DOMSerializer, type Fragment } from 'prosemirror-model';
import { writingSchema } from './schema.ts';

/** What tells a text that was copied in a field of ours from that of another program made with the same library. */
const OURS = 'data-essaim-text';

class OwnSerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target);
    if (target === undefined) made.firstElementChild?.setAttribute(OURS, '');
    return made;
  }
}

/** Writes what is copied in a field as a page, marked as ours. */
export const ownSerializer = new OwnSerializer(
  DOMSerializer.nodesFromSchema(writingSchema),
  DOMSerializer.marksFromSchema(writingSchema),
);

/** Whether a page of the clipboard was copied in a field of ours, so that it holds nothing that a text may not. */
export function isOursCopied(html: string): boolean {
  return html.includes('data-pm-slice') && html.includes(OURS);
}
