import type { DossierContent } from '../../shared/content/dossierContent.ts';
import { ownTitle } from '../../shared/content/ownTitle.ts';
import { fitText, textWidth } from '../../shared/figures/measure.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { PdfNode } from './node.ts';
import { printable } from './richText.ts';
import { INK } from './theme.ts';
import { MARGIN, PAGE, px } from './units.ts';

/** What stands around the text of each page. */
export type RunningHeads = {
  /** `sheet`: the page in points, where it is not the upright one of the text. */
  header: (page: number, pages?: number, sheet?: Sheet) => PdfNode | null;
  footer: (page: number, pages: number, sheet?: Sheet) => PdfNode;
  background: (page: number) => PdfNode | null;
};

type Sheet = { width: number };

/** What a document says on each page. `cover`: its first page is one, without a header. */
export type Running = Pick<
  DossierContent,
  'initiativeTitle' | 'title' | 'organisationName' | 'notice' | 'madeOn' | 'colour'
> & {
  /** What its first page begins with: a cover, the name of who writes, or neither. Where these names stand, the header does not repeat them. */
  opening: 'cover' | 'letterhead' | 'none';
  /** Only to be read: each page says so over its header. */
  isDraft?: boolean | undefined;
};

/** Header, footer and the band of the cover. Repeated lines are cut to one line; they are whole on the cover. */
export function runningHeads(content: Running, t: Translate): RunningHeads {
  const cover = content.opening === 'cover';
  const isOpened = content.opening !== 'none';
  const foot =
    content.organisationName.trim() === ''
      ? content.madeOn
      : t('dossier:layout.foot', { organisation: content.organisationName, date: content.madeOn });
  return {
    header: (page, _pages, sheet) => {
      const names = isOpened && page === 1 ? null : content;
      if (content.isDraft !== true) return names === null ? null : header(names, sheet, HEADER);
      return {
        stack: [draftLine(content, t), ...(names === null ? [] : [header(names, sheet, px(8))])],
      };
    },
    footer: (page, pages, sheet) => {
      const { notice } = content;
      return cover && page === 1
        ? footer({ text: t('dossier:layout.madeOn', { date: content.madeOn }), notice, page: '' })
        : footer({ text: foot, notice, page: t('dossier:layout.page', { page, pages }), sheet });
    },
    background: (page) => (cover && page === 1 ? band(content.colour) : null),
  };
}

/** Over the header, in points. */
const HEADER = px(44);

/** Part of the line that a long name takes when it stands alone: enough to know it by, on every page. */
const ALONE = 0.6;

/** The names of the initiative and of the dossier, sharing one line: a short one leaves its room to the other. */
function header(content: Running, sheet: Sheet = PAGE, over: number): PdfNode {
  const room = textWidthOf(sheet) - px(24);
  const name = flat(content.initiativeTitle);
  const title = flat(ownTitle(content));
  const most = title === '' ? room * ALONE : Math.max(room / 2, room - widthOf(title));
  const nameWidth = Math.min(widthOf(name), most);
  const titleWidth = room - nameWidth;
  return {
    columns: [
      { width: nameWidth, text: oneLine(name, nameWidth), style: 'running', noWrap: true },
      {
        width: titleWidth,
        text: oneLine(title, titleWidth),
        style: 'running',
        alignment: 'right',
        noWrap: true,
      },
    ],
    columnGap: px(24),
    margin: [MARGIN, over, MARGIN, 0],
  };
}

/** What a page says before anything else of a document that is only to be read. */
function draftLine({ madeOn }: Running, t: Translate): PdfNode {
  return {
    text: t('dossier:layout.draft', { date: madeOn }),
    style: 'kicker',
    alignment: 'center',
    margin: [MARGIN, px(16), MARGIN, 0],
  };
}

function textWidthOf({ width }: Sheet): number {
  return width - 2 * MARGIN;
}

type Foot = { text: string; notice: string | null; page: string; sheet?: Sheet | undefined };

function footer({ text, notice, page, sheet = PAGE }: Foot): PdfNode {
  const whole = textWidthOf(sheet);
  const room = whole - px(90);
  return {
    stack: [
      {
        alt: '',
        canvas: [
          {
            type: 'line',
            x1: 0,
            x2: whole,
            y1: 0,
            y2: 0,
            lineWidth: px(1),
            lineColor: INK.hairline,
          },
        ],
      },
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: oneLine(text, room), style: 'running', noWrap: true },
              ...(notice === null
                ? []
                : [{ text: oneLine(notice, room), style: 'running', noWrap: true }]),
            ],
          },
          { width: px(80), text: page, style: 'running', alignment: 'right' },
        ],
        margin: [0, px(8), 0, 0],
      },
    ],
    margin: [MARGIN, px(20), MARGIN, 0],
  };
}

/** The organisation's colour along the cover. */
function band(colour: string): PdfNode {
  return {
    alt: '',
    canvas: [{ type: 'rect', x: 0, y: 0, w: px(16), h: PAGE.height, color: colour }],
  };
}

function oneLine(text: string, room: number): string {
  return fitText(flat(text), room, px(12), 'regular');
}

function flat(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

/** A hundredth more than measured, since kerning may widen a pair. */
function widthOf(text: string): number {
  return textWidth(text, px(12), 'regular') * 1.01 + 0.5;
}
