import { useEffect, useState } from 'react';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { Preview } from '../../../shared/ipc/contract/dossiers.ts';
import { CallRefused, call } from '../../api.ts';

/** How the pages on the screen stand to what is written. */
export interface PreviewState {
  readonly preview: Preview | null;
  readonly status: 'updating' | 'ready' | 'failed';
  readonly retry: () => void;
}

/**
 * Milliseconds after a change of the portfolio before its pages are laid out again: what is typed waited
 * for its last keystroke already, this only lets what changes together be laid out once.
 */
const PATIENCE = 20;

/**
 * The pages of a dossier as it stands. Laid out again after each change of what it is drawn from, in the
 * background: the former pages stay until the new ones are there.
 */
export function usePreview(source: DossierSource): PreviewState {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [status, setStatus] = useState<PreviewState['status']>('updating');
  const [tries, setTries] = useState(0);

  useEffect(() => {
    const { id } = source.dossier;
    let isWanted = true;
    const lay = async () => {
      setStatus('updating');
      try {
        const laid = await call('dossier.preview', { id });
        if (!isWanted) return;
        setPreview(laid);
        setStatus('ready');
      } catch (problem) {
        // A newer request took its place: that one will answer.
        const isReplaced = problem instanceof CallRefused && problem.code === 'cancelled';
        if (isWanted && !isReplaced) setStatus('failed');
      }
    };
    const timer = setTimeout(() => void lay(), tries === 0 ? PATIENCE : 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // `source` is a new object only when something in it changed.
  }, [source, tries]);

  return { preview, status, retry: () => setTries((count) => count + 1) };
}
