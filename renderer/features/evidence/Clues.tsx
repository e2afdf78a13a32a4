import { cluesIn } from '../../../shared/domain/clues.ts';
import type { Testimony } from '../../../shared/domain/schemas/testimony.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { write } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface CluesProps {
  readonly testimony: Testimony;
  readonly places: readonly string[];
}

/** Words that could point to the person, each to reword or to leave as it is after a look. */
export function Clues({ testimony, places }: CluesProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { evidenceId: id, acceptedClues } = testimony;
  const clues = cluesIn(testimony.text, { ...testimony, places });
  if (clues.length === 0) return null;
  return (
    <section className="es-clues" aria-label={t('testimony:clue.title')}>
      <p className="es-small es-strong">{t('testimony:clue.title')}</p>
      <ul>
        {clues.map(({ kind, words, key }) => {
          const isAccepted = acceptedClues.includes(key);
          return (
            <li key={key} className="es-clue">
              <Icon name={isAccepted ? 'check' : 'warning'} tone="muted" />
              <span className="es-grow">
                {t(`testimony:clue.${kind}`, { words })}
                {isAccepted ? <span className="es-muted"> {t('testimony:clue.seen')}</span> : null}
              </span>
              <Button
                size="small"
                tone="faint"
                disabledReason={readOnly}
                label={t(isAccepted ? 'testimony:clue.lookAgainOne' : 'testimony:clue.leaveOne', {
                  words,
                })}
                onPress={() =>
                  void write('testimony.acceptClue', { id, clue: key, accepted: !isAccepted })
                }
              >
                {isAccepted ? t('testimony:clue.lookAgain') : t('testimony:clue.leave')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
