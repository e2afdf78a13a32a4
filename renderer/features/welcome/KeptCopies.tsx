import { copyWords } from '../../../shared/content/backupWords.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

interface KeptCopiesProps {
  /** Puts the last proved copy where the person says, and opens it there. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** The portfolios of which copies are kept on this computer, whatever became of them. */
export function KeptCopies({ onOpen, onClose }: KeptCopiesProps) {
  const t = useT();
  return (
    <Dialog
      title={t('welcome:kept.title')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('action.close')}</Button>}
    >
      <OnDemand>
        <KeptList onOpen={onOpen} />
      </OnDemand>
    </Dialog>
  );
}

function KeptList({ onOpen }: Pick<KeptCopiesProps, 'onOpen'>) {
  const t = useT();
  const kept = useAnswer('recovery.kept', undefined);
  const { today } = useAnswer('app.state', undefined);
  if (kept.length === 0) return <p>{t('welcome:kept.none')}</p>;
  return (
    <>
      <p>{t('welcome:kept.lead')}</p>
      <ul className="es-kept">
        {kept.map((one) => (
          <li key={one.id}>
            <div className="es-recent-words">
              <strong>{one.name}</strong>
              <span>
                {one.isThere
                  ? one.folder
                  : t('welcome:missingFrom', { folder: one.folder, missing: t('welcome:missing') })}
              </span>
              <span>{copyWords(one.copy, today, t)}</span>
            </div>
            <Button
              size="small"
              label={t('welcome:kept.openOf', { name: one.name })}
              onPress={() => onOpen(one.id)}
            >
              {t('recovery:openCopy')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
