import { useState } from 'react';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { useT } from '../../strings.ts';

/** Writes what is dated to a file that calendars read. */
export function CalendarButton() {
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  async function save() {
    if (isBusy) return;
    setBusy(true);
    try {
      const written = await call('calendar.export', undefined);
      if (written !== null) {
        showToast({ message: t('calendar:export.done', { count: written.events }) });
      }
    } catch (problem) {
      raiseProblem(problem);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button icon="calendar" isBusy={isBusy} onPress={() => void save()}>
      {t('calendar:export.do')}
    </Button>
  );
}
