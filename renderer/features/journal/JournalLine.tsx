import { useId } from 'react';
import { timeWords } from '../../../shared/content/changeValues.ts';
import type { ChangeEntry } from '../../../shared/domain/schemas/change.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { classes } from '../../components/props.ts';
import { useT } from '../../strings.ts';
import { JournalDetail } from './JournalDetail.tsx';
import { lineWords, ofInitiative } from './lineWords.ts';

interface JournalLineProps {
  readonly entry: ChangeEntry;
  readonly index: number;
  /** Tab stops here. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  /** It is what would be undone next. */
  readonly isNext: boolean;
  readonly onStop: () => void;
  readonly onToggle: () => void;
}

/** One change: when, what, of which initiative; opened, what it changed field by field. */
export function JournalLine(props: JournalLineProps) {
  const { entry, index, isStop, isOpen, isNext, onStop, onToggle } = props;
  const t = useT();
  const detailId = useId();
  const initiative = ofInitiative(entry, t);
  const isGone = entry.state === 'undone' || entry.state === 'dropped';
  return (
    <>
      <button
        type="button"
        className="es-journal-line"
        data-line={index}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onFocus={onStop}
        onClick={onToggle}
      >
        <span className="es-journal-time">{timeWords(entry.at)}</span>
        <span className="es-journal-words">
          <span className={classes('es-journal-what', isGone && 'es-muted')}>
            {lineWords(entry, t)}
          </span>
          {initiative === null && !isGone ? null : (
            <span className="es-journal-of">
              {initiative}
              {isGone ? <span className="es-journal-gone">{t('journal:goneSince')}</span> : null}
            </span>
          )}
        </span>
        <Icon name={isOpen ? 'up' : 'down'} />
      </button>
      {isOpen ? (
        <div id={detailId} className="es-journal-detail">
          <JournalDetail entry={entry} isNext={isNext} />
        </div>
      ) : null}
    </>
  );
}
