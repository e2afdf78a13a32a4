import type { GiveUpWords } from '../records/giveUpWords.ts';

/** Every word of the picker. Screens take them, and the rest, from `renderer/EvidenceField.tsx`. */
export interface EvidencePickerWords {
  /** « Choisir ou ajouter… » */
  readonly open: string;
  /** Nothing is chosen. */
  readonly none: string;
  /** « Retirer »; the mark and the title are spoken after it. */
  readonly remove: string;
  readonly dialogTitle: string;
  readonly filter: string;
  /** The initiative has no evidence yet. */
  readonly empty: string;
  /** Nothing answers the filter. */
  readonly noMatch: string;
  /** The spoken name of the list. */
  readonly list: string;
  readonly close: string;
  readonly newTitle: string;
  readonly titleField: string;
  readonly titleMissing: string;
  readonly titleTooLong: string;
  readonly referenceField: string;
  readonly referenceHelp: string;
  readonly addressField: string;
  readonly addressBad: string;
  readonly add: string;
  readonly optional: string;
  readonly mandatory: string;
  /** Asked before a piece that is typed and not added goes; what was chosen stays. */
  readonly giveUp: GiveUpWords;
}
