import type { ReactNode } from 'react';
import { Word } from './Word.tsx';
import type { WordId } from './words.ts';

interface WordLineProps {
  /** Which word of the glossary. */
  readonly id: WordId;
  /** As it stands on the screen. */
  readonly children: ReactNode;
  /** As wide as the fields beside it. */
  readonly isWide?: boolean | undefined;
}

/** A word of the glossary under the field that it is about. */
export function WordLine({ id, children, isWide = false }: WordLineProps) {
  return (
    <p className={isWide ? 'es-small es-field--wide' : 'es-small'}>
      <Word id={id}>{children}</Word>
    </p>
  );
}

interface NoteWithWordsProps {
  readonly note: string;
  /** One `Word` or more. */
  readonly children: ReactNode;
}

/** The note of a section, and the words of the glossary that it speaks of. */
export function NoteWithWords({ note, children }: NoteWithWordsProps) {
  return (
    <span className="es-row es-row--wrap">
      <span>{note}</span>
      {children}
    </span>
  );
}
