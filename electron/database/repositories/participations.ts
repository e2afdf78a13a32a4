import type { Participation } from '../../../shared/domain/schemas/initiative.ts';
import {
  PHASES,
  type Phase,
  PROXIMITIES,
  type Proximity,
} from '../../../shared/domain/vocabulary.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped, insert, remove, type Table, update } from '../record.ts';

const PARTICIPATION = {
  name: 'participation',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    stakeholderId: 'stakeholder_id',
    role: 'role',
    power: 'power',
    inKind: 'in_kind',
  },
} as const satisfies Table<
  Exclude<keyof Participation, 'name' | 'kind' | 'phases' | 'proximities'>
>;

type Row = Omit<Participation, 'phases' | 'proximities'>;
type PhaseRow = { participationId: string; phase: Phase };
type ProximityRow = { participationId: string; proximity: Proximity };

const SELECT = `
  SELECT p.id, p.initiative_id AS "initiativeId", p.stakeholder_id AS "stakeholderId",
    s.name, s.kind, p.role, p.power, p.in_kind AS "inKind"
  FROM participation AS p JOIN stakeholder AS s ON s.id = p.stakeholder_id`;

/** Participations in an initiative, in the order in which they were added. */
export function listParticipations(db: ReadableDb, initiativeId: string): Participation[] {
  return completed(
    db.all<Row>(`${SELECT} WHERE p.initiative_id = ? ORDER BY p.id`, initiativeId),
    db.all<PhaseRow>(`${PHASE_ROWS} WHERE p.initiative_id = ?`, initiativeId),
    db.all<ProximityRow>(`${PROXIMITY_ROWS} WHERE p.initiative_id = ?`, initiativeId),
  );
}

/** One participation; refuses when it is not there. */
export function getParticipation(db: ReadableDb, id: string): Participation {
  const [found] = completed(
    db.all<Row>(`${SELECT} WHERE p.id = ?`, id),
    db.all<PhaseRow>(`${PHASE_ROWS} WHERE p.id = ?`, id),
    db.all<ProximityRow>(`${PROXIMITY_ROWS} WHERE p.id = ?`, id),
  );
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
  for (const phase of new Set(phases)) {
    db.run('INSERT INTO participation_phase (participation_id, phase) VALUES (?, ?)', id, phase);
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
function completed(
  rows: readonly Row[],
  phaseRows: readonly PhaseRow[],
  proximityRows: readonly ProximityRow[],
): Participation[] {
  const phases = grouped(phaseRows, 'participationId');
  const proximities = grouped(proximityRows, 'participationId');
  return rows.map((row) => {
    const inPhases = new Set(phases.get(row.id)?.map(({ phase }) => phase));
    const near = new Set(proximities.get(row.id)?.map(({ proximity }) => proximity));
    return {
      ...row,
      phases: PHASES.filter((phase) => inPhases.has(phase)),
      proximities: PROXIMITIES.filter((proximity) => near.has(proximity)),
    };
  });
}

const PHASE_ROWS = `
  SELECT x.participation_id AS "participationId", x.phase FROM participation_phase AS x
  JOIN participation AS p ON p.id = x.participation_id`;

const PROXIMITY_ROWS = `
  SELECT x.participation_id AS "participationId", x.proximity FROM participation_proximity AS x
  JOIN participation AS p ON p.id = x.participation_id`;
