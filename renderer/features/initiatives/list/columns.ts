import type { OtherColumn } from './listView.ts';

/** Width of each column in px; the title takes what is left. */
const WIDTHS: Readonly<Record<OtherColumn, number>> = {
  stage: 178,
  reading: 224,
  funding: 124,
  followUp: 180,
  sectors: 180,
  territories: 190,
  carrier: 180,
  role: 140,
  updated: 116,
};

const BOX = 34;

/** Under this a title says too little. */
const TITLE = 156;

/** The columns that a width has room for, in their order; the others wait for a wider window. */
export function fitting(columns: readonly OtherColumn[], width: number): OtherColumn[] {
  let left = width - BOX - TITLE;
  const shown: OtherColumn[] = [];
  for (const column of columns) {
    left -= WIDTHS[column];
    if (left < 0) break;
    shown.push(column);
  }
  return shown;
}

/** The columns of the table with their widths; the title takes what is left. */
export function columnSizes(
  columns: readonly OtherColumn[],
): { id: string; width: number | undefined }[] {
  return [
    { id: 'box', width: BOX },
    { id: 'title', width: undefined },
    ...columns.map((id) => ({ id, width: WIDTHS[id] })),
  ];
}
