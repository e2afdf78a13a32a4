import { StrictMode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { Toasts } from '../components/feedback/Toasts.tsx';
import '../styles/index.css';
import { ActionsView } from './ActionsView.tsx';
import { ChoicesView } from './ChoicesView.tsx';
import { DataView } from './DataView.tsx';
import { FeedbackView } from './FeedbackView.tsx';
import { FieldsView } from './FieldsView.tsx';
import { FiguresView } from './FiguresView.tsx';
import './gallery.css';
import { LifeView } from './LifeView.tsx';
import { PathView } from './PathView.tsx';
import { ProjectorView } from './ProjectorView.tsx';
import { ProofView } from './ProofView.tsx';
import { SignsView } from './SignsView.tsx';
import { WindowView } from './WindowView.tsx';

const views = [
  'signs',
  'actions',
  'fields',
  'choices',
  'data',
  'feedback',
  'projector',
  'figures',
  'path',
  'life',
  'proof',
  'window',
  'folded',
] as const;

/** Every component in every state; development only. `#fields/dark` shows one view, one theme. */
function Gallery() {
  const [view = 'signs', theme = 'auto'] = useHash().split('/');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  if (view === 'window' || view === 'folded') return <WindowView isFolded={view === 'folded'} />;
  return (
    <main className="gallery">
      <nav className="gallery-links" aria-label="Galerie">
        {views.map((name) => (
          <a key={name} className="es-link" href={`#${name}/${theme}`}>
            {name}
          </a>
        ))}
        <a className="es-link" href={`#${view}/${theme === 'dark' ? 'light' : 'dark'}`}>
          clair ou sombre
        </a>
      </nav>
      {view === 'signs' ? <SignsView /> : null}
      {view === 'actions' ? <ActionsView /> : null}
      {view === 'fields' ? <FieldsView /> : null}
      {view === 'choices' ? <ChoicesView /> : null}
      {view === 'data' ? <DataView /> : null}
      {view === 'feedback' ? <FeedbackView /> : null}
      {view === 'projector' ? <ProjectorView /> : null}
      {view === 'proof' ? <ProofView /> : null}
      {view === 'figures' ? <FiguresView /> : null}
      {view === 'path' ? <PathView /> : null}
      {view === 'life' ? <LifeView /> : null}
    </main>
  );
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = () => setHash(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="fr-CA">
        <Gallery />
        <Toasts label="Messages" closeLabel="Fermer le message" />
      </I18nProvider>
    </StrictMode>,
  );
}
