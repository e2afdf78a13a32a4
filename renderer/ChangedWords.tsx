import { shortRuns } from '../shared/content/shortRuns.ts';
import type { WordRun } from '../shared/domain/schemas/difference.ts';
import { classes } from './components/props.ts';
import { useT } from './strings.ts';
import './ChangedWords.css';

/**
 * A text that became another: words that went are struck out, words that came are underlined, and a screen
 * reader hears which. Without `left`, both are told in one text.
 */
export function ChangedWords({
  runs,
  left,
  isWhole = false,
}: {
  readonly runs: readonly WordRun[];
  /** What another place tells. */
  readonly left?: 'added' | 'removed' | undefined;
  /** Little is left of it: each word would bear a line, so none does; a screen reader still hears which are which. */
  readonly isWhole?: boolean | undefined;
}) {
  return (
    <p className={classes('es-changed-words', isWhole && 'es-changed-words--whole')}>
      {shortRuns(runs)
        .filter(({ how }) => how !== left)
        .map((run, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- runs have no identity and never move
          <Run key={index} run={run} />
        ))}
    </p>
  );
}

function Run({ run: { how, text } }: { readonly run: WordRun }) {
  const t = useT();
  if (how === 'same') return text;
  const Mark = how === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <span className="es-hidden">{` ${t(`difference:texts.${how}Words`)} `}</span>
      {text}
      <span className="es-hidden">{` ${t('difference:texts.end')} `}</span>
    </Mark>
  );
}
