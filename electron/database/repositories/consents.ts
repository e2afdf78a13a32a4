import type { Consent } from '../../../shared/domain/schemas/testimony.ts';
import {
  CONSENT_AUDIENCES,
  CONSENT_MEDIA,
  CONSENT_PURPOSES,
} from '../../../shared/domain/vocabulary.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { columnList, grouped, insert, remove, type Table, update } from '../record.ts';

type Row = Omit<Consent, 'purposes' | 'audiences' | 'media'>;
type Scope = { consentId: string; aspect: 'purpose' | 'audience' | 'medium'; value: string };

const CONSENT = {
  name: 'consent',
  columns: {
    id: 'id',
    evidenceId: 'evidence_id',
    given: 'given',
    start: 'start',
    end: 'end',
    withdrawnOn: 'withdrawn_on',
    note: 'note',
    withdrawalNote: 'withdrawal_note',
  },
} as const satisfies Table<keyof Row>;

const SCOPE = {
  name: 'consent_scope',
  columns: { consentId: 'consent_id', aspect: 'aspect', value: 'value' },
} as const satisfies Table<keyof Scope>;

/** Whose consents are asked for. */
export type ConsentsOf =
  | { readonly initiativeId: string }
  | { readonly evidenceId: string }
  | { readonly evidenceIds: readonly string[] }
  | { readonly id: string };

/** Consents in the order of their first day. */
export function listConsents(db: ReadableDb, of: ConsentsOf): Consent[] {
  const [where, ...values] = whereOf(of);
  const rows = db.all<Row>(
    `SELECT ${columnList(CONSENT)} FROM consent WHERE ${where} ORDER BY start, id`,
    ...values,
  );
  if (rows.length === 0) return [];
  const scopes = grouped(
    db.all<Scope>(
      `SELECT ${columnList(SCOPE)} FROM consent_scope
       WHERE consent_id IN (SELECT id FROM consent WHERE ${where})`,
      ...values,
    ),
    'consentId',
  );
  return rows.map((row) => consentOf(row, scopes.get(row.id) ?? []));
}

function whereOf(of: ConsentsOf): [string, ...string[]] {
  if ('initiativeId' in of) {
    return ['evidence_id IN (SELECT id FROM evidence WHERE initiative_id = ?)', of.initiativeId];
  }
  if ('evidenceId' in of) return ['evidence_id = ?', of.evidenceId];
  if ('id' in of) return ['id = ?', of.id];
  return ['evidence_id IN (SELECT value FROM json_each(?))', JSON.stringify(of.evidenceIds)];
}

/** One consent; refuses when it is not there. */
export function getConsent(db: ReadableDb, id: string): Consent {
  const [found] = listConsents(db, { id });
  if (found === undefined) throw new Refusal('not_found');
  return found;
}

/** Adds a consent. */
export function insertConsent(db: WritableDb, consent: Consent): void {
  insert(db, CONSENT, consent);
  writeScopes(db, consent);
}

/** Writes a consent as it now is; refuses (`sealed`) to take a withdrawal back. */
export function updateConsent(db: WritableDb, consent: Consent): void {
  update(db, CONSENT, consent.id, consent);
  db.run('DELETE FROM consent_scope WHERE consent_id = ?', consent.id);
  writeScopes(db, consent);
}

/** Removes a consent noted by mistake. */
export function removeConsent(db: WritableDb, id: string): void {
  remove(db, CONSENT, id);
}

function writeScopes(db: WritableDb, { id, purposes, audiences, media }: Consent): void {
  const write = (aspect: Scope['aspect'], values: readonly string[]) => {
    for (const value of new Set(values)) insert(db, SCOPE, { consentId: id, aspect, value });
  };
  write('purpose', purposes);
  write('audience', audiences);
  write('medium', media);
}

function consentOf(row: Row, scopes: readonly Scope[]): Consent {
  const values = (aspect: Scope['aspect']) =>
    new Set(scopes.filter((one) => one.aspect === aspect).map(({ value }) => value));
  const purposes = values('purpose');
  const audiences = values('audience');
  const media = values('medium');
  return {
    ...row,
    purposes: CONSENT_PURPOSES.filter((one) => purposes.has(one)),
    audiences: CONSENT_AUDIENCES.filter((one) => audiences.has(one)),
    media: CONSENT_MEDIA.filter((one) => media.has(one)),
  };
}
