import type { PastedChoice } from '../../shared/domain/pastedChoices.ts';
import { useT } from '../strings.ts';
import { wordsIn } from './wordsIn.ts';

/** The two answers of a column that says yes or no, what they are called, and by which words they are known. */
export function useYesNo(): {
  readonly choices: readonly PastedChoice[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
} {
  const t = useT();
  return {
    choices: [
      { id: 'yes', words: wordsIn(t('pasting:words.yes')) },
      { id: 'no', words: wordsIn(t('pasting:words.no')) },
    ],
    options: [
      { id: 'yes', label: t('pasting:yes') },
      { id: 'no', label: t('pasting:no') },
    ],
  };
}
