import {
  addMonths,
  addYears,
  firstDay,
  type LocalDate,
  lastDay,
} from '../../shared/domain/dates.ts';
import { followUpDue } from '../../shared/domain/followUpDue.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type {
  InitiativeFilter,
  ListedInitiative,
  NameChoice,
} from '../../shared/domain/schemas/initiativeQuery.ts';
import { sortKey } from '../../shared/domain/sortKey.ts';
import { pastStages } from '../../shared/domain/stages.ts';

/** What the list must say of an initiative, worked out from all that the file holds of it, one by one. */
export function expectedLine(
  detail: InitiativeDetail,
  today: LocalDate,
): ListedInitiative & { words: string } {
  const past = pastStages(detail.stages, today);
  const pilot = past.findLastIndex(({ stage }) => stage === 'experimentation');
  const read = detail.gridApplications.findLast(({ readings }) =>
    readings.some(({ level }) => level !== null),
  );
  const recorded = [
    ...detail.stages.map(({ date }) => date),
    ...detail.gridApplications
      .filter(({ readings }) => readings.some(({ level }) => level !== null))
      .map(({ date }) => date),
    ...detail.effects.flatMap(({ observedOn }) => observedOn ?? []),
  ];
  const text = [
    detail.title,
    detail.summary,
    detail.socialNeed,
    detail.aspiration,
    detail.carrier,
    ...detail.sectors,
    ...detail.territories.map(({ name }) => name),
  ];
  return {
    id: detail.id,
    title: detail.title,
    carrier: detail.carrier,
    cdcRole: detail.cdcRole,
    sectors: detail.sectors,
    territories: detail.territories.map(({ name }) => name),
    stage: past.at(-1)?.stage ?? null,
    stageSince: past.at(-1)?.date ?? null,
    lastReadOn: read?.date ?? null,
    readings: (read?.readings ?? [])
      .filter(({ level }) => level !== null)
      .map(({ componentId, level }) => ({ componentId, level })),
    fundingUntil: fundingUntil(detail),
    followUp: followUpDue(pilot === -1 ? null : (past[pilot + 1]?.date ?? null), recorded, today),
    updatedAt: detail.updatedAt,
    archivedAt: detail.archivedAt,
    words: sortKey(text.join('\n')),
  };
}

function fundingUntil({ budgets }: InitiativeDetail): string | null {
  const funded = budgets.filter(({ lines }) =>
    lines.some(({ state, inKind }) => !inKind && (state === 'confirmed' || state === 'received')),
  );
  if (funded.some(({ end }) => end === null)) return 'open';
  const ends = funded.flatMap(({ end }) => end ?? []);
  return ends.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1) ?? null;
}

/** Whether a line answers a filter, part by part. */
export function answers(
  line: ReturnType<typeof expectedLine>,
  filter: InitiativeFilter,
  today: LocalDate,
): boolean {
  const { stages, sectors, territories, carriers, roles, funding, followUp, archived } = filter;
  const parts = [
    sortKey(filter.text ?? '')
      .split(' ')
      .every((word) => line.words.includes(word)),
    chosen(stages, [line.stage ?? 'unknown']),
    chosen(sectors, line.sectors),
    chosen(territories, line.territories),
    chosen(carriers, [line.carrier]),
    chosen(roles, [line.cdcRole]),
    (filter.components ?? []).every(({ id, levels }) => {
      const level = line.readings.find(({ componentId }) => componentId === id)?.level;
      return levels.includes(level ?? 'none');
    }),
    filter.notReadFor === undefined ||
      line.lastReadOn === null ||
      line.lastReadOn < addYears(today, -filter.notReadFor),
    funding === undefined || fundingAnswers(line.fundingUntil, funding, today),
    followUp === undefined || followUpState(line) === followUp,
    archived === undefined || (line.archivedAt === null) === (archived === 'without'),
  ];
  return parts.every(Boolean);
}

export function followUpState(line: ListedInitiative): 'late' | 'ahead' | 'none' {
  if (line.followUp === null) return 'none';
  return line.followUp.isLate ? 'late' : 'ahead';
}

function chosen(
  choice: NameChoice | { values: string[]; isExcept: boolean } | undefined,
  of: readonly string[],
): boolean {
  if (choice === undefined) return true;
  const names = of.length === 0 ? [''] : of;
  return names.some((name) => choice.values.includes(name)) !== choice.isExcept;
}

function fundingAnswers(
  until: string | null,
  funding: NonNullable<InitiativeFilter['funding']>,
  today: LocalDate,
): boolean {
  if (funding.kind === 'none') return until === null;
  if (funding.kind === 'open') return until === 'open';
  if (until === null || until === 'open') return false;
  if (funding.kind !== 'ending') return lastDay(until) < today;
  return lastDay(until) >= today && firstDay(until) <= addMonths(today, funding.months);
}
