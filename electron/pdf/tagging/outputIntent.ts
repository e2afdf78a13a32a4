import type PDFDocument from 'pdfmake/js/PDFDocument.js';
import type { PdfRef } from 'pdfmake/js/PDFDocument.js';
import { srgbProfile } from './srgbProfile.ts';

/** Writes what the colours of a file mean: those of sRGB. */
export function srgbIntent(document: Pick<PDFDocument, 'ref'>): PdfRef {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    // pdfkit writes String objects as PDF strings, and strings as names.
    Info: new String('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}
