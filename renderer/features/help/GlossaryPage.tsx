import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { SearchField } from '../../components/fields/SearchField.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { WORD_IDS, WORDS, type WordId } from '../../words.ts';
import { isFound } from './finding.ts';
import { HelpRoom } from './HelpRoom.tsx';

const GROUPS = ['enonce', 'grille', 'suivi', 'argent', 'preuve'] as const;

/** « Les mots »: every word that a screen explains, with its source. */
export function GlossaryPage() {
  const t = useT();
  const wanted = useRouterState({ select: ({ location }) => wordOf(location.searchStr) });
  const [typed, setTyped] = useState('');
  const [reached, setReached] = useState(wanted);
  if (wanted !== reached) {
    // The word that is gone to is not kept away by what was looked for before.
    setReached(wanted);
    setTyped('');
  }
  const shown = WORD_IDS.filter((id) => {
    const { term, text, others } = WORDS[id];
    return isFound(typed, term, text, ...others);
  });
  return (
    <HelpRoom title={t('help:words')} under={t('help:wordsNote')}>
      <div className="es-unprinted es-help-search">
        <SearchField
          label={t('help:findWord')}
          placeholder={t('help:findWord')}
          value={typed}
          onChange={setTyped}
        />
        <output className="es-muted">{t('help:wordCount', { count: shown.length })}</output>
      </div>
      {GROUPS.map((group) => {
        const words = shown.filter((id) => WORDS[id].group === group);
        return words.length === 0 ? null : (
          <Section key={group} title={t(`help:wordGroup.${group}`)} isLined>
            <dl className="es-glossary">
              {words.map((id) => (
                <Entry key={id} id={id} isWanted={id === wanted} />
              ))}
            </dl>
          </Section>
        );
      })}
    </HelpRoom>
  );
}

function Entry({ id, isWanted }: { readonly id: WordId; readonly isWanted: boolean }) {
  const t = useT();
  const { term, text, source, see } = WORDS[id];
  const { open } = useAnswer('app.state', undefined);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <div data-wanted={isWanted || undefined}>
      <dt ref={place} tabIndex={-1} lang="fr-CA">
        {term}
      </dt>
      <dd lang="fr-CA">{text}</dd>
      <dd className="es-guide-source">
        {t('help:source', { source })}
        {see === undefined || open === null ? null : (
          <>
            {' '}
            <Anchor href={`#${see}`}>{t('help:see')}</Anchor>
          </>
        )}
      </dd>
    </div>
  );
}

/** The word that an address asks for: `?mot=rupture`. */
function wordOf(search: string): string | null {
  return new URLSearchParams(search).get('mot');
}
