import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { router } from './router.tsx';
import { speakAsAsked } from './shell/language.ts';
import { warmUp } from './shell/warmUp.ts';
import './styles/index.css';

/**
 * Draws once, with the answers: React holds what follows an empty first drawing back for up to 300 ms.
 * A function rather than awaits of the module: the code of a place imports this very script, and would
 * wait for the end of it while it waits for the place.
 */
async function start(root: HTMLElement): Promise<void> {
  await warmUp();
  await speakAsAsked();
  await router.load();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void start(root);
