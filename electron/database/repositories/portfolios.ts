import type {
  OrganisationFields,
  OrganisationPatch,
} from '../../../shared/domain/schemas/portfolio.ts';
import type { PortfolioKind } from '../../../shared/domain/vocabulary.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';
import { find, insert, type Table, update } from '../record.ts';
import { insertEffectSettings } from './effectSettings.ts';
import { TERRITORY_FIELDS, writeTerritories } from './territories.ts';

type Territories = OrganisationFields['territories'];
type Row = Omit<OrganisationFields, 'territories'> & { kind: PortfolioKind };

const ORGANISATION = {
  name: 'portfolio',
  columns: {
    kind: 'kind',
    name: 'name',
    mission: 'mission',
    neq: 'neq',
    charityNumber: 'charity_number',
    privacyOfficer: 'privacy_officer',
    colour: 'colour',
  },
} as const satisfies Table<string>;

const PORTFOLIO = {
  name: 'portfolio',
  columns: { ...ORGANISATION.columns, createdAt: 'created_at', updatedAt: 'updated_at' },
} as const satisfies Table<string>;

/** The logo as it is kept. */
export type Logo = { mediaType: 'image/png' | 'image/jpeg'; bytes: Uint8Array };

/** Writes the one row of a new file. */
export function insertPortfolio(
  db: WritableDb,
  kind: PortfolioKind,
  organisation: OrganisationFields,
  now: string,
): void {
  insert(db, PORTFOLIO, { ...organisation, kind, createdAt: now, updatedAt: now });
  writeTerritories(db, 'portfolio_territory', null, organisation.territories);
  insertEffectSettings(db);
}

/** The kind of the portfolio and the organisation that owns it. */
export function getPortfolio(db: ReadableDb): {
  kind: PortfolioKind;
  organisation: OrganisationFields;
} {
  const { kind, ...fields } = find<Row>(db, ORGANISATION, 1);
  const territories = db.all<Territories[number]>(
    `SELECT ${TERRITORY_FIELDS} FROM portfolio_territory ORDER BY position`,
  );
  return { kind, organisation: { ...fields, territories } };
}

/** Changes what the patch has. */
export function updateOrganisation(db: WritableDb, patch: OrganisationPatch, now: string): void {
  update(db, PORTFOLIO, 1, { ...patch, updatedAt: now });
  if (patch.territories !== undefined) {
    writeTerritories(db, 'portfolio_territory', null, patch.territories);
  }
}

/** True when the portfolio has a logo. */
export function hasLogo(db: ReadableDb): boolean {
  return db.get('SELECT 1 FROM portfolio_logo') !== undefined;
}

/** The logo, or null. */
export function getLogo(db: ReadableDb): Logo | null {
  return (
    db.get<Logo>('SELECT media_type AS "mediaType", bytes FROM portfolio_logo WHERE id = 1') ?? null
  );
}

/** Puts a logo in the place of the one before, or none. */
export function setLogo(db: WritableDb, logo: Logo | null): void {
  db.run('DELETE FROM portfolio_logo');
  if (logo === null) return;
  db.run(
    'INSERT INTO portfolio_logo (id, media_type, bytes) VALUES (1, ?, ?)',
    logo.mediaType,
    logo.bytes,
  );
}

/** The month with which the organisation's year begins, 1 to 12. */
export function readFiscalStart(db: ReadableDb): number {
  const row = db.get<{ month: number }>('SELECT fiscal_start_month AS month FROM portfolio');
  return row?.month ?? 4;
}

/** Writes the month with which the organisation's year begins. */
export function writeFiscalStart(db: WritableDb, month: number): void {
  db.run('UPDATE portfolio SET fiscal_start_month = ? WHERE id = 1', month);
}

/** As the file gives it to itself. */
const IDENTITY = /^[0-9a-f]{32}$/;

/**
 * What a portfolio is known by wherever its file is: 32 figures, given when it was made; its copies have it too.
 * Refuses (`file_damaged`) anything else: it names a folder, and the rules of a large file are not gone through.
 */
export function readIdentity(db: ReadableDb): string {
  const row = db.get<{ identity: string }>('SELECT identity FROM portfolio');
  if (row === undefined || !IDENTITY.test(row.identity)) throw new Refusal('file_damaged');
  return row.identity;
}
