import { useState } from 'react';
import { deadlinesSheet } from '../../../shared/content/sheets/calendarSheets.ts';
import { inFrench } from '../../../shared/domain/language.ts';
import { call } from '../../api.ts';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { raiseProblem } from '../../shell/problems.ts';
import { useT } from '../../strings.ts';

/** Writes what is dated to a file that calendars read, or to a list. */
export function CalendarButton() {
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  async function save() {
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
    <ExportSheet
      list="deadlines"
      label={t('calendar:export.do')}
      title={t('sheet:title.deadlines')}
      sheet={async (french) => {
        const things = await call('calendar.list', undefined);
        return inFrench(() => deadlinesSheet(things, french));
      }}
      besides={[
        {
          id: 'ics',
          label: t('calendar:export.ics'),
          hint: t('calendar:export.icsHint'),
          isDisabled: isBusy,
          onPress: () => void save(),
        },
      ]}
    />
  );
}
