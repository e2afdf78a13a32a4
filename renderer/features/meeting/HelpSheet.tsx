import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { useT } from '../../strings.ts';
import { KEY_NAMES, keyName } from './words.ts';

/** The keys of the meeting, before the room. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { alt, control } = KEY_NAMES;
  const lines = [
    { keys: '→  ←', words: t('meeting:help.question') },
    { keys: `${keyName('PageDown', t)}  ${keyName('PageUp', t)}`, words: t('meeting:help.remote') },
    { keys: `${alt} D  A  P  S`, words: t('meeting:help.reading') },
    { keys: `${alt} R`, words: t('meeting:help.unread') },
    { keys: `${alt} J`, words: t('meeting:help.why') },
    { keys: `${alt} M`, words: t('meeting:help.change') },
    { keys: '/', words: t('meeting:help.speaker') },
    { keys: `${alt} ↑  ↓`, words: t('meeting:help.turn') },
    { keys: keyName('Enter', t), words: t('meeting:help.add') },
    { keys: 'Tab  D  A  P  S', words: t('meeting:help.level') },
    { keys: '↑', words: t('meeting:help.voices') },
    { keys: keyName('Delete', t), words: t('meeting:help.remove') },
    { keys: `${alt} Z`, words: t('meeting:help.putBack') },
    { keys: `${control} +  −  0`, words: t('meeting:help.size') },
    { keys: `${alt} B`, words: t('meeting:help.hide') },
    { keys: 'F11', words: t('meeting:help.fullScreen') },
    { keys: keyName('Escape', t), words: t('meeting:help.leave') },
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('meeting:help.title')}
      actions={
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only gesture of the sheet
        <Button tone="primary" onPress={onClose} autoFocus>
          {t('action.close')}
        </Button>
      }
    >
      <p>{t('meeting:help.empty')}</p>
      <dl className="es-room-keys">
        {lines.map(({ keys, words }) => (
          <div key={keys}>
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key} className="es-kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
