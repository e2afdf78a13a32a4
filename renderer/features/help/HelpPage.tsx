import { useRouter } from '@tanstack/react-router';
import type { GuideChapter } from '../../../shared/domain/schemas/guide.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { GUIDE } from '../../guide.ts';
import { guideAddress } from '../../guidePlaces.ts';
import { keysOf } from '../../keys.ts';
import { useAnswer, write } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { GuideSearch } from './GuideSearch.tsx';
import { HelpRoom } from './HelpRoom.tsx';
import './guide.css';

/** Headings of the first page, in their order; each chapter is under one. */
const GROUPS = ['commencer', 'carnet', 'compte', 'surete', 'besoin'] as const;

/** « Aide »: the first page of the guide that ships with the application, readable without any network. */
export function HelpPage() {
  const t = useT();
  return (
    <HelpRoom
      title={GUIDE.title}
      under={t('help:guideNote', { keys: keysOf('help', t) })}
      actions={<StepsButton />}
    >
      <GuideSearch>
        <div className="es-book-groups">
          {GROUPS.map((group) => (
            <Section key={group} title={t(`help:guideGroup.${group}`)} isLined>
              <ul className="es-book-cards">
                {GUIDE.chapters
                  .filter((chapter) => chapter.group === group)
                  .map((chapter) => (
                    <Card key={chapter.id} chapter={chapter} />
                  ))}
              </ul>
            </Section>
          ))}
        </div>
      </GuideSearch>
    </HelpRoom>
  );
}

function Card({ chapter: { id, title, summary } }: { readonly chapter: GuideChapter }) {
  return (
    <li>
      <a className="es-book-card" href={`#${guideAddress(id)}`}>
        <span className="es-book-card-title">{title}</span>
        <span className="es-book-card-text">{summary}</span>
      </a>
    </li>
  );
}

/** Brings « Pour commencer » back to the home; where a portfolio is open. */
function StepsButton() {
  const t = useT();
  const { history } = useRouter();
  const readOnly = useReadOnlyReason();
  const { open } = useAnswer('app.state', undefined);
  if (open === null) return null;
  return (
    <Button
      disabledReason={readOnly}
      onPress={() =>
        void write('app.setFirstSteps', { shown: 'always' }).then(() => history.push('/'))
      }
    >
      {t('help:steps')}
    </Button>
  );
}
