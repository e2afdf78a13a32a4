import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf } from './pdfEngine.ts';

/**
 * The PDF of these bytes, open. While newer bytes are being opened the former PDF stays, so that what
 * is looked at never goes blank.
 */
export function useOpenPdf(bytes: Uint8Array | null): {
  readonly pdf: OpenPdf | null;
  readonly problem: unknown;
} {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  useEffect(() => {
    if (bytes === null) return undefined;
    let isWanted = true;
    const opening = openPdf(bytes);
    opening.then(
      (open) => {
        if (!isWanted) return open.close();
        setProblem(null);
        setPdf(open);
        return undefined;
      },
      (thrown: unknown) => {
        if (isWanted) setProblem(thrown);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [bytes]);

  // The former one is closed once another is shown, or when nothing is looked at any more.
  useEffect(() => () => pdf?.close(), [pdf]);
  return { pdf, problem };
}
