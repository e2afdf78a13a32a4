import type { InitiativeDetail } from '../../domain/schemas/detail.ts';
import type { Participation, StakeholderRow } from '../../domain/schemas/stakeholder.ts';
import {
  dayCell,
  namesCell,
  type Sheet,
  type SheetColumn,
  sheetOf,
  textCell,
} from '../../domain/sheet.ts';
import { PHASES } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';

/** The register of stakeholders. Whom to call there is personal information, which stays in the portfolio. */
export function stakeholdersSheet(
  rows: readonly StakeholderRow[],
  filters: readonly string[],
  t: Translate,
): Sheet {
  return sheetOf(
    t('place.stakeholders'),
    [
      { head: t('stakeholder:register.column.name'), cell: ({ name }) => textCell(name) },
      { head: t('stakeholder:register.aliases'), cell: ({ aliases }) => namesCell(aliases) },
      {
        head: t('stakeholder:register.column.kind'),
        cell: ({ kind }) => textCell(t(`vocabulary:stakeholderKind.${kind}`)),
      },
      {
        head: t('stakeholder:register.column.initiatives'),
        cell: ({ initiativeCount }) => ({ count: initiativeCount }),
      },
      { head: t('stakeholder:register.column.roles'), cell: ({ roles }) => namesCell(roles) },
      {
        head: t('stakeholder:register.column.powers'),
        cell: ({ powers }) => namesCell(powers.map((power) => t(`vocabulary:power.${power}`))),
      },
      {
        head: t('stakeholder:register.column.last'),
        cell: ({ lastInitiative }) => textCell(lastInitiative),
      },
    ],
    rows,
    filters,
  );
}

/** Who takes part in an initiative: a column for each phase, which says with what power. */
export function participationsSheet(initiative: InitiativeDetail, t: Translate): Sheet {
  return sheetOf(
    t('sheet:title.participations', { title: initiative.title }),
    [
      { head: t('stakeholder:column.name'), cell: ({ name }) => textCell(name) },
      {
        head: t('stakeholder:field.kind'),
        cell: ({ kind }) => textCell(t(`vocabulary:stakeholderKind.${kind}`)),
      },
      { head: t('stakeholder:field.role'), cell: ({ role }) => textCell(role) },
      ...PHASES.map(
        (phase): SheetColumn<Participation> => ({
          head: t(`vocabulary:phase.${phase}`),
          cell: ({ phases }) => {
            const part = phases.find((one) => one.phase === phase);
            if (part === undefined) return null;
            return textCell(
              part.power === null ? t('sheet:value.present') : t(`vocabulary:power.${part.power}`),
            );
          },
        }),
      ),
      {
        head: t('stakeholder:field.proximities'),
        cell: ({ proximities }) =>
          namesCell(proximities.map((one) => t(`vocabulary:proximity.${one}`))),
      },
      { head: t('stakeholder:field.since'), cell: ({ since }) => dayCell(since) },
      { head: t('stakeholder:field.until'), cell: ({ until }) => dayCell(until) },
    ],
    initiative.participations,
  );
}
