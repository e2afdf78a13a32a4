import { type Tie, tiesOf } from '../../domain/descent.ts';
import type { InitiativeDetail } from '../../domain/schemas/detail.ts';
import { dayCell, type Sheet, sheetOf, textCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { tieName } from '../descentWords.ts';

/** Where an initiative comes from and what it goes on in, a line for each tie, as this side says it. */
export function descentsSheet(
  { id, title, family }: Pick<InitiativeDetail, 'id' | 'title' | 'family'>,
  t: Translate,
): Sheet {
  const { descents, relatives } = family;
  return sheetOf<Tie>(
    t('sheet:title.descents', { title }),
    [
      {
        head: t('descent:field.relation'),
        isName: true,
        cell: (tie) =>
          textCell(t(`descent:${tie.side}.${tie.descent.kind}`, { name: tieName(tie, relatives) })),
      },
      { head: t('sheet:column.initiative'), cell: (tie) => textCell(tieName(tie, relatives)) },
      {
        head: t('sheet:column.where'),
        cell: ({ otherId }) => textCell(t(otherId === null ? 'descent:outside' : 'descent:inside')),
      },
      { head: t('descent:field.date'), cell: ({ descent }) => dayCell(descent.date) },
      { head: t('descent:field.note'), cell: ({ descent }) => textCell(descent.note) },
    ],
    tiesOf(descents, id),
  );
}
