import type { Tie } from '../domain/descent.ts';
import type { Family } from '../domain/schemas/descent.ts';
import type { Translate } from '../strings/index.ts';
import { onDate } from './words.ts';

/** The name of the initiative at the other end of a tie. */
export function tieName({ descent, otherId }: Tie, relatives: Family['relatives']): string {
  if (otherId === null) return descent.otherName;
  return relatives.find(({ id }) => id === otherId)?.title ?? '';
}

/** « Née de « Table des familles », en mai 2022 »: a tie as this side says it. */
export function tieInWords(tie: Tie, relatives: Family['relatives'], t: Translate): string {
  const name = tieName(tie, relatives);
  const said = t(`descent:${tie.side}.${tie.descent.kind}`, { name });
  const { date } = tie.descent;
  return date === null ? said : t('descent:dated', { said, date: onDate(date, t) });
}
