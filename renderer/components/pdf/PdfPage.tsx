import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { showFound } from './foundMarks.ts';
import type { PageBox } from './pagesLayout.ts';
import type { OpenPdf } from './pdfEngine.ts';
import { sharpScale } from './sharpScale.ts';
import type { FoundOnPage } from './usePdfFind.ts';

export interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly box: PageBox;
  /** « Page 8 sur 21 ». */
  readonly label: string;
  /** Near enough to the screen to be drawn. */
  readonly isNear: boolean;
  readonly found: readonly FoundOnPage[];
  /** The one that is looked at, when it is on this page. */
  readonly current: FoundOnPage | null;
  /** Titles that lead somewhere: px under the top of the page, and their place among the top bookmarks. */
  readonly titles: readonly { readonly y: number; readonly bookmark: number }[];
}

/** A page: its picture, and its words over it, unseen, to be read, selected and found. */
export const PdfPage = memo(function PdfPage(props: PdfPageProps) {
  const { pdf, page, box, label, isNear, found, current, titles } = props;
  return (
    <div
      className="es-pdf-page"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a page is no set of fields
      role="group"
      aria-label={label}
      data-page={page}
      style={{ top: box.top, width: box.width, height: box.height }}
    >
      {isNear ? (
        <>
          <Drawn pdf={pdf} page={page} box={box} />
          <Words pdf={pdf} page={page} factor={box.factor} found={found} current={current} />
          {titles.map(({ y, bookmark }) => (
            <div
              key={bookmark}
              className="es-pdf-title"
              data-bookmark={bookmark}
              aria-hidden="true"
              style={{ top: y * box.factor, height: TITLE_HEIGHT * box.factor }}
            />
          ))}
        </>
      ) : null}
    </div>
  );
});

/** Px that the title of a block takes on a page at its natural size, with a little around it. */
const TITLE_HEIGHT = 44;

/** The picture of a page. It changes only once the new one is whole. */
function Drawn({ pdf, page, box }: Pick<PdfPageProps, 'pdf' | 'page' | 'box'>) {
  const host = useRef<HTMLDivElement>(null);
  const scale = sharpScale(box);
  useLayoutEffect(() => {
    const ready = pdf.ready.get(page);
    pdf.ready.delete(page);
    if (ready?.scale === scale) {
      host.current?.replaceChildren(ready.canvas);
      return undefined;
    }
    const stopping = new AbortController();
    pdf.draw(page, scale, stopping.signal).then(
      (canvas) => host.current?.replaceChildren(canvas),
      // A drawing given up, for another size or another PDF, is no failure.
      () => undefined,
    );
    return () => stopping.abort();
  }, [pdf, page, scale]);
  return <div ref={host} className="es-pdf-drawn" aria-hidden="true" />;
}

function Words({
  pdf,
  page,
  factor,
  found,
  current,
}: Pick<PdfPageProps, 'pdf' | 'page' | 'found' | 'current'> & { readonly factor: number }) {
  const host = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<{ pdf: OpenPdf; runs: readonly HTMLElement[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const over = document.createElement('div');
    pdf.layWords(page, over).then(
      (runs) => {
        if (!isWanted) return;
        host.current?.replaceChildren(over);
        setLaid({ pdf, runs });
      },
      // A PDF that closes meanwhile gives way to the next one.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pdf, page]);
  useEffect(() => {
    // What was found in the words of another state of the PDF says nothing of these.
    if (laid === null || laid.pdf !== pdf) return undefined;
    return showFound(laid.runs, found, current);
  }, [laid, pdf, found, current]);
  useLayoutEffect(() => {
    // What the library's own style sheet computes from.
    host.current?.style.setProperty('--total-scale-factor', String((factor * 96) / 72));
  }, [factor]);
  return <div ref={host} className="es-pdf-words" />;
}
