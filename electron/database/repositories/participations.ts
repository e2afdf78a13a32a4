import type { Participation, PhasePart } from '../../../shared/domain/schemas/stakeholder.ts';
import { PHASES, PROXIMITIES, type Proximity } from '../../../shared/domain/vocabulary.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped, insert, remove, type Table, update } from '../record.ts';
import { distinctBy } from './distinct.ts';

const PARTICIPATION = {
  name: 'participation',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    stakeholderId: 'stakeholder_id',
    role: 'role',
    since: 'since',
    until: 'until',
  },
} as const satisfies Table<
  Exclude<keyof Participation, 'name' | 'kind' | 'phases' | 'proximities'>
>;

type Row = Omit<Participation, 'phases' | 'proximities'>;
type PhaseRow = PhasePart & { participationId: string };
type ProximityRow = { participationId: string; proximity: Proximity };

const SELECT = `
  SELECT p.id, p.initiative_id AS "initiativeId", p.stakeholder_id AS "stakeholderId",
    s.name, s.kind, p.role, p.since, p.until
  FROM participation AS p JOIN stakeholder AS s ON s.id = p.stakeholder_id`;

/** Participations in an initiative, in the order in which they were added. */
export function listParticipations(db: ReadableDb, initiativeId: string): Participation[] {
  return where(db, 'p.initiative_id = ?', initiativeId);
}

/** Participations of a stakeholder, in the order in which they were added. */
export function listParticipationsOf(db: ReadableDb, stakeholderId: string): Participation[] {
  return where(db, 'p.stakeholder_id = ?', stakeholderId);
}

/** One participation; refuses when it is not there. */
export function getParticipation(db: ReadableDb, id: string): Participation {
  const [found] = where(db, 'p.id = ?', id);
  if (found === undefined) throw new Refusal('not_found');
  return found;
}

/** Adds a participation of a stakeholder of the register. */
export function insertParticipation(db: WritableDb, participation: Participation): void {
  insert(db, PARTICIPATION, participation);
  writeSets(db, participation);
}

/** Writes a participation as it now is. */
export function updateParticipation(db: WritableDb, participation: Participation): void {
  update(db, PARTICIPATION, participation.id, participation);
  writeSets(db, participation);
}

/** Removes a participation; the stakeholder stays in the register. */
export function removeParticipation(db: WritableDb, id: string): void {
  remove(db, PARTICIPATION, id);
}

function writeSets(db: WritableDb, { id, phases, proximities }: Participation): void {
  db.run('DELETE FROM participation_phase WHERE participation_id = ?', id);
  db.run('DELETE FROM participation_proximity WHERE participation_id = ?', id);
  for (const { phase, power } of distinctBy(phases, (one) => one.phase)) {
    db.run(
      'INSERT INTO participation_phase (participation_id, phase, power) VALUES (?, ?, ?)',
      id,
      phase,
      power,
    );
  }
  for (const proximity of new Set(proximities)) {
    db.run(
      'INSERT INTO participation_proximity (participation_id, proximity) VALUES (?, ?)',
      id,
      proximity,
    );
  }
}

/** Phases and proximities are sets: they come in the order of the vocabulary. */
function where(db: ReadableDb, condition: string, id: string): Participation[] {
  const phases = grouped(
    db.all<PhaseRow>(`${PHASE_ROWS} WHERE ${condition}`, id),
    'participationId',
  );
  const proximities = grouped(
    db.all<ProximityRow>(`${PROXIMITY_ROWS} WHERE ${condition}`, id),
    'participationId',
  );
  return db.all<Row>(`${SELECT} WHERE ${condition} ORDER BY p.id`, id).map((row) => {
    const parts = new Map(phases.get(row.id)?.map(({ phase, power }) => [phase, power]));
    const near = new Set(proximities.get(row.id)?.map(({ proximity }) => proximity));
    return participationOf(row, {
      phases: PHASES.filter((phase) => parts.has(phase)).map((phase) => ({
        phase,
        power: parts.get(phase) ?? null,
      })),
      proximities: PROXIMITIES.filter((proximity) => near.has(proximity)),
    });
  });
}

function participationOf(
  row: Row,
  sets: Pick<Participation, 'phases' | 'proximities'>,
): Participation {
  return { ...row, ...sets };
}

const PHASE_ROWS = `
  SELECT x.participation_id AS "participationId", x.phase, x.power FROM participation_phase AS x
  JOIN participation AS p ON p.id = x.participation_id`;

const PROXIMITY_ROWS = `
  SELECT x.participation_id AS "participationId", x.proximity FROM participation_proximity AS x
  JOIN participation AS p ON p.id = x.participation_id`;
