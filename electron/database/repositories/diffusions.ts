import type { Diffusion, DiffusionCheck } from '../../../shared/domain/schemas/initiative.ts';
import type { Territory } from '../../../shared/domain/schemas/territory.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { grouped, insert, remove, type Table, update } from '../record.ts';
import { listEvidenceLinks, setEvidenceLinks } from './evidenceLinks.ts';
import { TERRITORY_FIELDS, writeTerritories } from './territories.ts';

const DIFFUSION = {
  name: 'diffusion',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    mode: 'mode',
    transferred: 'transferred',
    statement: 'statement',
    adopter: 'adopter',
    stakeholderId: 'stakeholder_id',
    adaptation: 'adaptation',
    date: 'date',
  },
} as const satisfies Table<Exclude<keyof Diffusion, 'evidenceIds' | 'territories' | 'checks'>>;

const CHECK = {
  name: 'diffusion_check',
  columns: { id: 'id', diffusionId: 'diffusion_id', date: 'date', answer: 'answer', note: 'note' },
} as const satisfies Table<keyof DiffusionCheck>;

type Row = Omit<Diffusion, 'evidenceIds' | 'territories' | 'checks'>;

/** Diffusions of an initiative, in the order in which they were added. */
export function listDiffusions(db: ReadableDb, initiativeId: string): Diffusion[] {
  const links = listEvidenceLinks(db, 'diffusion', initiativeId);
  const territories = grouped(
    db.all<Territory & { diffusionId: string }>(
      `SELECT t.diffusion_id AS "diffusionId", ${TERRITORY_FIELDS} FROM diffusion_territory AS t
       WHERE t.diffusion_id IN (SELECT id FROM diffusion WHERE initiative_id = ?)
       ORDER BY t.diffusion_id, t.position`,
      initiativeId,
    ),
    'diffusionId',
  );
  const checks = grouped(
    db.all<DiffusionCheck>(
      `SELECT c.id, c.diffusion_id AS "diffusionId", c.date, c.answer, c.note
       FROM diffusion_check AS c
       WHERE c.diffusion_id IN (SELECT id FROM diffusion WHERE initiative_id = ?)
       ORDER BY c.diffusion_id, c.date, c.id`,
      initiativeId,
    ),
    'diffusionId',
  );
  return db.all<Row>(`${SELECT} WHERE d.initiative_id = ? ORDER BY d.id`, initiativeId).map((row) =>
    diffusionOf(row, {
      territories: (territories.get(row.id) ?? []).map(territoryOf),
      evidenceIds: links.get(row.id) ?? [],
      checks: checks.get(row.id) ?? [],
    }),
  );
}

function diffusionOf(
  row: Row,
  rest: Pick<Diffusion, 'territories' | 'evidenceIds' | 'checks'>,
): Diffusion {
  return { ...row, ...rest };
}

function territoryOf({ kind, name, mrcCode }: Territory): Territory {
  return { kind, name, mrcCode };
}

/** One diffusion; refuses when it is not there. */
export function getDiffusion(db: ReadableDb, id: string): Diffusion {
  const row = db.get<{ initiativeId: string }>(
    'SELECT initiative_id AS "initiativeId" FROM diffusion WHERE id = ?',
    id,
  );
  const found =
    row && listDiffusions(db, row.initiativeId).find((diffusion) => diffusion.id === id);
  if (found === undefined) throw new Refusal('not_found');
  return found;
}

/** Adds a diffusion with its evidence and its territories. */
export function insertDiffusion(db: WritableDb, diffusion: Diffusion): void {
  insert(db, DIFFUSION, kept(diffusion));
  writeTerritories(db, 'diffusion_territory', diffusion.id, diffusion.territories);
  setEvidenceLinks(db, 'diffusion', diffusion.id, diffusion.evidenceIds);
}

/** Writes a diffusion as it now is; its checks are followed, never written over. */
export function updateDiffusion(db: WritableDb, diffusion: Diffusion): void {
  update(db, DIFFUSION, diffusion.id, kept(diffusion));
  writeTerritories(db, 'diffusion_territory', diffusion.id, diffusion.territories);
  setEvidenceLinks(db, 'diffusion', diffusion.id, diffusion.evidenceIds);
}

/** Removes a diffusion. */
export function removeDiffusion(db: WritableDb, id: string): void {
  remove(db, DIFFUSION, id);
}

/** Says whether a diffusion is still in use, after what was said before. */
export function insertDiffusionCheck(db: WritableDb, check: DiffusionCheck): void {
  insert(db, CHECK, check);
}

/** The diffusion of a check; refuses when the check is not there. */
export function diffusionOfCheck(db: ReadableDb, id: string): string {
  const row = db.get<{ diffusionId: string }>(
    'SELECT diffusion_id AS "diffusionId" FROM diffusion_check WHERE id = ?',
    id,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row.diffusionId;
}

/** Takes back a check that was noted by mistake. */
export function removeDiffusionCheck(db: WritableDb, id: string): void {
  remove(db, CHECK, id);
}

/** Adoptions by one stakeholder pass to another. */
export function moveAdoptions(db: WritableDb, ids: readonly string[], stakeholderId: string): void {
  for (const id of ids) {
    db.run('UPDATE diffusion SET stakeholder_id = ? WHERE id = ?', stakeholderId, id);
  }
}

/** A name that the register has is not written twice. */
function kept(diffusion: Diffusion): Diffusion {
  return diffusion.stakeholderId === null ? diffusion : { ...diffusion, adopter: '' };
}

const SELECT = `
  SELECT d.id, d.initiative_id AS "initiativeId", d.mode, d.transferred, d.statement,
    coalesce(s.name, d.adopter) AS adopter, d.stakeholder_id AS "stakeholderId", d.adaptation, d.date
  FROM diffusion AS d LEFT JOIN stakeholder AS s ON s.id = d.stakeholder_id`;
