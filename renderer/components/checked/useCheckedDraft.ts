import { type DraftField, type DraftOptions, useDraft } from '../autosave/useDraft.ts';

export interface CheckedDraftOptions<T> extends DraftOptions<T> {
  readonly check: (value: T) => string | undefined;
}

/** A draft that stores only what passes `check`, as the props of its field. */
export function useCheckedDraft<T>(options: CheckedDraftOptions<T>): DraftField<T> {
  return useDraft(options).field;
}
