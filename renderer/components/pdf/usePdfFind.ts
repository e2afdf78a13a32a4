import { useEffect, useMemo, useState } from 'react';
import { type Found, findIn, foldedQuery } from './findText.ts';
import type { OpenPdf } from './pdfEngine.ts';

/** Something found, with its page, from 1, and its height there in px at the page's natural size. */
export interface FoundOnPage extends Found {
  readonly page: number;
  readonly y: number;
}

/** What is looked for in a PDF. */
export interface PdfFind {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly found: readonly FoundOnPage[];
  /** The one that is looked at, from 0; -1 when there is none. */
  readonly current: number;
  /** All pages were looked through for this query. */
  readonly isDone: boolean;
  readonly step: (by: 1 | -1) => void;
}

interface Looked {
  readonly query: string;
  readonly found: readonly FoundOnPage[];
  readonly current: number;
}

const NOTHING: Looked = { query: '', found: [], current: -1 };

/**
 * Looks through the words of a PDF, page after page. A new query begins at `page`; the same query in a newer
 * state of the PDF stays where it was. `onShow` is called for each that is to be shown.
 */
export function usePdfFind(
  pdf: OpenPdf | null,
  page: number,
  onShow: (found: FoundOnPage) => void,
): PdfFind {
  const [query, setQuery] = useState('');
  const [looked, setLooked] = useState(NOTHING);
  const wanted = useMemo(() => foldedQuery(query), [query]);
  const isNew = looked.query !== wanted;

  useEffect(() => {
    if (pdf === null) return undefined;
    let isWanted = true;
    const look = async () => {
      const found = wanted === '' ? [] : await foundIn(pdf, wanted, () => isWanted);
      if (!isWanted) return;
      const after = found.findIndex((one) => one.page >= page);
      const current = isNew
        ? Math.max(after, Math.min(0, found.length - 1))
        : Math.min(looked.current, found.length - 1);
      setLooked({ query: wanted, found, current });
      const shown = found[current];
      if (isNew && shown !== undefined) onShow(shown);
    };
    look().catch(() => undefined);
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- looked through again for another query or another PDF only
  }, [pdf, wanted]);

  return {
    query,
    setQuery,
    found: looked.found,
    current: looked.current,
    isDone: !isNew,
    step: (by) => {
      const { length } = looked.found;
      if (length === 0) return;
      const current = (looked.current + by + length) % length;
      setLooked({ ...looked, current });
      const shown = looked.found[current];
      if (shown !== undefined) onShow(shown);
    },
  };
}

async function foundIn(
  pdf: OpenPdf,
  query: string,
  isWanted: () => boolean,
): Promise<FoundOnPage[]> {
  const found: FoundOnPage[] = [];
  for (let page = 1; page <= pdf.pages && isWanted(); page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other leaves the window free
    const words = await pdf.words(page);
    for (const one of findIn(words, query)) {
      found.push({ ...one, page, y: words[one.from.run]?.y ?? 0 });
    }
  }
  return found;
}
