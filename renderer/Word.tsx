import { type ReactNode, Suspense, use } from 'react';
import { Anchor } from './components/actions/Anchor.tsx';
import { WordButton, WordMeaning } from './components/words/WordButton.tsx';
import { useT } from './strings.ts';
import type { WordId } from './words.ts';

// Read when somebody asks what a word means.
let asked: Promise<typeof import('./words.ts')> | null = null;
const readWords = () => (asked ??= import('./words.ts'));

interface WordProps {
  /** Which word of the glossary. */
  readonly id: WordId;
  /** As it stands on the screen. */
  readonly children: ReactNode;
}

/** A word of the statement or of the trade, explained where it stands. */
export function Word({ id, children }: WordProps) {
  const t = useT();
  return (
    <WordButton
      label={t('help:meaning')}
      meaning={
        <Suspense fallback={null}>
          <Meaning id={id} />
        </Suspense>
      }
    >
      {children}
    </WordButton>
  );
}

function Meaning({ id }: Pick<WordProps, 'id'>) {
  const t = useT();
  const { WORDS } = use(readWords());
  const { term, text, source } = WORDS[id];
  return (
    <WordMeaning
      term={term}
      text={text}
      source={t('help:source', { source })}
      more={<Anchor href={`#/aide/mots?mot=${id}`}>{t('help:allWords')}</Anchor>}
    />
  );
}
