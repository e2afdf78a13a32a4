import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { gathered } from '../../../shared/figures/gathered.ts';
import { LinkButton } from '../actions/LinkButton.tsx';
import { PdfBar } from './PdfBar.tsx';
import { PdfFindBar } from './PdfFindBar.tsx';
import { PdfPage } from './PdfPage.tsx';
import { PdfRail } from './PdfRail.tsx';
import { type TopBookmark, topBookmarkAbove, topBookmarks } from './topBookmarks.ts';
import { usePages } from './usePages.ts';
import { type FoundOnPage, usePdfFind } from './usePdfFind.ts';
import { useViewLeft } from './viewLeft.ts';
import type { PdfViewerWords } from './words.ts';
import { steppedZoom, type Zoom } from './zoom.ts';
import './pdf.css';

/** A top bookmark of the PDF, by its place among the first `of` of them. */
export interface PdfPlace {
  readonly bookmark: number;
  readonly of: number;
}

export interface PdfViewerProps {
  readonly bytes: Uint8Array | null;
  readonly words: PdfViewerWords;
  /** Newer bytes are being made. */
  readonly isUpdating?: boolean | undefined;
  /** Goes there each time it is another bookmark. */
  readonly goTo?: PdfPlace | null | undefined;
  /** Leads from a top bookmark to the text under it; absent where there is none. */
  readonly onBookmark?: ((bookmark: number) => void) | undefined;
  /** Under the pages: whether what is shown is up to date. */
  readonly children?: ReactNode;
}

/** Px of the screen left over a heading that is gone to: its dimension stands there. */
const OVER_HEADING = 48;

/** Px of the screen left over what was found. */
const OVER_FOUND = 120;

const NONE: readonly FoundOnPage[] = [];
const NO_TITLES: readonly TopBookmark[] = [];

/** The pages of a PDF, one under the other. Newer bytes keep what is looked at. */
export function PdfViewer(props: PdfViewerProps) {
  const { bytes, words, goTo, onBookmark } = props;
  const [view, setView] = useViewLeft();
  const pages = usePages(bytes, view.zoom);
  const { pdf, problem, layout, page, near } = pages;
  const place = useRef<HTMLElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const [isFinding, setIsFinding] = useState(false);
  const find = usePdfFind(isFinding ? pdf : null, page, (found) =>
    pages.goToHeight(found.page, found.y, OVER_FOUND),
  );
  const foundByPage = useMemo(() => gathered(find.found, (one) => one.page), [find.found]);
  const current = isFinding ? (find.found[find.current] ?? null) : null;
  const tops = useMemo(() => topBookmarks(pdf?.bookmarks ?? []), [pdf]);
  const leads = onBookmark !== undefined;
  const titles = useMemo(
    () => gathered(leads ? tops : NO_TITLES, ({ page: on }) => on),
    [leads, tops],
  );
  const noteReached = useGoTo(goTo, tops.length, (bookmark) => {
    const top = tops[bookmark];
    if (top !== undefined) pages.goToHeight(top.page, top.y, OVER_HEADING);
  });

  const percent = Math.round((layout.boxes[page - 1]?.factor ?? 1) * 100);
  const setZoom = (zoom: Zoom) => setView({ zoom });
  const closeFind = () => {
    setIsFinding(false);
    place.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const act = KEYS[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'find') {
      setIsFinding(true);
      // Asked again, it is there already.
      findField.current?.select();
    } else if (act === 'width') setZoom('width');
    else setZoom(steppedZoom(percent, act) ?? view.zoom);
  };
  const onTurn = (event: KeyboardEvent) => {
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    // Whole pages are turned; otherwise the keys scroll, as they do everywhere.
    if (step === 0 || view.zoom !== 'page') return;
    event.preventDefault();
    pages.goToPage(Math.max(1, Math.min(layout.boxes.length, page + step)));
  };
  const choose = (bookmark: number) => {
    // One looks at it already: the pages stay where they are.
    noteReached(bookmark);
    onBookmark?.(bookmark);
  };
  const onClick = (event: MouseEvent) => {
    const title =
      event.target instanceof HTMLElement ? event.target.dataset['bookmark'] : undefined;
    if (title !== undefined) choose(Number(title));
  };
  const at = pages.eye === null ? null : topBookmarkAbove(tops, pages.eye);
  const isElsewhere = at !== null && at !== goTo?.bookmark;

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of all that is in it
    <div className="es-pdf" onKeyDown={onKeyDown}>
      <PdfBar
        words={words}
        page={page}
        pages={pdf?.pages ?? 0}
        onPage={pages.goToPage}
        zoom={view.zoom}
        percent={percent}
        onZoom={setZoom}
        isRailOpen={view.isRailOpen}
        onRail={(isRailOpen) => setView({ isRailOpen })}
        isFinding={isFinding}
        onFind={setIsFinding}
      />
      {isFinding ? (
        <PdfFindBar words={words} find={find} onClose={closeFind} fieldRef={findField} />
      ) : null}
      <div className="es-pdf-body">
        {props.isUpdating === true || (pages.isOpening && bytes !== null) ? (
          <div className="es-pdf-busy" aria-hidden="true" />
        ) : null}
        {view.isRailOpen && pdf !== null ? (
          <PdfRail
            pdf={pdf}
            label={words.rail}
            page={page}
            position={words.position}
            onPage={pages.goToPage}
          />
        ) : null}
        {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- what scrolls must be reached by keyboard, and turns its pages by keys; what a click on a title does has a button under the pages */}
        <section
          className="es-pdf-place"
          aria-label={words.label}
          tabIndex={0}
          ref={(element) => {
            place.current = element;
            return pages.placeRef(element);
          }}
          onScroll={pages.onScroll}
          onKeyDown={onTurn}
          onClick={onClick}
        >
          {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
          {pdf === null ? (
            <p className="es-pdf-empty">{problem === null ? words.waiting : words.unreadable}</p>
          ) : (
            <div
              className="es-pdf-pages"
              lang="fr-CA"
              style={{ width: layout.width, height: layout.height }}
            >
              {layout.boxes.map((box, index) => (
                <PdfPage
                  // oxlint-disable-next-line react/no-array-index-key -- a page is its number
                  key={index}
                  pdf={pdf}
                  page={index + 1}
                  box={box}
                  label={words.position(index + 1, pdf.pages)}
                  isNear={near.includes(index + 1)}
                  found={isFinding ? (foundByPage.get(index + 1) ?? NONE) : NONE}
                  current={current?.page === index + 1 ? current : null}
                  titles={titles.get(index + 1) ?? NO_TITLES}
                />
              ))}
            </div>
          )}
        </section>
      </div>
      <div className="es-pdf-foot">
        {props.children}
        {onBookmark !== undefined && isElsewhere ? (
          <LinkButton onPress={() => choose(at)}>{words.toText(tops[at]?.title ?? '')}</LinkButton>
        ) : null}
      </div>
    </div>
  );
}

const KEYS: Readonly<Record<string, 1 | -1 | 'width' | 'find'>> = {
  '+': 1,
  '=': 1,
  '-': -1,
  _: -1,
  '0': 'width',
  f: 'find',
};

/** Goes to a bookmark when it becomes another one, or when the PDF that has it comes; returns what notes that one is there. */
function useGoTo(
  goTo: PdfPlace | null | undefined,
  tops: number,
  go: (bookmark: number) => void,
): (bookmark: number) => void {
  const { bookmark = null, of = 0 } = goTo ?? {};
  const reached = useRef<number | null>(null);
  const isThere = tops > 0 && tops >= of;
  useEffect(() => {
    if (bookmark === null) reached.current = null;
    if (bookmark === null || !isThere || bookmark === reached.current) return;
    reached.current = bookmark;
    go(bookmark);
  });
  return (at) => {
    reached.current = at;
  };
}
