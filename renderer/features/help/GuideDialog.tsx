import { useEffect, useRef } from 'react';
import { quotable } from '../../../shared/domain/quotes.ts';
import { ReadDialog } from '../../components/feedback/ReadDialog.tsx';
import { GUIDE } from '../../guide.ts';
import type { GuidePlace } from '../../guidePlaces.ts';
import { useT } from '../../strings.ts';
import { GuideBlocks } from './GuideBlocks.tsx';
import './guide.css';

interface GuideDialogProps {
  /** The page that speaks of the screen; the first one where none does. */
  readonly page: GuidePlace | undefined;
  /** What the dialog under it is called, and whether words wait there; null: it is called nothing. */
  readonly under: { readonly title: string; readonly holdsWords: boolean } | null;
  readonly onClose: () => void;
}

/** A page of the guide over a dialog, at the part that speaks of the screen; nothing in it leads away. */
export function GuideDialog({ page, under, onClose }: GuideDialogProps) {
  const t = useT();
  const wanted = useRef<HTMLElement>(null);
  useEffect(() => wanted.current?.scrollIntoView({ block: 'start' }), []);
  const chapter = GUIDE.chapters.find(({ id }) => id === page?.chapterId) ?? GUIDE.chapters[0];
  if (chapter === undefined) return null;
  return (
    <ReadDialog
      onClose={onClose}
      closeLabel={t('action.close')}
      title={chapter.title}
      aside={
        under === null
          ? undefined
          : t(under.holdsWords ? 'help:waitsUnder' : 'help:isUnder', {
              title: quotable(under.title),
            })
      }
    >
      <article className="es-book-text es-book-over" lang="fr-CA">
        {chapter.sections.map((section) => (
          <section
            key={section.id}
            className="es-book-part"
            aria-labelledby={`over-${section.id}`}
            ref={section.id === page?.sectionId ? wanted : undefined}
          >
            <h3 id={`over-${section.id}`}>{section.title}</h3>
            <GuideBlocks blocks={section.blocks} level={4} />
          </section>
        ))}
      </article>
    </ReadDialog>
  );
}
