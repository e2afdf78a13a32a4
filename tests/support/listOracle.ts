import {
  addDays,
  addMonths,
  addYears,
  firstDay,
  type LocalDate,
  lastDay,
} from '../../shared/domain/dates.ts';
import { followUpDue } from '../../shared/domain/followUpDue.ts';
import type { InitiativeDetail } from '../../shared/domain/schemas/detail.ts';
import type { Funding } from '../../shared/domain/schemas/funding.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type {
  InitiativeFilter,
  ListedInitiative,
  NameChoice,
} from '../../shared/domain/schemas/initiativeQuery.ts';
import type { KnownReading } from '../../shared/domain/schemas/knownReading.ts';
import { sortKey } from '../../shared/domain/sortKey.ts';
import { pastStages } from '../../shared/domain/stages.ts';
import type { ReadingLevel } from '../../shared/domain/vocabulary.ts';

/** What speaks of a component of the version shown, written out by hand. */
export type SpokenBy = Readonly<
  Record<string, readonly { versionId: string; componentId: string; exact: boolean }[]>
>;

/** Where each component of one version speaks of itself. */
export function spokenByItself({ id: versionId, dimensions }: GridDefinition): SpokenBy {
  const ids = dimensions.flatMap(({ components }) => components.map(({ id }) => id));
  return Object.fromEntries(
    ids.map((componentId) => [componentId, [{ versionId, componentId, exact: true }]]),
  );
}

/** What the list must say of an initiative, worked out from all that the file holds of it, one by one. */
export function expectedLine(
  detail: InitiativeDetail,
  today: LocalDate,
  spokenBy: SpokenBy,
  fundings: readonly Funding[] = [],
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
    ...detail.statusChecks.filter(({ status }) => status !== 'unknown').map(({ date }) => date),
  ];
  const answered = detail.followUps.filter(
    ({ outcome }) => outcome !== null && outcome !== 'silence',
  );
  const isEnded = past.at(-1)?.stage === 'closed';
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
    readings: Object.keys(spokenBy).flatMap((id) => expectedReading(detail, spokenBy, id) ?? []),
    otherReadings: [],
    fundingUntil: fundingUntil(detail, fundings, today),
    followUp: followUpDue(
      pilot === -1 || isEnded ? null : (past[pilot + 1]?.date ?? null),
      recorded,
      today,
      {
        years: detail.followUpRhythm.years,
        planned: detail.followUps.flatMap(({ dueOn, doneOn }) => (doneOn === null ? [dueOn] : [])),
        answered: answered.flatMap(({ dueOn, doneOn }) => [dueOn, doneOn ?? dueOn]),
      },
    ),
    updatedAt: detail.updatedAt,
    archivedAt: detail.archivedAt,
    words: sortKey(text.join('\n')),
  };
}

/** The last application that reads a component, looked for from the last to the first. */
export function expectedReading(
  { gridApplications }: Pick<InitiativeDetail, 'gridApplications'>,
  spokenBy: SpokenBy,
  componentId: string,
): KnownReading | null {
  const reading = gridApplications.filter(({ readings }) =>
    readings.some(({ level }) => level !== null),
  );
  for (const application of reading.toReversed()) {
    const speaking = (spokenBy[componentId] ?? []).filter(
      ({ versionId }) => versionId === application.gridVersionId,
    );
    const levels = speaking.flatMap(
      ({ componentId: id }) =>
        application.readings.find((one) => one.componentId === id)?.level ?? [],
    );
    if (levels.length > 0) {
      return {
        componentId,
        levels: [...new Set(levels)],
        isExact: speaking.every(({ exact }) => exact),
        applicationId: application.id,
        readOn: application.date,
        isOlder: application !== reading.at(-1),
      };
    }
  }
  return null;
}

const isSecured = (state: string | null) => state === 'confirmed' || state === 'received';

/** Day by day: the money that runs today goes on while each day after has some; what ran last, or comes first, otherwise. */
function fundingUntil(
  { id, budgets }: InitiativeDetail,
  fundings: readonly Funding[],
  today: LocalDate,
): string | null {
  const periods = [
    ...budgets.filter(({ lines }) =>
      lines.some(
        ({ state, inKind, fundingId }) => !inKind && fundingId === null && isSecured(state),
      ),
    ),
    ...fundings.filter(
      ({ kind, states, shares }) =>
        kind !== 'in_kind' &&
        isSecured(states.at(-1)?.state ?? null) &&
        shares.some(({ initiativeId }) => initiativeId === id),
    ),
  ].map(({ start, end }) => {
    const first = start === null ? '1000-01-01' : firstDay(start);
    const last = end === null ? '2999-12-31' : lastDay(end);
    return { first, last: last < first ? first : last, end: end ?? 'open' };
  });
  const past = periods.filter(({ first }) => first <= today);
  const from =
    past.length > 0
      ? past.reduce((a, b) => (b.last > a.last ? b : a)).last
      : periods.map(({ first }) => first).toSorted()[0];
  if (from === undefined) return null;
  let until = from;
  for (;;) {
    const next = periods.filter(({ first, last }) => first <= addDays(until, 1) && last > until);
    if (next.length === 0) break;
    until =
      next
        .map(({ last }) => last)
        .toSorted()
        .at(-1) ?? until;
  }
  return (
    periods
      .filter(({ last }) => last === until)
      .map(({ end }) => end)
      .toSorted()
      .at(-1) ?? null
  );
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
      return levels.includes(stateIn(line, id));
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

/** How a component of a line stands. */
export function stateIn(
  { readings }: Pick<ListedInitiative, 'readings'>,
  id: string,
): ReadingLevel | 'none' | 'elsewhere' {
  const known = readings.find(({ componentId }) => componentId === id);
  if (known === undefined) return 'none';
  return known.isExact ? (known.levels[0] ?? 'none') : 'elsewhere';
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
