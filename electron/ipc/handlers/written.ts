import type { pdfCalls } from '../../../shared/ipc/contract/pdf.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/pdf.ts`. */
export function pdfHandlers({ printing }: Desk): HandlersOf<typeof pdfCalls> {
  const { written } = printing;
  return {
    'pdf.place': ({ id }) => written.place(id),
    'pdf.open': ({ id }) => written.open(id),
    'pdf.show': ({ id }) => written.show(id),
  };
}
