import { IconButton } from '../actions/IconButton.tsx';
import { MenuButton } from '../actions/MenuButton.tsx';
import { PageField } from './PageField.tsx';
import type { PdfViewerWords } from './words.ts';
import { OFFERED_PERCENTS, steppedZoom, type Zoom } from './zoom.ts';

export interface PdfBarProps {
  readonly words: PdfViewerWords;
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly zoom: Zoom;
  /** What the zoom comes to, in percent of the natural size. */
  readonly percent: number;
  readonly onZoom: (zoom: Zoom) => void;
  readonly isRailOpen: boolean;
  readonly onRail: (isOpen: boolean) => void;
  readonly isFinding: boolean;
  readonly onFind: (isFinding: boolean) => void;
}

/** Above the pages: which one, how large, and what else can be shown. */
export function PdfBar(props: PdfBarProps) {
  const { words, page, pages, onPage, zoom, percent, onZoom } = props;
  const isThere = pages > 0;
  const turn = (to: number) => isThere && onPage(Math.max(1, Math.min(pages, to)));
  const smaller = steppedZoom(percent, -1);
  const larger = steppedZoom(percent, 1);
  const fits = [
    { id: 'width', label: words.fitWidth, onPress: () => onZoom('width') },
    { id: 'page', label: words.fitPage, onPress: () => onZoom('page') },
  ];
  const percents = OFFERED_PERCENTS.map((one) => ({
    id: String(one),
    label: words.percent(one),
    onPress: () => onZoom(one),
  }));
  return (
    <div className="es-pdf-bar">
      <IconButton
        icon="columns"
        label={words.rail}
        isPressed={props.isRailOpen}
        onPress={() => props.onRail(!props.isRailOpen)}
      />
      <IconButton
        icon="up"
        label={words.previous}
        onPress={() => turn(page - 1)}
        disabledReason={page <= 1 ? words.isFirst : undefined}
      />
      <PageField
        label={words.page}
        page={page}
        pages={pages}
        position={isThere ? words.of(pages) : ''}
        onPage={onPage}
      />
      <IconButton
        icon="down"
        label={words.next}
        onPress={() => turn(page + 1)}
        disabledReason={page >= pages ? words.isLast : undefined}
      />
      <span className="es-grow" />
      <IconButton
        icon="minus"
        label={words.further}
        onPress={() => onZoom(smaller ?? zoom)}
        disabledReason={smaller === null ? words.isFurthest : undefined}
      />
      <MenuButton
        label={words.percent(percent)}
        name={words.sizes(percent)}
        tone="quiet"
        groups={[fits, percents]}
        selected={String(zoom)}
      />
      <IconButton
        icon="plus"
        label={words.closer}
        onPress={() => onZoom(larger ?? zoom)}
        disabledReason={larger === null ? words.isClosest : undefined}
      />
      <IconButton
        icon="search"
        label={words.find}
        isPressed={props.isFinding}
        onPress={() => props.onFind(!props.isFinding)}
      />
    </div>
  );
}
