import type { FrozenText } from '../../../shared/domain/schemas/difference.ts';
import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import type { FrozenRow } from '../../../shared/ipc/contract/dossiers.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, insert, parsed, type Table } from '../record.ts';
import { STANDING_ANSWER } from './dossierAnswers.ts';

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

type SentAnswer = NonNullable<FrozenRow['answer']>;

/** A row of the register as SQLite gives it; the answer is empty while there is none. */
type SentRow = Omit<FrozenRow, 'hasDossier' | 'answer'> & {
  hasDossier: number;
  answerId: string | null;
  answeredOn: string | null;
  outcome: SentAnswer['outcome'] | null;
  amount: number | null;
  inKind: number | null;
  reason: string | null;
};

/**
 * All that was sent, the last first, without its bytes: of one initiative, or of all. What left stays
 * listed when its dossier or its initiative is gone; of one in the bin, the title is not told.
 */
export function listFrozenRows(db: ReadableDb, initiativeId: string | null): FrozenRow[] {
  return db
    .all<SentRow>(
      `${SENT} WHERE ? IS NULL OR f.initiative_id = ? ORDER BY f.made_at DESC, f.id DESC`,
      initiativeId,
      initiativeId,
    )
    .map(sentOf);
}

/** One of them; refuses when it is not there. */
export function getFrozenRow(db: ReadableDb, id: string): FrozenRow {
  const row = db.get<SentRow>(`${SENT} WHERE f.id = ?`, id);
  if (row === undefined) throw new Refusal('not_found');
  return sentOf(row);
}

const SENT = `SELECT f.id, f.dossier_id AS "dossierId", f.title, f.recipient, f.made_at AS "madeAt",
   f.purpose, f.funder_id AS "funderId", f.funder_name AS "funderName",
   f.program_name AS "programName", f.asked, f.asked_in_kind AS "askedInKind",
   f.pages, f.bytes, f.sha256, f.initiative_id AS "initiativeId",
   i.title AS "initiativeTitle",
   (i.id IS NOT NULL OR f.initiative_id IS NULL)
     AND EXISTS (SELECT 1 FROM dossier AS d WHERE d.id = f.dossier_id) AS "hasDossier",
   a.id AS "answerId", a.answered_on AS "answeredOn", a.outcome, a.amount, a.in_kind AS "inKind",
   CASE WHEN held.removed_at IS NULL THEN a.reason ELSE '' END AS reason
 FROM frozen_dossier AS f
 LEFT JOIN initiative AS held ON held.id = f.initiative_id
 LEFT JOIN initiative AS i ON i.id = held.id AND i.removed_at IS NULL
 LEFT JOIN dossier_answer AS a ON a.id = ${STANDING_ANSWER}`;

function sentOf({
  hasDossier,
  answerId: id,
  answeredOn,
  outcome,
  amount,
  inKind,
  reason,
  ...row
}: SentRow): FrozenRow {
  const isAnswered = id !== null && answeredOn !== null && outcome !== null;
  return {
    ...row,
    hasDossier: hasDossier === 1,
    answer: isAnswered
      ? { id, answeredOn, outcome, amount, inKind: inKind === 1, reason: reason ?? '' }
      : null,
  };
}

/** A frozen copy with what it was drawn from. */
export type FrozenSource = Pick<FrozenDossier, 'dossierId' | 'title' | 'recipient' | 'madeAt'> & {
  frozenId: string;
  source: string;
};

/** The frozen copies of an initiative whose source has this identifier, the last first. */
export function listFrozenNaming(
  db: ReadableDb,
  initiativeId: string,
  named: string,
): FrozenSource[] {
  return db.all(
    `SELECT id AS "frozenId", dossier_id AS "dossierId", title, recipient, made_at AS "madeAt", source
     FROM frozen_dossier WHERE initiative_id = ? AND instr(source, ?) > 0
     ORDER BY made_at DESC, id DESC`,
    initiativeId,
    named,
  );
}

/** A frozen copy whose source has the identifier of a testimony with a withdrawal. */
export type FrozenWithdrawn = Omit<FrozenSource, 'dossierId'> & {
  evidenceId: string;
  initiativeId: string;
  number: number;
  /** Null when the initiative lies in the bin, or went for good. */
  pseudonym: string | null;
  /** The day, of a testimony that is gone; null while it is there, with its consents. */
  erasedOn: string | null;
};

/** The frozen copies that name a testimony one of whose consents was withdrawn, the last copy first. */
export function listFrozenWithdrawn(db: ReadableDb): FrozenWithdrawn[] {
  return db.all(
    `SELECT f.id AS "frozenId", f.title, f.recipient, f.made_at AS "madeAt", f.source,
       e.id AS "evidenceId", e.initiative_id AS "initiativeId", e.number,
       CASE WHEN i.removed_at IS NULL THEN t.pseudonym END AS "pseudonym", NULL AS "erasedOn"
     FROM testimony AS t
     JOIN evidence AS e ON e.id = t.evidence_id
     JOIN initiative AS i ON i.id = e.initiative_id
     JOIN frozen_dossier AS f ON f.initiative_id = e.initiative_id AND instr(f.source, e.id) > 0
     WHERE EXISTS (SELECT 1 FROM consent AS c WHERE c.evidence_id = t.evidence_id AND c.withdrawn_on IS NOT NULL)
     UNION ALL
     SELECT f.id, f.title, f.recipient, f.made_at, f.source, w.id, w.initiative_id, w.number,
       CASE WHEN i.removed_at IS NULL THEN nullif(w.pseudonym, '') END, w.withdrawn_on
     FROM erased_withdrawal AS w
     JOIN frozen_dossier AS f ON f.initiative_id = w.initiative_id AND instr(f.source, w.id) > 0
     LEFT JOIN initiative AS i ON i.id = w.initiative_id
     ORDER BY "madeAt" DESC, "frozenId" DESC, number`,
  );
}

/** A frozen copy that may be compared with, and the funder that its dossier was for. */
export type ComparableRow = Pick<
  FrozenDossier,
  'id' | 'dossierId' | 'title' | 'recipient' | 'madeAt'
> & {
  funderId: string | null;
};

/** The copies of an initiative that left, the last first. */
export function listComparable(db: ReadableDb, initiativeId: string | null): ComparableRow[] {
  return db.all(
    `SELECT id, dossier_id AS "dossierId", title, recipient, made_at AS "madeAt",
       source ->> '$.dossier.funderId' AS "funderId"
     FROM frozen_dossier WHERE initiative_id IS ? ORDER BY made_at DESC, id DESC`,
    initiativeId,
  );
}

/** What a frozen copy of an initiative, or of the whole portfolio (null), was drawn from, and the words that were printed, as JSON; refuses when it is not there. */
export function getFrozenWords(
  db: ReadableDb,
  { id, initiativeId }: { id: string; initiativeId: string | null },
): Pick<FrozenDossier, 'madeAt'> & { source: string; texts: string } {
  const row = db.get<{ madeAt: string; source: string; texts: string }>(
    'SELECT made_at AS "madeAt", source, texts FROM frozen_dossier WHERE id = ? AND initiative_id IS ?',
    id,
    initiativeId,
  );
  if (row === undefined) throw new Refusal('not_found');
  return row;
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

/** A frozen copy of an initiative that was changed since it left, with what it was drawn from. */
export type FrozenBefore = FrozenSource & { initiativeId: string; initiativeTitle: string };

/** The initiative was changed since the copy left, or somebody answered something of it. */
const WAS_CHANGED = `(i.updated_at >= f.made_at
  OR EXISTS (SELECT 1 FROM correction_notice AS n WHERE n.frozen_id = f.id))`;

/** The copies of an initiative that was changed since they left, or that have a notice; the last first. None of one in the bin. */
export function listFrozenBefore(db: ReadableDb, initiativeId: string): FrozenBefore[] {
  return db.all(
    `SELECT f.id AS "frozenId", f.dossier_id AS "dossierId", f.title, f.recipient,
       f.made_at AS "madeAt", f.source, i.id AS "initiativeId", i.title AS "initiativeTitle"
     FROM frozen_dossier AS f JOIN initiative AS i ON i.id = f.initiative_id
     WHERE i.id = ? AND i.removed_at IS NULL AND ${WAS_CHANGED}
     ORDER BY f.made_at DESC, f.id DESC`,
    initiativeId,
  );
}

/** The initiatives that have such a copy. */
export function listInitiativesBefore(db: ReadableDb): string[] {
  return db
    .all<{ id: string }>(
      `SELECT DISTINCT i.id FROM initiative AS i JOIN frozen_dossier AS f ON f.initiative_id = i.id
       WHERE i.removed_at IS NULL AND ${WAS_CHANGED}`,
    )
    .map(({ id }) => id);
}

/** One frozen copy; refuses when it is not there. */
export function getFrozenDossier(db: ReadableDb, id: string): FrozenDossier {
  return frozenOf(find<Row>(db, FROZEN_DOSSIER, id));
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
