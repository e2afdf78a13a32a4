import type { LeftColumn } from '../../shared/domain/pastedRows.ts';
import type { Translate } from '../../shared/strings/index.ts';

/** Which columns nothing is taken of, by their headings, else by their letters. */
export function leftWords(left: readonly LeftColumn[], t: Translate): string {
  const columns = left.map(({ heading, letters }) =>
    heading === '' ? t('pasting:column', { letters }) : heading,
  );
  return t('pasting:columnsLeft', {
    count: left.length,
    columns: columns.join(t('pasting:between')),
  });
}
