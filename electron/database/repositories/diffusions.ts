import type { Diffusion } from '../../../shared/domain/schemas/initiative.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, remove, type Table, update } from '../record.ts';
import { getEvidenceLinks, listEvidenceLinks, setEvidenceLinks } from './evidenceLinks.ts';

const DIFFUSION = {
  name: 'diffusion',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    mode: 'mode',
    transferred: 'transferred',
    statement: 'statement',
    adopter: 'adopter',
    place: 'place',
    adaptation: 'adaptation',
    date: 'date',
  },
} as const satisfies Table<Exclude<keyof Diffusion, 'evidenceIds'>>;

type Row = Omit<Diffusion, 'evidenceIds'>;

/** Diffusions of an initiative, in the order in which they were added. */
export function listDiffusions(db: ReadableDb, initiativeId: string): Diffusion[] {
  const links = listEvidenceLinks(db, 'diffusion', initiativeId);
  return db
    .all<Row>(
      `SELECT ${columnList(DIFFUSION)} FROM diffusion WHERE initiative_id = ? ORDER BY id`,
      initiativeId,
    )
    .map((row) => diffusionOf(row, links.get(row.id) ?? []));
}

/** One diffusion; refuses when it is not there. */
export function getDiffusion(db: ReadableDb, id: string): Diffusion {
  return diffusionOf(find(db, DIFFUSION, id), getEvidenceLinks(db, 'diffusion', id));
}

/** Adds a diffusion with its evidence. */
export function insertDiffusion(db: WritableDb, diffusion: Diffusion): void {
  insert(db, DIFFUSION, diffusion);
  setEvidenceLinks(db, 'diffusion', diffusion.id, diffusion.evidenceIds);
}

/** Writes a diffusion as it now is. */
export function updateDiffusion(db: WritableDb, diffusion: Diffusion): void {
  update(db, DIFFUSION, diffusion.id, diffusion);
  setEvidenceLinks(db, 'diffusion', diffusion.id, diffusion.evidenceIds);
}

/** Removes a diffusion. */
export function removeDiffusion(db: WritableDb, id: string): void {
  remove(db, DIFFUSION, id);
}

function diffusionOf(row: Row, evidenceIds: string[]): Diffusion {
  return { ...row, evidenceIds };
}
