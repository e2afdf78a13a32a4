import { useEffect } from 'react';
import { strayFiles } from '../../shared/domain/strayFiles.ts';
import { showToast } from '../components/feedback/toastQueue.ts';
import { useT } from '../strings.ts';

/** Says where a file belongs that was let go where nothing takes it. A portfolio opens: the preload script sees to it. */
export function useStrayFiles(): void {
  const t = useT();
  useEffect(() => {
    const listen = (event: DragEvent) => {
      if (event.defaultPrevented) return;
      const what = strayFiles(Array.from(event.dataTransfer?.files ?? [], ({ name }) => name));
      if (what === 'parcel') showToast({ message: t('strayParcel') });
      if (what === 'other') showToast({ message: t('stray') });
    };
    document.addEventListener('drop', listen);
    return () => document.removeEventListener('drop', listen);
  }, [t]);
}
