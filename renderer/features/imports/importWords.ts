import type {
  ImportColumn,
  ImportDone,
  ImportRow,
  ImportState,
} from '../../../shared/domain/schemas/import.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** Why nothing can be written yet; undefined when all is ready. */
export function whyNot(state: ImportState, t: Translate): string | undefined {
  const { counts, columns } = state;
  if (!columns.some(({ field }) => field === 'title')) return t('import:noTitle');
  if (state.isUndatedAsked) return t('import:undated.needed');
  const waiting = counts.wrong + counts.twin;
  if (waiting > 0) return t('import:waiting', { count: waiting });
  return counts.create + counts.complete === 0 ? t('import:nothing') : undefined;
}

/** A column of the sheet by its heading; by its letters where it has none. */
export function columnName(
  { heading, letters }: Pick<ImportColumn, 'heading' | 'letters'>,
  t: Translate,
): string {
  return heading === '' ? t('import:column', { letters }) : heading;
}

/** « Importer 38 initiatives, en compléter 2 »: what is completed is not brought in. */
export function applyWords({ counts: { create, complete } }: ImportState, t: Translate): string {
  if (complete === 0) return t('import:apply', { count: create });
  return create === 0
    ? t('import:applyComplete', { count: complete })
    : t('import:applyBoth', { count: create, complete });
}

/** « 40 initiatives importées ». */
export function doneWords({ created, completed }: ImportDone, t: Translate): string {
  if (completed === 0) return t('import:created', { count: created });
  const done = t('import:completed', { count: completed });
  return created === 0
    ? done
    : t('import:both', { created: t('import:created', { count: created }), completed: done });
}

/** Why a cell cannot be taken, and what to write instead. */
export function faultWords({ fault, meant }: ImportRow['problems'][number], t: Translate): string {
  return t(`import:fault.${fault}`, { meant });
}
