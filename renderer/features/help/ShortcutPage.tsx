import { Button } from '../../components/actions/Button.tsx';
import { useT } from '../../strings.ts';
import { HelpRoom } from './HelpRoom.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** « Raccourcis clavier », as a page of « Aide ». */
export function ShortcutPage() {
  const t = useT();
  return (
    <HelpRoom
      title={t('shortcut:title')}
      under={t('shortcut:lead')}
      actions={<Button onPress={() => window.print()}>{t('shortcut:print')}</Button>}
    >
      <ShortcutList level={2} />
    </HelpRoom>
  );
}
