import { useEffect } from 'react';
import { showToast } from '../components/feedback/toastQueue.ts';
import { useT } from '../strings.ts';

/** Says where a file belongs that was let go where nothing takes it. A portfolio opens: the preload script sees to it. */
export function useStrayFiles(): void {
  const t = useT();
  useEffect(() => {
    const listen = (event: DragEvent) => {
      const [first] = event.dataTransfer?.files ?? [];
      if (event.defaultPrevented || first === undefined) return;
      if (first.name.toLowerCase().endsWith('.essaim')) return;
      showToast({ message: t('stray') });
    };
    document.addEventListener('drop', listen);
    return () => document.removeEventListener('drop', listen);
  }, [t]);
}
