import type { TextDifference, WordRun } from '../../../shared/domain/schemas/difference.ts';
import { ChangedWords } from '../../ChangedWords.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { isMostlyOther } from './mostlyOther.ts';

interface TextDifferencesProps {
  readonly texts: readonly TextDifference[];
  readonly same: number;
}

/** The texts that are others, block by block: what was said, what would be, the words that changed marked. */
export function TextDifferences({ texts, same }: TextDifferencesProps) {
  const t = useT();
  if (texts.length + same === 0) return null;
  return (
    <Section
      title={t('difference:texts.title')}
      note={same === 0 ? undefined : t('difference:texts.same', { count: same })}
    >
      {texts.length === 0 ? (
        <p className="es-muted">{t('difference:texts.none')}</p>
      ) : (
        <p className="es-small es-muted">{t('difference:texts.legend')}</p>
      )}
      {texts.map((text) => (
        <article key={`${text.key}/${text.how}`} className="es-difference-text">
          <h3>{text.title}</h3>
          {text.how === 'changed' ? null : (
            <p className="es-small es-muted">
              {[
                t(`difference:texts.${text.why ?? 'added'}`),
                ...(text.how === 'removed' && text.runs.length === 0
                  ? [t('difference:texts.wordless')]
                  : []),
              ].join(' ')}
            </p>
          )}
          {text.runs.length === 0 ? null : text.how === 'changed' ? (
            <div className="es-difference-sides">
              <Side runs={text.runs} heading={t('difference:column.before')} left="added" />
              <Side runs={text.runs} heading={t('difference:column.now')} left="removed" />
            </div>
          ) : (
            <Disclosure title={t('difference:texts.read')}>
              <WholeText runs={text.runs} />
            </Disclosure>
          )}
        </article>
      ))}
    </Section>
  );
}

interface SideProps {
  readonly runs: readonly WordRun[];
  readonly heading: string;
  /** What the other side tells. */
  readonly left: 'added' | 'removed';
}

function Side({ runs, heading, left }: SideProps) {
  return (
    <div className="es-difference-side">
      <h4>{heading}</h4>
      <ChangedWords runs={runs} left={left} isWhole={isMostlyOther(runs)} />
    </div>
  );
}

/** A text to be read, without a mark. */
function WholeText({ runs }: Pick<SideProps, 'runs'>) {
  return <p className="es-changed-words">{runs.map(({ text }) => text).join('')}</p>;
}
