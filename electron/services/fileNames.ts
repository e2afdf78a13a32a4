import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';

/** How a grid on paper is named, without its ending: the initiative and the day of its reading; a blank grid by its own name. */
export function paperName({ grid, filled }: GridPaperSource): string {
  return filled === null
    ? fileName(grid.name)
    : fileName(filled.initiativeTitle, ` ${filled.application.date}`);
}

/** Bytes of a suggested name, its ending aside: disks take 255, and a person may add a few words. */
const LONGEST_NAME = 200;

/** A title as a file may be named on every system; what tells two files of one title apart is never cut. */
export function fileName(title: string, ending = ''): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const cut = firstBytes(plain, LONGEST_NAME - Buffer.byteLength(ending));
  return (cut.replace(/[. ]+$/u, '') || 'Dossier') + ending;
}

/** As many whole characters of a text, a hundred at most, as fit in so many bytes of UTF-8. */
function firstBytes(text: string, most: number): string {
  let taken = '';
  let left = most;
  for (const character of Array.from(text).slice(0, 100)) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    taken += character;
  }
  return taken;
}
