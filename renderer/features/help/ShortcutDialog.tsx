import { Button } from '../../components/actions/Button.tsx';
import { ReadDialog } from '../../components/feedback/ReadDialog.tsx';
import { useT } from '../../strings.ts';
import { ShortcutList } from './ShortcutList.tsx';

/** « Raccourcis clavier » over the screen, to read or to print. */
export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <ReadDialog
      onClose={onClose}
      closeLabel={t('action.close')}
      title={t('shortcut:title')}
      actions={<Button onPress={() => window.print()}>{t('shortcut:print')}</Button>}
    >
      <p className="es-muted">{t('shortcut:lead')}</p>
      <ShortcutList level={3} />
    </ReadDialog>
  );
}
