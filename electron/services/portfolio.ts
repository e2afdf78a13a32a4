import { readFileSync, statSync } from 'node:fs';
import { INK } from '../../shared/domain/dossierColour.ts';
import type {
  OrganisationFields,
  OrganisationPatch,
  Portfolio,
} from '../../shared/domain/schemas/portfolio.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import {
  getPortfolio,
  hasLogo,
  insertPortfolio,
  type Logo,
  updateOrganisation,
  setLogo as writeLogo,
} from '../database/repositories/portfolios.ts';
import { isHuge } from '../files/pictureSize.ts';
import { type Context, instant } from './context.ts';

export { logo } from './logo.ts';

/** 5 MB. */
const LARGEST_LOGO = 5_000_000;

const EMPTY: OrganisationFields = {
  name: '',
  mission: '',
  territories: [],
  neq: '',
  charityNumber: '',
  privacyOfficer: '',
  // Of an organisation that has not chosen its own.
  colour: INK,
};

/** Fills a new file: an organisation of which nothing is known yet. */
export function fillEmpty(db: WritableDb, context: Context): void {
  insertPortfolio(db, 'own', EMPTY, instant(context));
}

/** Fills a new collection: nothing came yet. */
export function fillCollection(db: WritableDb, context: Context, name: string): void {
  insertPortfolio(db, 'collection', { ...EMPTY, name }, instant(context));
}

/** The portfolio as the window shows it. */
export function get(db: ReadableDb): Portfolio {
  return { ...getPortfolio(db), hasLogo: hasLogo(db) };
}

/** Changes what is known of the organisation. */
export function update(
  db: WritableDb,
  context: Context,
  { patch }: { patch: OrganisationPatch },
): Portfolio {
  return db.transaction(() => {
    updateOrganisation(db, patch, instant(context));
    return get(db);
  });
}

/** Takes the image of a path for logo; refuses (`bad_image`) what is neither PNG nor JPEG, over 5 MB, or says to be larger than any camera makes. */
export function setLogo(db: WritableDb, path: string): Portfolio {
  const image = readImage(path);
  return db.transaction(() => {
    writeLogo(db, image);
    return get(db);
  });
}

/** Leaves the portfolio without a logo. */
export function removeLogo(db: WritableDb): Portfolio {
  return db.transaction(() => {
    writeLogo(db, null);
    return get(db);
  });
}

function readImage(path: string): Logo {
  const bytes = readUpTo(path, LARGEST_LOGO);
  if (isHuge(bytes)) throw new Refusal('bad_image');
  // What a file is shows in its first bytes, not in its name.
  const starts = bytes.toString('hex', 0, 8);
  if (starts === '89504e470d0a1a0a') return { mediaType: 'image/png', bytes };
  if (starts.startsWith('ffd8ff')) return { mediaType: 'image/jpeg', bytes };
  throw new Refusal('bad_image');
}

function readUpTo(path: string, most: number): Buffer {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > most) throw new Refusal('bad_image');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file_denied', { cause: error });
  }
}
