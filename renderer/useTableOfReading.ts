import { formatPartialDate, parseDay } from '../shared/domain/dates.ts';
import type { GridApplication } from '../shared/domain/schemas/grid.ts';
import { useDraft } from './components/autosave/useDraft.ts';
import { useFieldRules } from './fieldRules.ts';
import { save } from './queries.ts';
import { useT } from './strings.ts';
import { useTagsWords } from './tagsWords.ts';

/** The two fields of who reads and when, as an application is filled alone or before a room; they save themselves. */
export function useTableOfReading({
  id,
  date,
  participants,
}: Pick<GridApplication, 'id' | 'date' | 'participants'>) {
  const t = useT();
  const rules = useFieldRules();
  const words = useTagsWords();
  const day = useDraft<string | null>({
    value: date,
    onSave: (chosen) =>
      chosen === null ? Promise.resolve() : save('grid.update', { id, patch: { date: chosen } }),
    owner: id,
    name: 'date',
    check: rules.date,
  });
  return {
    day: {
      label: t('grid:table.date'),
      ...day.field,
      parse: parseDay,
      format: formatPartialDate,
      badInput: t('grid:table.badDate'),
    },
    people: {
      words,
      help: t('grid:table.participantsHelp'),
      placeholder: t('grid:table.participantsHint'),
      value: participants,
      owner: id,
      onSave: (names: readonly string[]) =>
        save('grid.update', { id, patch: { participants: [...names] } }),
    },
  };
}
