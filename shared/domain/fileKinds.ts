/** The largest file that evidence may hold, in bytes: 50 Mo, a scanned binder or five minutes of video. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024;

/**
 * The kinds of files that Essaim asks the system to open, by their ending: documents, pictures, sound. A
 * program, a script, a page, or a document that may carry macros is none of them: it is saved as a copy,
 * where the system's own warnings hold.
 */
const OPENED: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
};

/** The ending of a name, in lower case and without its dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.]+)$/u.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** What a file of this name is; `application/octet-stream` for what is not opened. */
export function mediaTypeOf(name: string): string {
  return OPENED[extensionOf(name)] ?? 'application/octet-stream';
}

/** Whether a file of this name may be opened in the system's viewer. */
export function mayOpen(name: string): boolean {
  return Object.hasOwn(OPENED, extensionOf(name));
}

/** How programs begin on the three systems: « MZ », ELF, Mach-O, « #! ». */
const PROGRAMS: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
];

/** Whether the bytes begin as a program does, whatever the file is called. */
export function isProgram(bytes: Uint8Array): boolean {
  return PROGRAMS.some((start) => start.every((byte, index) => bytes[index] === byte));
}

/** Letters that turn the direction of reading: « facture\u202efdp.exe » reads « facture exe.pdf ». */
export const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name as it is kept: one line, without letters that turn the direction of reading, its ending whole. */
export function keptName(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(TURNING, '')
    .replace(/\p{Cc}/gu, '')
    .trim();
  if (plain === '') return 'fichier';
  if (plain.length <= 200) return plain;
  const ending = extensionOf(plain);
  const kept = Array.from(plain).slice(0, 150).join('');
  return ending === '' || ending.length > 20 ? kept : `${kept}.${ending}`;
}

/** The name without its ending, as a first title. */
export function titleFromName(name: string): string {
  const ending = extensionOf(name);
  const stem = ending === '' ? name : name.slice(0, -ending.length - 1);
  return stem.replace(/[_\s]+/gu, ' ').trim() || name;
}
