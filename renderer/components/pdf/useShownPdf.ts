import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf } from './pdfEngine.ts';

/** The PDF that is on the screen. */
export interface ShownPdf {
  readonly pdf: OpenPdf | null;
  /** Why the last bytes could not be opened; the PDF shown is then of those before. */
  readonly problem: unknown;
  /** Newer bytes are being opened and drawn. */
  readonly isOpening: boolean;
}

/**
 * The PDF of these bytes, open. While newer bytes are opened, and drawn by `prepare`, the former PDF
 * stays, so that what is looked at never goes blank.
 */
export function useShownPdf(
  bytes: Uint8Array | null,
  prepare: (pdf: OpenPdf, signal: AbortSignal) => Promise<void>,
): ShownPdf {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [ended, setEnded] = useState<{ bytes: Uint8Array | null; problem: unknown }>({
    bytes: null,
    problem: null,
  });

  useEffect(() => {
    if (bytes === null) return undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    const show = async () => {
      const open = await openPdf(bytes);
      // A page that cannot be drawn ahead is drawn, or fails, in its place.
      if (!signal.aborted) await prepare(open, signal).catch(() => undefined);
      if (signal.aborted) return open.close();
      setEnded({ bytes, problem: null });
      setPdf(open);
      return undefined;
    };
    show().catch((problem: unknown) => {
      if (!signal.aborted) setEnded({ bytes, problem });
    });
    return () => stopping.abort();
  }, [bytes, prepare]);

  // The former one is closed once another is shown, or when nothing is looked at any more.
  useEffect(() => () => pdf?.close(), [pdf]);
  return { pdf, problem: ended.problem, isOpening: ended.bytes !== bytes };
}
