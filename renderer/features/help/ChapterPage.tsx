import { useParams, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { GuideChapter, GuideSection } from '../../../shared/domain/schemas/guide.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Breadcrumbs } from '../../components/layout/Breadcrumbs.tsx';
import { GUIDE } from '../../guide.ts';
import { guideAddress } from '../../guidePlaces.ts';
import { useT } from '../../strings.ts';
import { GuideBlocks } from './GuideBlocks.tsx';
import { GuideSearch } from './GuideSearch.tsx';
import { HelpRoom } from './HelpRoom.tsx';
import './guide.css';

/** A page of the guide: its parts, the list of all pages beside them, the one before and the one after. */
export function ChapterPage() {
  const t = useT();
  const { chapterId } = useParams({ from: '/aide/guide/$chapterId' });
  const wanted = useRouterState({ select: ({ location }) => partOf(location.searchStr) });
  const at = GUIDE.chapters.findIndex(({ id }) => id === chapterId);
  const chapter = GUIDE.chapters[at];
  const crumbs = (label: string) => (
    <Breadcrumbs
      label={t('help:crumbs')}
      crumbs={[{ label: GUIDE.title, href: '#/aide' }, { label }]}
    />
  );
  if (chapter === undefined) {
    return (
      <HelpRoom title={GUIDE.title}>
        <EmptyState
          title={t('help:noPage')}
          action={
            <Anchor href="#/aide" look="button">
              {t('help:allPages')}
            </Anchor>
          }
        >
          {t('help:noPageText')}
        </EmptyState>
      </HelpRoom>
    );
  }
  return (
    <HelpRoom
      key={chapter.id}
      title={chapter.title}
      over={crumbs(chapter.title)}
      under={chapter.summary}
    >
      <GuideSearch key={wanted}>
        <div className="es-book">
          <Contents chapter={chapter} />
          <article className="es-book-text" lang="fr-CA">
            {chapter.sections.map((section) => (
              <Part key={section.id} section={section} isWanted={section.id === wanted} />
            ))}
            <Neighbours before={GUIDE.chapters[at - 1]} after={GUIDE.chapters[at + 1]} />
          </article>
        </div>
      </GuideSearch>
    </HelpRoom>
  );
}

function Contents({ chapter }: { readonly chapter: GuideChapter }) {
  const t = useT();
  return (
    <nav className="es-book-contents es-unprinted" aria-label={t('help:contents')}>
      <ul>
        {GUIDE.chapters.map(({ id, title, sections }) => (
          <li key={id}>
            <a
              href={`#${guideAddress(id)}`}
              {...(id === chapter.id ? { 'aria-current': 'page' as const } : {})}
            >
              {title}
            </a>
            {id === chapter.id && sections.length > 1 ? (
              <ul>
                {sections.map((section) => (
                  <li key={section.id}>
                    <a href={`#${guideAddress(id, section.id)}`}>{section.title}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Part({
  section,
  isWanted,
}: {
  readonly section: GuideSection;
  readonly isWanted: boolean;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    title.current?.scrollIntoView({ block: 'start' });
    title.current?.focus({ preventScroll: true });
  }, [isWanted]);
  const id = `guide-${section.id}`;
  return (
    <section className="es-book-part" aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1}>
        {section.title}
      </h2>
      <GuideBlocks blocks={section.blocks} level={3} />
    </section>
  );
}

interface NeighboursProps {
  readonly before: GuideChapter | undefined;
  readonly after: GuideChapter | undefined;
}

function Neighbours({ before, after }: NeighboursProps) {
  const t = useT();
  return (
    <nav className="es-book-turn es-unprinted" aria-label={t('help:turn')}>
      {before === undefined ? null : (
        <a href={`#${guideAddress(before.id)}`} rel="prev">
          <Icon name="left" />
          <span>
            <span className="es-book-turn-way">{t('help:previous')}</span> {before.title}
          </span>
        </a>
      )}
      {after === undefined ? null : (
        <a href={`#${guideAddress(after.id)}`} rel="next">
          <span>
            <span className="es-book-turn-way">{t('help:next')}</span> {after.title}
          </span>
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}

/** The part that an address asks for: `?partie=conclure`. */
function partOf(search: string): string | null {
  return new URLSearchParams(search).get('partie');
}
