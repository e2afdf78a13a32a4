import type { correctionNoticeCalls } from '../../../shared/ipc/contract/correctionNotices.ts';
import { withdrawnCopies } from '../../services/carriers.ts';
import * as notices from '../../services/correctionNotices.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/correctionNotices.ts`. */
export function correctionNoticeHandlers({
  read,
  write,
  context,
}: Desk): HandlersOf<typeof correctionNoticeCalls> {
  return {
    'correctionNotice.list': ({ initiativeId }) => {
      const withdrawn = withdrawnCopies(read(), context);
      return initiativeId === null
        ? notices.allCopiesToCorrect(read, withdrawn)
        : notices.copiesToCorrect(read(), withdrawn, initiativeId);
    },
    'correctionNotice.answer': (input) => {
      const db = write();
      return notices.answer(db, { context, withdrawn: withdrawnCopies(db, context) }, input);
    },
    'correctionNotice.takeBack': (input) => notices.takeBack(write(), input),
  };
}
