import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { router } from './router.tsx';
import { warmUp } from './shell/warmUp.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// Drawn once, with its answers: React holds what follows an empty first drawing back for up to 300 ms.
await warmUp();
await router.load();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
