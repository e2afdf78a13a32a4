import type { Life } from '../../domain/schemas/survival.ts';
import { dayCell, namesCell, type Sheet, sheetOf, textCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { groupOf } from '../survivalGroups.ts';

/** Each life beyond a pilot, or those of one group by its identifier, a line: how long it was followed, how it stood, what is left of it. The curve is worked out of these. */
export function survivalSheet(all: readonly Life[], groupId: string | null, t: Translate): Sheet {
  // Found again in the strings of the sheet: the screen may be in others.
  const group = groupOf(all, groupId, t);
  const filters = (group === null ? [] : [group.label]).map((value) =>
    t('sheet:filter', { name: t('survival:period.label'), value }),
  );
  return sheetOf(
    t('survival:title'),
    [
      { head: t('sheet:column.initiative'), cell: ({ title }) => textCell(title) },
      { head: t('survival:groups.group.period'), cell: (life) => dayCell(life.pilotEndedOn) },
      { head: t('sheet:column.followedUntil'), cell: ({ until }) => dayCell(until) },
      { head: t('sheet:column.months'), cell: ({ months }) => ({ count: months }) },
      {
        head: t('sheet:column.about'),
        cell: ({ isAbout }) => textCell(isAbout ? t('sheet:about.toTheYear') : null),
      },
      { head: t('sheet:column.state'), cell: ({ state }) => textCell(t(`sheet:life.${state}`)) },
      {
        head: t('sheet:column.changed'),
        cell: ({ changed }) =>
          textCell(changed === null ? null : t(`vocabulary:status.${changed}`)),
      },
      {
        head: t('survival:ends.kind'),
        cell: ({ endKind }) =>
          textCell(endKind === null ? null : t(`vocabulary:endKind.${endKind}`)),
      },
      {
        head: t('sheet:column.pilotMoney'),
        cell: ({ fundingKinds }) =>
          namesCell(fundingKinds.map((kind) => t(`vocabulary:fundingKind.${kind}`))),
      },
      {
        head: t('survival:ends.remains'),
        cell: ({ remains }) =>
          namesCell(remains.map(({ kind, name }) => t(`survival:remain.${kind}`, { names: name }))),
      },
    ],
    group?.lives ?? all,
    filters,
  );
}
