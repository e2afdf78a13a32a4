import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { writtenLanguage } from '../shared/domain/language.ts';
import { SaveErrors } from './components/autosave/saveErrors.ts';
import { Toasts } from './components/feedback/Toasts.tsx';
import { LockScreen } from './features/lock/LockScreen.tsx';
import { Welcome } from './features/welcome/Welcome.tsx';
import { queryClient, useAnswer } from './queries.ts';
import { router } from './router.tsx';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { GuideSheet } from './shell/GuideSheet.tsx';
import { LongChange, LongForm, LongNetwork, LongTakeOut } from './shell/LongWork.tsx';
import { LeaveReading } from './shell/ReadingFrame.tsx';
import { refusalSentence } from './shell/refusal.ts';
import { ShortcutSheet } from './shell/ShortcutSheet.tsx';
import { useCopied } from './shell/useCopied.ts';
import { useFlushRequests } from './shell/useFlushRequests.ts';
import { usePortfolioChanges } from './shell/usePortfolioChanges.ts';
import { useTheme } from './shell/useTheme.ts';
import { useT } from './strings.ts';

/** The whole window: the welcome while no portfolio is open, the places of the portfolio otherwise. */
export function App() {
  return (
    <I18nProvider locale={writtenLanguage()}>
      <QueryClientProvider client={queryClient}>
        <SaveErrors value={refusalSentence}>
          <ErrorBoundary>
            <Suspense fallback={null}>
              <Root />
            </Suspense>
            <Messages />
            <LongChange />
            <ShortcutSheet />
            <GuideSheet />
            <LongTakeOut />
            <LongNetwork />
            <LongForm />
          </ErrorBoundary>
        </SaveErrors>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** What was just done, with its undo, over every screen. */
function Messages() {
  const t = useT();
  return <Toasts label={t('place.messages')} closeLabel={t('action.close')} />;
}

function Root() {
  const state = useAnswer('app.state', undefined);
  useTheme(state.theme);
  useFlushRequests();
  useCopied();
  usePortfolioChanges();
  const reading = useReading(state.open !== null);
  if (state.asking !== null) return <LockScreen asking={state.asking} open={state.open} />;
  if (state.open === null) {
    if (!reading.isOn) return <Welcome state={state} onRead={reading.begin} />;
    return (
      <LeaveReading value={reading.end}>
        <RouterProvider key="reading" router={router} />
      </LeaveReading>
    );
  }
  // Another file is another window: nothing of the former one stays on the screen.
  return <RouterProvider key={state.open.session} router={router} />;
}

/** The guide that is read while no portfolio is open. A portfolio that opens is shown from its home. */
function useReading(isOpen: boolean) {
  const [isOn, setIsOn] = useState(false);
  if (isOpen && isOn) setIsOn(false);
  const isReading = isOn && !isOpen;
  useEffect(() => {
    if (!isReading) return undefined;
    return () => window.location.replace('#/');
  }, [isReading]);
  return {
    isOn: isReading,
    begin: () => setIsOn(true),
    end: () => setIsOn(false),
  };
}
