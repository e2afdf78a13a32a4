import { useEffect } from 'react';
import { call } from '../api.ts';

/** Tells the main process what is put in the clipboard, by a key or by a button, once it is there. */
export function useCopied(): void {
  useEffect(() => {
    const tell = () => void setTimeout(() => void call('app.copied', undefined), 0);
    const events = ['copy', 'cut'] as const;
    for (const event of events) document.addEventListener(event, tell);
    return () => {
      for (const event of events) document.removeEventListener(event, tell);
    };
  }, []);
}
