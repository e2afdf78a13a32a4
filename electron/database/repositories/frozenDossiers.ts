import type { FrozenText } from '../../../shared/domain/schemas/difference.ts';
import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, parsed, type Table } from '../record.ts';

/** What stays of a dossier that left: its bytes, and what it was drawn from, its template included, without the logo. */
export type FrozenRecord = FrozenDossier & {
  initiativeId: string | null;
  /** Of which form the source is. */
  form: number;
  source: string;
  /** The words that were printed, block by block. */
  texts: readonly FrozenText[];
  pdf: Uint8Array;
};

const FROZEN_DOSSIER = {
  name: 'frozen_dossier',
  columns: {
    id: 'id',
    dossierId: 'dossier_id',
    title: 'title',
    recipient: 'recipient',
    madeAt: 'made_at',
    purpose: 'purpose',
    funderId: 'funder_id',
    funderName: 'funder_name',
    programName: 'program_name',
    asked: 'asked',
    askedInKind: 'asked_in_kind',
    pages: 'pages',
    bytes: 'bytes',
    sha256: 'sha256',
    accepted: 'accepted',
  },
} as const satisfies Table<keyof FrozenDossier>;

type Row = Omit<FrozenDossier, 'accepted'> & { accepted: string };

function frozenOf(row: Row): FrozenDossier {
  return { ...row, accepted: parsed<string[]>(row.accepted) };
}

const RECORD = {
  name: 'frozen_dossier',
  columns: {
    ...FROZEN_DOSSIER.columns,
    initiativeId: 'initiative_id',
    form: 'form',
    source: 'source',
    texts: 'texts',
    pdf: 'pdf',
  },
} as const satisfies Table<keyof FrozenRecord>;

/** Frozen copies of a dossier, the last first, without their bytes. */
export function listFrozenDossiers(db: ReadableDb, dossierId: string): FrozenDossier[] {
  return db
    .all<Row>(
      `SELECT ${columnList(FROZEN_DOSSIER)} FROM frozen_dossier
       WHERE dossier_id = ? ORDER BY made_at DESC, id DESC`,
      dossierId,
    )
    .map(frozenOf);
}

/** One frozen copy; refuses when it is not there. */
export function getFrozenDossier(db: ReadableDb, id: string): FrozenDossier {
  return frozenOf(find<Row>(db, FROZEN_DOSSIER, id));
}

/** The initiative of a frozen copy, null for one of the whole portfolio; refuses when the copy is not there. */
export function getFrozenInitiative(db: ReadableDb, id: string): string | null {
  const row = db.get<{ initiativeId: string | null }>(
    'SELECT initiative_id AS "initiativeId" FROM frozen_dossier WHERE id = ?',
    id,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row.initiativeId;
}

/** The template in what a frozen copy was drawn from, as JSON; null when there is none. */
export function getFrozenTemplate(db: ReadableDb, id: string): string | null {
  const row = db.get<{ template: string | null }>(
    `SELECT source -> '$.template' AS template FROM frozen_dossier WHERE id = ?`,
    id,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row.template;
}

/** The bytes of a frozen copy. */
export function getFrozenPdf(db: ReadableDb, id: string): Uint8Array<ArrayBuffer> {
  const row = db.get<{ pdf: Uint8Array<ArrayBuffer> }>(
    'SELECT pdf FROM frozen_dossier WHERE id = ?',
    id,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row.pdf;
}

/** Keeps a frozen copy. Nothing changes or removes it afterwards. */
export function insertFrozenDossier(db: WritableDb, record: FrozenRecord): void {
  insert(db, RECORD, {
    ...record,
    accepted: JSON.stringify(record.accepted),
    texts: JSON.stringify(record.texts),
  });
}
