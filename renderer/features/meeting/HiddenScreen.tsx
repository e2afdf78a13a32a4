import { useEffect, useRef } from 'react';
import { useT } from '../../strings.ts';
import { KEY_NAMES } from './words.ts';

/** Hides the screen from the room for a moment; what had the focus has it again afterwards. */
export function HiddenScreen({ onShow }: { readonly onShow: () => void }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      // Once the screen behind can take the focus again.
      requestAnimationFrame(() => before instanceof HTMLElement && before.focus());
    };
  }, []);
  return (
    <button ref={button} type="button" className="es-room-hidden" data-room-hidden onClick={onShow}>
      {t('meeting:hidden', { alt: KEY_NAMES.alt })}
    </button>
  );
}
