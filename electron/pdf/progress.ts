/** Shares of the work, measured on dossiers of 12 to 200 pages: content and measures, layout, pages. */
const LAYOUT_FROM = 0.1;
const PAGES_FROM = 0.4;

/** Turns what was done of each step into one number that only grows, said by whole hundredths. */
export function progressMeter(onProgress: (done: number) => void): {
  /** For so many nodes, a function to call at each node laid out. */
  laidOut: (nodes: number) => () => void;
  /** How much of the pages is written, from 0 to 1. */
  rendered: (done: number) => void;
  finished: () => void;
} {
  let said = -1;
  const say = (done: number) => {
    const hundredths = Math.floor(Math.min(done, 1) * 100);
    if (hundredths <= said) return;
    said = hundredths;
    onProgress(hundredths / 100);
  };
  say(0);
  return {
    laidOut: (nodes) => {
      let count = 0;
      say(LAYOUT_FROM);
      return () => {
        count += 1;
        say(LAYOUT_FROM + (PAGES_FROM - LAYOUT_FROM) * Math.min(1, count / nodes));
      };
    },
    rendered: (done) => say(PAGES_FROM + (0.99 - PAGES_FROM) * done),
    finished: () => say(1),
  };
}

/** How many nodes pdfmake will lay out under some content. */
export function countNodes(content: unknown): number {
  if (Array.isArray(content)) return content.reduce<number>((sum, one) => sum + countNodes(one), 0);
  if (content === null || typeof content !== 'object') return 0;
  const node = content as { stack?: unknown; columns?: unknown; table?: { body: unknown } };
  return 1 + countNodes(node.stack) + countNodes(node.columns) + countNodes(node.table?.body);
}
