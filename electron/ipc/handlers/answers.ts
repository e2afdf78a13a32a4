import type { answerCalls } from '../../../shared/ipc/contract/answers.ts';
import { answerSheet } from '../../services/answerSheet.ts';
import { createDossierAnswers } from '../../services/dossierAnswers.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/answers.ts`. */
export function answerHandlers({ read, write, context }: Desk): HandlersOf<typeof answerCalls> {
  const answers = createDossierAnswers();
  return {
    'dossierAnswer.get': (input) => answerSheet(read(), input),
    'dossierAnswer.add': (input) => answers.add(write(), context, input),
    'dossierAnswer.takeBack': (input) => answers.takeBack(write(), context, input),
  };
}
