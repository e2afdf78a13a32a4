import { useRouter } from '@tanstack/react-router';
import guide from '../../../resources/help/guide.json' with { type: 'json' };
import { Button } from '../../components/actions/Button.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { write } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { HelpRoom } from './HelpRoom.tsx';
import './help.css';

type GuideSection = (typeof guide.sections)[number];

/** « Aide »: the guide that ships with the application, readable without any network. */
export function HelpPage() {
  const t = useT();
  const { history } = useRouter();
  const readOnly = useReadOnlyReason();
  return (
    <HelpRoom
      title={guide.title}
      actions={
        <Button
          disabledReason={readOnly}
          onPress={() =>
            void write('app.setFirstSteps', { shown: 'always' }).then(() => history.push('/'))
          }
        >
          {t('help:steps')}
        </Button>
      }
    >
      <div className="es-guide">
        <nav className="es-guide-contents" aria-label={t('help:contents')}>
          <h2>{t('help:contents')}</h2>
          <ul>
            {guide.sections.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className="es-link" onClick={() => goTo(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="es-guide-text">
          {guide.sections.map((section) => (
            <GuidePart key={section.id} section={section} />
          ))}
        </div>
      </div>
    </HelpRoom>
  );
}

function GuidePart({ section }: { readonly section: GuideSection }) {
  const t = useT();
  const { id, title, paragraphs, steps, terms } = section;
  return (
    <div id={anchor(id)} tabIndex={-1} className="es-guide-part">
      <Section title={title}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {steps.length === 0 ? null : (
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {terms.length === 0 ? null : (
          <dl>
            {terms.map(({ term, text, source }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
                {source ? (
                  <dd className="es-guide-source">{t('help:source', { source })}</dd>
                ) : null}
              </div>
            ))}
          </dl>
        )}
      </Section>
    </div>
  );
}

function anchor(id: string): string {
  return `guide-${id}`;
}

/** The address names the place of the application, so a part of the guide is gone to by hand. */
function goTo(id: string): void {
  const part = document.getElementById(anchor(id));
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
