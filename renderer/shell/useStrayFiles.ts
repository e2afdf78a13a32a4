import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { MOST_SHEET_BYTES } from '../../shared/domain/import/importTerms.ts';
import { strayFiles } from '../../shared/domain/strayFiles.ts';
import { CallRefused, call, wasStopped } from '../api.ts';
import { showToast } from '../components/feedback/toastQueue.ts';
import { openDialogs } from '../components/records/focusSoon.ts';
import { queryClient } from '../queries.ts';
import { useT } from '../strings.ts';
import { raiseProblem } from './problems.ts';
import { useReadOnlyReason } from './useReadOnlyReason.ts';

/**
 * Says where a file belongs that was let go where nothing takes it. A sheet waits to be brought in; a portfolio
 * opens: the preload script sees to it.
 */
export function useStrayFiles(): void {
  const t = useT();
  const navigate = useNavigate();
  const readOnly = useReadOnlyReason();
  useEffect(() => {
    async function bringIn(file: File) {
      try {
        // Before a large file is read into the window.
        if (file.size > MOST_SHEET_BYTES) throw new CallRefused('import.drop', 'sheet_too_large');
        await navigate({ to: '/importer' });
        // What was mended of another one is not thrown away unasked.
        if ((await call('import.state', undefined)) !== null) {
          showToast({ message: t('straySheetWaits') });
          return;
        }
        const content = new Uint8Array(await file.arrayBuffer());
        const state = await call('import.drop', { name: file.name.slice(0, 300), content });
        queryClient.removeQueries({ queryKey: ['import.rows'] });
        queryClient.setQueryData(['import.state', undefined], state);
      } catch (problem) {
        if (!wasStopped(problem)) raiseProblem(problem);
      }
    }
    const listen = (event: DragEvent) => {
      if (event.defaultPrevented) return;
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      const what = strayFiles([file, ...others].map(({ name }) => name));
      if (what === 'sheet' && readOnly !== undefined) showToast({ message: readOnly });
      else if (what === 'sheet' && isHeld()) showToast({ message: t('straySheet') });
      else if (what === 'sheet') void bringIn(file);
      if (what === 'parcel') showToast({ message: t('strayParcel') });
      if (what === 'other') showToast({ message: t('stray') });
    };
    document.addEventListener('drop', listen);
    return () => document.removeEventListener('drop', listen);
  }, [t, navigate, readOnly]);
}

/** What one does in a dialog, or before a room, is left alone. */
const isHeld = () => openDialogs() > 0 || window.location.hash.startsWith('#/animation/');
