import type { GiveUpWords } from '../records/giveUpWords.ts';
import type { Gesture } from './gestures.ts';
import type { PasteLosses } from './paste/losses.ts';

/** What the field says, in words. */
export interface WritingWords {
  /** What Tab does in a list and in a table, and how the field is left from there. */
  readonly keys: string;
  /** The spoken name of the tools. */
  readonly tools: string;
  readonly gestures: Readonly<Record<Gesture, string>>;
  /** What stands on the tools of the look: the letters of the word processor in this language. */
  readonly letters: { readonly bold: string; readonly italic: string };
  readonly link: {
    readonly title: string;
    readonly address: string;
    readonly help: string;
    readonly bad: string;
    readonly apply: string;
    readonly remove: string;
    readonly cancel: string;
    readonly giveUp: GiveUpWords;
  };
  /** What a paste left out, in sentences; none when nothing is lost. */
  readonly losses: (losses: PasteLosses) => readonly string[];
  readonly closeLosses: string;
}
