import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { useT } from '../../strings.ts';
import { ShortcutList } from './ShortcutList.tsx';

/** « Raccourcis clavier » over the screen, to read or to print. */
export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      isOpen
      isDismissable
      onClose={onClose}
      size="large"
      title={t('shortcut:title')}
      actions={
        <>
          <Button onPress={() => window.print()}>{t('shortcut:print')}</Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- read, then closed by Enter or Escape */}
          <Button tone="primary" onPress={onClose} autoFocus>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <p className="es-muted">{t('shortcut:lead')}</p>
      <ShortcutList level={3} />
    </Dialog>
  );
}
