import { deadlinesSheet } from '../../../shared/content/sheets/calendarSheets.ts';
import { call } from '../../api.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { raiseProblem } from '../../shell/problems.ts';
import { showWritten } from '../../shell/showWritten.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** Writes what is dated to a file that calendars read, or to a list. */
export function CalendarButton() {
  const t = useT();
  const task = useTask();
  async function save() {
    try {
      const written = await call('calendar.export', undefined);
      if (written !== null) {
        showWritten(written.id, t('calendar:export.done', { count: written.events }));
      }
    } catch (problem) {
      raiseProblem(problem);
    }
  }
  return (
    <ExportSheet
      list="deadlines"
      label={t('calendar:export.do')}
      title={t('sheet:title.deadlines')}
      sheet={async (french) => {
        const things = await call('calendar.list', undefined);
        return () => deadlinesSheet(things, french);
      }}
      besides={[
        {
          id: 'ics',
          label: t('calendar:export.ics'),
          hint: t('calendar:export.icsHint'),
          isDisabled: task.isBusy,
          onPress: () => task.run(save),
        },
      ]}
    />
  );
}
