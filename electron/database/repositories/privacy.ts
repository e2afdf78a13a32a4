import type { Inventory, PrivacyOfficer, Purpose } from '../../../shared/domain/schemas/privacy.ts';
import {
  CONSENT_PURPOSES,
  PERSONAL_KINDS,
  type PersonalKind,
} from '../../../shared/domain/vocabulary.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, find, grouped, insert, remove, type Table, update } from '../record.ts';

const PURPOSE = {
  name: 'personal_purpose',
  columns: { id: 'id', name: 'name', note: 'note', consentPurpose: 'consent_purpose' },
} as const satisfies Table<Exclude<keyof Purpose, 'kinds'>>;

type KindRow = { purposeId: string; kind: PersonalKind };

/** Who answers for the protection of personal information. */
export function getOfficer(db: ReadableDb): PrivacyOfficer {
  const name = db.get<{ name: string }>('SELECT privacy_officer AS name FROM portfolio')?.name;
  const details = db.get<Omit<PrivacyOfficer, 'name'>>(
    'SELECT officer_title AS "title", officer_contact AS "contact" FROM privacy_setting',
  );
  return { name: name ?? '', title: details?.title ?? '', contact: details?.contact ?? '' };
}

/** Writes who answers for it, how the person is called and reached. */
export function writeOfficer(db: WritableDb, { name, title, contact }: PrivacyOfficer): void {
  db.run('UPDATE portfolio SET privacy_officer = ? WHERE privacy_officer <> ?', name, name);
  db.run(
    `INSERT INTO privacy_setting (id, officer_title, officer_contact) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET officer_title = excluded.officer_title, officer_contact = excluded.officer_contact`,
    title,
    contact,
  );
}

/** Why personal information is kept, in the order of adding. */
export function listPurposes(db: ReadableDb): Purpose[] {
  const kinds = grouped(
    db.all<KindRow>('SELECT purpose_id AS "purposeId", kind FROM personal_purpose_kind'),
    'purposeId',
  );
  return db
    .all<Omit<Purpose, 'kinds'>>(`SELECT ${columnList(PURPOSE)} FROM personal_purpose ORDER BY id`)
    .map((row) => Object.assign(row, { kinds: inOrder(kinds.get(row.id) ?? []) }));
}

/** One purpose; refuses when it is not there. */
export function getPurpose(db: ReadableDb, id: string): Purpose {
  const row = find<Omit<Purpose, 'kinds'>>(db, PURPOSE, id);
  const kinds = db.all<KindRow>(
    'SELECT purpose_id AS "purposeId", kind FROM personal_purpose_kind WHERE purpose_id = ?',
    id,
  );
  return { ...row, kinds: inOrder(kinds) };
}

function inOrder(rows: readonly KindRow[]): PersonalKind[] {
  return PERSONAL_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
}

/** Adds a purpose. */
export function insertPurpose(db: WritableDb, purpose: Purpose): void {
  insert(db, PURPOSE, purpose);
  writeKinds(db, purpose);
}

/** Writes a purpose as it now is. */
export function updatePurpose(db: WritableDb, purpose: Purpose): void {
  update(db, PURPOSE, purpose.id, purpose);
  writeKinds(db, purpose);
}

/** Removes a purpose; consents keep theirs. */
export function removePurpose(db: WritableDb, id: string): void {
  remove(db, PURPOSE, id);
}

/** Only what differs is written, so that the log tells nothing else. */
function writeKinds(db: WritableDb, { id, kinds }: Purpose): void {
  const before = getPurpose(db, id).kinds;
  for (const kind of before.filter((one) => !kinds.includes(one))) {
    db.run('DELETE FROM personal_purpose_kind WHERE purpose_id = ? AND kind = ?', id, kind);
  }
  for (const kind of new Set(kinds)) {
    if (before.includes(kind)) continue;
    db.run('INSERT INTO personal_purpose_kind (purpose_id, kind) VALUES (?, ?)', id, kind);
  }
}

/** How each kind of personal information is counted. */
const COUNTED: Readonly<Record<PersonalKind, string>> = {
  testimony: "testimony WHERE private_name <> ''",
  contact: "stakeholder WHERE contact <> ''",
  follow_up: "follow_up WHERE whom <> ''",
  participant: "grid_application_participant WHERE name <> ''",
  voice: "voice WHERE label <> ''",
  responsible: "milestone WHERE responsible <> ''",
  access_request: 'access_request',
};

/** What the file holds of persons, counted; consents as they hold on a day. */
export function takeInventory(db: ReadableDb, today: string): Inventory {
  const count = (from: string, ...values: string[]) =>
    db.get<{ count: number }>(`SELECT count(*) AS count FROM ${from}`, ...values)?.count ?? 0;
  return {
    kinds: PERSONAL_KINDS.map((kind) => ({ kind, count: count(COUNTED[kind]) })),
    binned: count('initiative WHERE removed_at IS NOT NULL'),
    frozen: count('frozen_dossier'),
    files: count('file_content'),
    changes: count('change_row WHERE data IS NOT NULL'),
    consents: CONSENT_PURPOSES.map((purpose) => ({
      purpose,
      count: count(
        `consent AS c JOIN consent_scope AS s ON s.consent_id = c.id AND s.aspect = 'purpose'
         WHERE s.value = ? AND c.start <= ? AND (c."end" IS NULL OR c."end" >= ?)
           AND (c.withdrawn_on IS NULL OR c.withdrawn_on > ?)`,
        purpose,
        today,
        today,
        today,
      ),
    })),
  };
}
