import type { Annex } from '../../../shared/domain/annexes.ts';
import type { AnnexFile } from '../../services/pdfRenderer.ts';
import { type ReadAnnex, readAnnex } from './annexFile.ts';

/** What the last dossier appended, by content: a preview asks for the same again at each word. */
const atHand = new Map<string, ReadAnnex>();

/** The annexes of a dossier by their identifiers, in their order. One that cannot be read has no pages. */
export async function readAnnexes(
  annexes: readonly Annex[],
  {
    files = [],
    isCancelled = () => false,
  }: { files?: readonly AnnexFile[]; isCancelled?: () => boolean },
): Promise<Map<string, ReadAnnex>> {
  const wanted = new Set(annexes.map(({ given }) => given.file.sha256));
  for (const sha256 of atHand.keys()) if (!wanted.has(sha256)) atHand.delete(sha256);
  const read = new Map<string, ReadAnnex>();
  for (const { given } of annexes) {
    const { sha256 } = given.file;
    const file = files.find((one) => one.sha256 === sha256);
    if (isCancelled()) break;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const annex = atHand.get(sha256) ?? (await orNothing(file));
    if (annex !== null) atHand.set(sha256, annex);
    read.set(given.id, annex ?? NOTHING);
  }
  return read;
}

const NOTHING: ReadAnnex = { sizes: [], images: () => [] };

async function orNothing(file: AnnexFile | undefined): Promise<ReadAnnex | null> {
  try {
    return file === undefined ? null : await readAnnex(file);
  } catch {
    // It was looked at when it was given: its place says that it is not there, and the rest is printed.
    return null;
  }
}
