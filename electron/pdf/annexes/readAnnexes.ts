import type { KeptFile } from '../../../shared/domain/schemas/keptFile.ts';
import type { AnnexFile } from '../../services/pdfRenderer.ts';
import { type ReadAnnex, readAnnex } from './annexFile.ts';

/** What the last dossiers brought in, by content: a preview asks for the same again at each word. */
const atHand = new Map<string, ReadAnnex>();

/** Files that are kept read. */
const MOST_AT_HAND = 40;

/** The annexes or the photos of a dossier by their identifiers, in their order. One that cannot be read has no pages. */
export async function readAnnexes(
  given: readonly { id: string; file: KeptFile }[],
  {
    files = [],
    isCancelled = () => false,
  }: { files?: readonly AnnexFile[]; isCancelled?: () => boolean },
): Promise<Map<string, ReadAnnex>> {
  if (atHand.size > MOST_AT_HAND) atHand.clear();
  const read = new Map<string, ReadAnnex>();
  for (const { id, file: kept } of given) {
    const { sha256 } = kept;
    const file = files.find((one) => one.sha256 === sha256);
    if (isCancelled()) break;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const annex = atHand.get(sha256) ?? (await orNothing(file));
    if (annex !== null) atHand.set(sha256, annex);
    read.set(id, annex ?? NOTHING);
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
