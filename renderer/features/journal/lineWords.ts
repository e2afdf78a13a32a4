import { changeSentence } from '../../../shared/content/changeSentence.ts';
import type { ChangeEntry } from '../../../shared/domain/schemas/change.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** What a line says: of an undo, that it is one of what. */
export function lineWords({ state, words }: ChangeEntry, t: Translate): string {
  const what = changeSentence(words, t);
  if (state === 'undo') return t('journal:undone', { what });
  if (state === 'redo') return t('journal:redone', { what });
  return what;
}

/** Of which initiative it is; null where the sentence says so already, or it is none's. */
export function ofInitiative({ words }: ChangeEntry, t: Translate): string | null {
  if (words === null) return null;
  if (words.isInBin) return t('journal:inBin');
  const { initiative, title } = words;
  return initiative === null || initiative.title === title ? null : initiative.title;
}
