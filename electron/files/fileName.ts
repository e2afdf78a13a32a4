import { TURNING } from '../../shared/domain/fileKinds.ts';

/** Bytes of a suggested name, its ending aside: disks take 255, and a person may add a few words. */
const LONGEST_NAME = 200;

/** Names that Windows keeps for its devices, whatever their case and whatever follows a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=$|[ ]*\.)/iu;

/** A title as a file may be named on every system; what tells two files of one title apart is never cut. */
export function fileName(title: string, ending = ''): string {
  const plain = title
    .toWellFormed()
    .replace(TURNING, '')
    // « Demande : L’épicerie » keeps its two parts.
    .replace(/\s?:(?=\s)/gu, ' -')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    // A name that begins with a dot is hidden on two systems of three.
    .replace(/^[. ]+/u, '');
  const cut = wholeWords(plain, firstBytes(plain, LONGEST_NAME - Buffer.byteLength(ending)));
  return ordinary((cut.replace(/[. ]+$/u, '') || 'Dossier') + ending);
}

/** A name as a person typed it, with its extension; what Windows would take for a device, or cut, is mended. */
export function withExtension(name: string, extension: string): string {
  const isThere = name.toLowerCase().endsWith(`.${extension}`);
  const stem = (isThere ? name.slice(0, -extension.length - 1) : name).replace(/[. ]+$/u, '');
  const kept = isThere ? name.slice(-extension.length) : extension;
  return `${ordinary(stem === '' ? 'Essaim' : stem)}.${kept}`;
}

/** « NUL » → « NUL_ », « con.v2 » → « con_.v2 »; any other name as it is. */
function ordinary(name: string): string {
  return name.replace(RESERVED, '$&_');
}

/** What was kept of a text, less the word that the cut went through, unless that is most of it. */
function wholeWords(text: string, kept: string): string {
  if (kept.length === text.length || text[kept.length] === ' ') return kept;
  const space = kept.lastIndexOf(' ');
  return space > kept.length / 2 ? kept.slice(0, space).replace(/[\s,;–-]+$/u, '') : kept;
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
