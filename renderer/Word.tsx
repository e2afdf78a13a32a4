import type { ReactNode } from 'react';
import { Anchor } from './components/actions/Anchor.tsx';
import { WordButton, WordMeaning } from './components/words/WordButton.tsx';
import { useT } from './strings.ts';
import { WORDS, type WordId } from './words.ts';

interface WordProps {
  /** Which word of the glossary. */
  readonly id: WordId;
  /** As it stands on the screen. */
  readonly children: ReactNode;
}

/** A word of the statement or of the trade, explained where it stands. */
export function Word({ id, children }: WordProps) {
  const t = useT();
  const { term, text, source } = WORDS[id];
  return (
    <WordButton
      label={t('help:meaning')}
      meaning={
        <WordMeaning
          term={term}
          text={text}
          source={t('help:source', { source })}
          more={<Anchor href={`#/aide/mots?mot=${id}`}>{t('help:allWords')}</Anchor>}
        />
      }
    >
      {children}
    </WordButton>
  );
}
