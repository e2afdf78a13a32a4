import type { AppendedFile } from '../services/pdfRenderer.ts';
import type { SentFile } from './workerMessages.ts';

/** What a dossier appends as it is sent to the thread: read again only what it does not have at hand, and nothing once it is not wanted. */
export async function filesToSend(
  files: readonly AppendedFile[],
  atHand: ReadonlySet<string>,
  isStopped: () => boolean,
): Promise<SentFile[]> {
  const sent: SentFile[] = [];
  for (const { sha256, mediaType, read } of files) {
    const isWanted = !atHand.has(sha256) && !isStopped();
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    sent.push({ sha256, mediaType, bytes: isWanted ? await read() : null });
  }
  return sent;
}

/** The buffers that hold nothing but a file, which can be handed over rather than copied. */
export function ownBuffers(files: readonly SentFile[]): ArrayBuffer[] {
  return files.flatMap(({ bytes }) =>
    bytes?.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
      ? [bytes.buffer]
      : [],
  );
}
