import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { OpenPdf } from './pdfEngine.ts';
import type { Size } from './zoom.ts';

export interface PdfRailProps {
  readonly pdf: OpenPdf;
  readonly label: string;
  /** The page that is looked at, from 1. */
  readonly page: number;
  readonly position: (page: number, pages: number) => string;
  readonly onPage: (page: number) => void;
}

/** Px that a small page is wide. */
const WIDTH = 68;

const STEPS: Readonly<Record<string, (page: number, pages: number) => number>> = {
  ArrowDown: (page) => page + 1,
  ArrowUp: (page) => page - 1,
  PageDown: (page) => page + 5,
  PageUp: (page) => page - 5,
  Home: () => 1,
  End: (_, pages) => pages,
};

/** All pages in small, one of which is looked at: the arrows turn them. */
export function PdfRail({ pdf, label, page, position, onPage }: PdfRailProps) {
  const list = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  useEffect(() => {
    const option = list.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (hasFocus.current) option?.focus({ preventScroll: true });
    option?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onPage(Math.max(1, Math.min(pdf.pages, step(page, pdf.pages))));
  };
  return (
    <div
      ref={list}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a list of pictures
      role="listbox"
      aria-label={label}
      className="es-pdf-rail"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
    >
      {pdf.sizes.map((size, index) => {
        const number = index + 1;
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list hears the keys
          <div
            // oxlint-disable-next-line react/no-array-index-key -- a page is its number
            key={number}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a select holds no picture
            role="option"
            data-page={number}
            aria-label={position(number, pdf.pages)}
            aria-selected={number === page}
            tabIndex={number === page ? 0 : -1}
            className="es-pdf-small"
            onClick={() => onPage(number)}
          >
            <Small pdf={pdf} page={number} size={size} rail={list} />
            <span className="es-pdf-small-number">{number}</span>
          </div>
        );
      })}
    </div>
  );
}

/** A page in small, drawn once it is near the screen and the window has nothing else to do. */
function Small({
  pdf,
  page,
  size,
  rail,
}: {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly size: Size;
  readonly rail: { readonly current: HTMLElement | null };
}) {
  const host = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (host.current === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => setIsNear(entry?.isIntersecting ?? false),
      { root: rail.current, rootMargin: '200px 0px' },
    );
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [rail]);
  useEffect(() => {
    if (!isNear) return undefined;
    const stopping = new AbortController();
    const scale = (WIDTH / size.width) * window.devicePixelRatio;
    const idle = requestIdleCallback(
      () => {
        pdf.draw(page, scale, stopping.signal, true).then(
          (canvas) => host.current?.replaceChildren(canvas),
          () => undefined,
        );
      },
      { timeout: 2_000 },
    );
    return () => {
      cancelIdleCallback(idle);
      stopping.abort();
    };
  }, [pdf, page, size.width, isNear]);
  return (
    <div
      ref={host}
      className="es-pdf-small-page"
      aria-hidden="true"
      style={{ width: WIDTH, height: Math.round((WIDTH * size.height) / size.width) }}
    />
  );
}
