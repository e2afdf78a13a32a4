import type {
  Dossier,
  DossierBlock,
  DossierFields,
  DossierPiece,
} from '../../../shared/domain/schemas/dossier.ts';
import type { OwnText } from '../../../shared/domain/schemas/ownText.ts';
import type { DossierRow } from '../../../shared/ipc/contract/dossiers.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import {
  find,
  insert,
  type Kept,
  type Patch,
  parsed,
  remove,
  type Table,
  update,
} from '../record.ts';
import { listDossierFiles } from './dossierFiles.ts';
import { listDossierPhotos } from './dossierPhotos.ts';
import { requirePresent } from './presence.ts';

const DOSSIER = {
  name: 'dossier',
  columns: {
    id: 'id',
    initiativeId: 'initiative_id',
    title: 'title',
    templateId: 'template_id',
    templateVersion: 'template_version',
    funderId: 'funder_id',
    programId: 'program_id',
    budgetId: 'budget_id',
    fundingId: 'funding_id',
    gridApplicationId: 'grid_application_id',
    updatedAt: 'updated_at',
  },
} as const satisfies Table<Exclude<keyof Dossier, 'blocks' | 'pieces' | 'files' | 'photos'>>;

const WITH_TEMPLATE = {
  name: 'dossier',
  columns: { ...DOSSIER.columns, form: 'form', template: 'template', createdAt: 'created_at' },
} as const satisfies Table<string>;

const BLOCK = {
  name: 'dossier_block',
  columns: {
    dossierId: 'dossier_id',
    position: 'position',
    key: 'key',
    kind: 'kind',
    included: 'included',
    ownText: 'own_text',
    writtenOver: 'written_over',
    leftOut: 'left_out',
  },
} as const satisfies Table<string>;

const PIECE = {
  name: 'dossier_piece',
  columns: { dossierId: 'dossier_id', key: 'key', state: 'state', date: 'date', note: 'note' },
} as const satisfies Table<string>;

type BlockRow = Omit<DossierBlock, 'included' | 'ownText' | 'leftOut'> & {
  included: number;
  ownText: string | null;
  leftOut: string;
};

/** What is in the file was parsed when it was written; a text of another form refuses at the contract. */
function blockOf({ included, ownText, leftOut, ...row }: BlockRow): DossierBlock {
  return {
    ...row,
    included: included === 1,
    ownText: ownText === null ? null : parsed<OwnText>(ownText),
    leftOut: parsed<string[]>(leftOut),
  };
}

type ListedRow = Omit<DossierRow, 'asked' | 'askedInKind' | 'templateRules'> &
  DossierRow['templateRules'];

/** Dossiers, the last changed first. The name of a template stays at `$.name`, and its rules in theirs, whatever its form. */
export function listDossiers(db: ReadableDb): Omit<DossierRow, 'asked' | 'askedInKind'>[] {
  const rows = db.all<ListedRow>(
    `SELECT d.id, d.title, d.initiative_id AS "initiativeId", i.title AS "initiativeTitle",
       d.funder_id AS "funderId", f.name AS "funderName", d.template ->> '$.name' AS "templateName",
       d.template ->> '$.rules.leastAmount' AS "leastAmount", d.template ->> '$.rules.mostAmount' AS "mostAmount",
       d.template ->> '$.rules.mostPercent' AS "mostPercent",
       d.template ->> '$.deadline.on' AS "deadlineOn", d.template ->> '$.deadline.time' AS "deadlineTime",
       d.program_id AS "programId", d.budget_id AS "budgetId", d.funding_id AS "fundingId", d.updated_at AS "updatedAt",
       (SELECT max(z.made_at) FROM frozen_dossier AS z WHERE z.dossier_id = d.id) AS "lastFrozenAt"
     FROM dossier AS d
     LEFT JOIN initiative AS i ON i.id = d.initiative_id
     LEFT JOIN funder AS f ON f.id = d.funder_id
     WHERE i.removed_at IS NULL
     ORDER BY d.updated_at DESC, d.id DESC`,
  );
  return rows.map(({ leastAmount, mostAmount, mostPercent, deadlineOn, deadlineTime, ...row }) =>
    Object.assign(row, {
      templateRules: { leastAmount, mostAmount, mostPercent, deadlineOn, deadlineTime },
    }),
  );
}

/** The dossiers of an initiative, the last changed first. */
export function listDossiersOf(
  db: ReadableDb,
  initiativeId: string,
): Pick<Dossier, 'id' | 'title'>[] {
  return db.all(
    'SELECT id, title FROM dossier WHERE initiative_id = ? ORDER BY updated_at DESC, id DESC',
    initiativeId,
  );
}

/** One dossier with its blocks; refuses when it is not there, or its initiative lies in the bin. */
export function getDossier(db: ReadableDb, id: string): Dossier {
  const row = find<Omit<Dossier, 'blocks' | 'pieces' | 'files' | 'photos'>>(db, DOSSIER, id);
  if (row.initiativeId !== null) requirePresent(db, row.initiativeId);
  const blocks = db.all<BlockRow>(
    `SELECT key, kind, included, own_text AS "ownText", written_over AS "writtenOver",
       left_out AS "leftOut"
     FROM dossier_block
     WHERE dossier_id = ? ORDER BY position`,
    id,
  );
  const pieces = db.all<DossierPiece>(
    'SELECT key, state, date, note FROM dossier_piece WHERE dossier_id = ? ORDER BY key',
    id,
  );
  return {
    ...row,
    blocks: blocks.map(blockOf),
    pieces,
    files: listDossierFiles(db, id),
    photos: listDossierPhotos(db, id),
  };
}

/** The template that a dossier was made from, as it stood then. */
export function getDossierTemplate(db: ReadableDb, id: string): Kept {
  const row = find<{ form: number; template: string }>(db, WITH_TEMPLATE, id);
  return { form: row.form, text: row.template };
}

/** Adds a dossier with its blocks and its template. */
export function insertDossier(db: WritableDb, dossier: Dossier, template: Kept): void {
  insert(db, WITH_TEMPLATE, {
    ...dossier,
    form: template.form,
    template: template.text,
    createdAt: dossier.updatedAt,
  });
  writeBlocks(db, dossier.id, dossier.blocks);
}

/** Changes what the patch has, and says when. */
export function updateDossier(
  db: WritableDb,
  id: string,
  patch: Patch<DossierFields>,
  now: string,
): void {
  update(db, DOSSIER, id, { ...patch, updatedAt: now });
}

/** Puts these blocks, in this order, in the place of those of before. */
export function setDossierBlocks(
  db: WritableDb,
  id: string,
  blocks: readonly DossierBlock[],
  now: string,
): void {
  update(db, DOSSIER, id, { updatedAt: now });
  writeBlocks(db, id, blocks);
}

/** Notes where a piece stands, in the place of what was noted of it. */
export function setDossierPiece(
  db: WritableDb,
  id: string,
  piece: DossierPiece,
  now: string,
): void {
  update(db, DOSSIER, id, { updatedAt: now });
  db.run('DELETE FROM dossier_piece WHERE dossier_id = ? AND key = ?', id, piece.key);
  insert(db, PIECE, { ...piece, dossierId: id });
}

/** Removes a dossier; its frozen copies stay in the file. */
export function removeDossier(db: WritableDb, id: string): void {
  remove(db, DOSSIER, id);
}

function writeBlocks(db: WritableDb, dossierId: string, blocks: readonly DossierBlock[]): void {
  db.run('DELETE FROM dossier_block WHERE dossier_id = ?', dossierId);
  for (const [position, block] of blocks.entries()) {
    insert(db, BLOCK, {
      ...block,
      ownText: block.ownText === null ? null : JSON.stringify(block.ownText),
      leftOut: JSON.stringify(block.leftOut),
      dossierId,
      position,
    });
  }
}
