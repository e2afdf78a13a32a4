import { type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '../actions/IconButton.tsx';
import { SegmentedControl } from '../choice/SegmentedControl.tsx';
import { type Fit, useDrawnPage } from './useDrawnPage.ts';
import { useOpenPdf } from './useOpenPdf.ts';
import { usePlaceSize } from './usePlaceSize.ts';
import './pdf.css';

/** Every word of the viewer. */
export interface PdfViewerWords {
  /** The spoken name of the place where the page shows. */
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  readonly isFirst: string;
  readonly isLast: string;
  /** « Page 8 sur 21 ». */
  readonly position: (page: number, pages: number) => string;
  readonly fit: string;
  readonly fitWidth: string;
  readonly fitPage: string;
  /** Nothing to show yet. */
  readonly waiting: string;
  /** These bytes cannot be shown. */
  readonly unreadable: string;
}

/** A top bookmark of the PDF, by its place among all of them. */
export interface PdfPlace {
  readonly bookmark: number;
  readonly of: number;
}

export interface PdfViewerProps {
  readonly bytes: Uint8Array | null;
  readonly words: PdfViewerWords;
  /** Turns to its page each time it is another bookmark. */
  readonly goTo?: PdfPlace | null | undefined;
  /** Under the page: whether what is shown is up to date. */
  readonly children?: ReactNode;
}

/** One page of a PDF at a time. Newer bytes keep the page that is looked at. */
export function PdfViewer({ bytes, words, goTo, children }: PdfViewerProps) {
  const { pdf, problem } = useOpenPdf(bytes);
  const [wanted, setWanted] = useState(1);
  const [fit, setFit] = useState<Fit>('width');
  const { ref: placeRef, width, height } = usePlaceSize();
  const pages = pdf?.pages ?? 0;
  const page = Math.max(1, Math.min(wanted, pages));
  const { ref: canvasRef, text } = useDrawnPage(pdf, { page, fit, width, height });
  const { bookmark = null, of = 0 } = goTo ?? {};
  const reached = useRef<number | null>(null);
  useEffect(() => {
    if (bookmark === null) reached.current = null;
    if (pdf === null || bookmark === null || bookmark === reached.current) return undefined;
    let isWanted = true;
    const reach = async () => {
      const found = await pdf.pageOf(bookmark, of);
      if (!isWanted || found === null) return;
      reached.current = bookmark;
      setWanted(found);
      canvasRef.current?.parentElement?.scrollTo(0, 0);
    };
    // A PDF that closes meanwhile gives way to the next one, which is asked again.
    reach().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [pdf, bookmark, of, canvasRef]);
  const turn = (step: number) => setWanted(Math.max(1, Math.min(pages, page + step)));

  return (
    <div className="es-pdf">
      <div className="es-pdf-bar">
        <IconButton
          icon="up"
          label={words.previous}
          onPress={() => turn(-1)}
          disabledReason={page <= 1 ? words.isFirst : undefined}
        />
        <output className="es-pdf-position">
          {pages === 0 ? '' : words.position(page, pages)}
        </output>
        <IconButton
          icon="down"
          label={words.next}
          onPress={() => turn(1)}
          disabledReason={page >= pages ? words.isLast : undefined}
        />
        <span className="es-grow" />
        <SegmentedControl
          label={words.fit}
          options={[
            { id: 'width', label: words.fitWidth },
            { id: 'page', label: words.fitPage },
          ]}
          value={fit}
          onChange={(id) => setFit(id === 'page' ? 'page' : 'width')}
        />
      </div>
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- what scrolls must be reached by keyboard, and turns its pages by keys */}
      <section
        className="es-pdf-place"
        aria-label={words.label}
        tabIndex={0}
        ref={placeRef}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (step === undefined || canScroll(event.currentTarget, step)) return;
          event.preventDefault();
          event.currentTarget.scrollTop = 0;
          turn(step);
        }}
      >
        {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
        {text === null ? (
          <p className="es-pdf-empty">{problem === null ? words.waiting : words.unreadable}</p>
        ) : null}
        <canvas
          ref={canvasRef}
          className="es-pdf-page"
          hidden={text === null}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a canvas is the picture here
          role="img"
          aria-label={`${words.position(page, pages)}. ${text ?? ''}`}
        />
      </section>
      {children}
    </div>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

/** Whether more of the page itself can be seen that way; only then do the keys keep their usual sense. */
function canScroll(place: HTMLElement, step: 1 | -1): boolean {
  if (step === -1) return place.scrollTop > 2;
  return place.scrollTop + place.clientHeight < place.scrollHeight - 2;
}
