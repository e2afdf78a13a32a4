import { useState } from 'react';
import { localDay } from '../../shared/content/localDay.ts';
import { formatPartialDate, formatTime } from '../../shared/domain/dates.ts';
import type { Translate } from '../../shared/strings/index.ts';
import { Button } from '../components/actions/Button.tsx';
import { LinkButton } from '../components/actions/LinkButton.tsx';
import { Dialog } from '../components/feedback/Dialog.tsx';
import { StatusItem } from '../components/layout/StatusBar.tsx';
import { useAnswer } from '../queries.ts';
import { useT } from '../strings.ts';
import { Later } from './Later.tsx';

const AFTER_MS = 2_000;

/** The clock is behind what was written last: said once, then in the status bar as long as it is so. */
export function ClockNotice() {
  return (
    <Later after={AFTER_MS}>
      <Notice />
    </Later>
  );
}

function Notice() {
  const t = useT();
  const behind = useAnswer('clock.behind', undefined);
  const [isRead, setIsRead] = useState(false);
  if (behind === null) return null;
  const onRead = () => setIsRead(true);
  return (
    <StatusItem icon="late" isAlarming isFirm>
      <LinkButton onPress={() => setIsRead(false)}>{t('clock:short')}</LinkButton>
      <Dialog
        title={t('clock:title')}
        isOpen={!isRead}
        onClose={onRead}
        actions={
          <Button tone="primary" onPress={onRead}>
            {t('action.understood')}
          </Button>
        }
      >
        <p>
          {t('clock:what', {
            now: momentOf(behind.now, t),
            last: momentOf(behind.lastWritten, t),
          })}
        </p>
        <p>{t('clock:safe')}</p>
        <p>{t('clock:todo')}</p>
      </Dialog>
    </StatusItem>
  );
}

/** « 12 mars 2026, 14 h 03 ». */
function momentOf(at: string, t: Translate): string {
  const date = new Date(at);
  const time = formatTime(date.getHours(), date.getMinutes());
  return t('clock:moment', { date: formatPartialDate(localDay(at)), time });
}
