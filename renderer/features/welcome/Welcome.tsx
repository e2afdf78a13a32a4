import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { AppState } from '../../../shared/ipc/contract/app.ts';
import { call, wasStopped } from '../../api.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Logo } from '../../components/layout/Logo.tsx';
import { keysOf } from '../../keys.ts';
import { refresh, useAnswer } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { openCopy } from '../../shell/recovery/openCopy.ts';
import { isAskedNext } from '../../shell/refusal.ts';
import { useCommands } from '../../shell/useCommands.tsx';
import { useT } from '../../strings.ts';
import { Doors } from './Doors.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import './welcome.css';

// Seldom needed: it is read when it is.
const KeptCopies = lazy(async () => ({
  default: (await import('./KeptCopies.tsx')).KeptCopies,
}));

interface WelcomeProps {
  readonly state: AppState;
  /** Opens the guide, which needs no portfolio. */
  readonly onRead: () => void;
}

/** The window while no portfolio is open: make one, open one, or look at an example. */
export function Welcome({ state, onRead }: WelcomeProps) {
  const t = useT();
  const [problem, setProblem] = useState<unknown>(null);
  const [isFinding, setIsFinding] = useState(false);
  const { dialogs } = useCommands(onRead);
  const heading = useRef<HTMLHeadingElement>(null);
  // As any other screen does when it opens; what it was opened by is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const act = (work: () => Promise<unknown>) => {
    void work()
      .then(refresh)
      .catch((refused: unknown) => {
        if (!isAskedNext(refused) && !wasStopped(refused)) setProblem(refused);
        return refresh();
      });
  };

  return (
    <main className="es-welcome">
      <div className="es-welcome-sheet">
        <header className="es-welcome-head">
          <Logo />
          <h1 ref={heading} tabIndex={-1}>
            {t('welcome:title')}
          </h1>
          <p>{t('welcome:lead')}</p>
          <p className="es-welcome-guide">
            <LinkButton onPress={onRead}>{t('welcome:guide')}</LinkButton>{' '}
            <kbd className="es-kbd">{keysOf('help', t)}</kbd>
          </p>
        </header>
        <div className="es-welcome-columns">
          <Doors act={act} />
          <div>
            <Suspense fallback={null}>
              <Recent act={act} />
            </Suspense>
            <p className="es-welcome-kept">
              <LinkButton onPress={() => setIsFinding(true)}>{t('welcome:kept.find')}</LinkButton>
            </p>
          </div>
        </div>
        <footer className="es-welcome-foot">
          <span>{t('welcome:privacy')}</span>
          <span>{t('welcome:version', { version: state.version })}</span>
        </footer>
      </div>
      {isFinding ? (
        <Suspense fallback={null}>
          <KeptCopies
            onOpen={(id) => act(() => openCopy(() => call('recovery.openKept', { id })))}
            onClose={() => setIsFinding(false)}
          />
        </Suspense>
      ) : null}
      {problem === null ? null : <Refused problem={problem} onClose={() => setProblem(null)} />}
      {dialogs}
    </main>
  );
}

/** The portfolios opened lately, asked for apart: looking for their files may take a while on a network disk. */
function Recent({ act }: { readonly act: (work: () => Promise<unknown>) => void }) {
  return (
    <RecentFiles
      files={useAnswer('portfolio.recent', undefined)}
      onOpen={(id) => act(() => call('portfolio.openRecent', { id }))}
      onForget={(id) => act(() => call('portfolio.forgetRecent', { id }))}
    />
  );
}
