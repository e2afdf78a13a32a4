import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';

/** What the triggers of the file say when they refuse. */
const TRIGGER_CODES: Readonly<Record<string, ErrorCode>> = {
  sealed: 'sealed',
  evidence_sealed: 'evidence_sealed',
  grid_version_used: 'sealed',
  frozen: 'sealed',
  descent_cycle: 'descent_cycle',
  not_concluded: 'invalid_input',
  number_kept: 'invalid_input',
  other_initiative: 'invalid_input',
  correction_missing: 'invalid_input',
  answer_kept: 'invalid_input',
};

/** Families of SQLite's result codes, the most precise first. */
const SQLITE_CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'not_found'],
  ['SQLITE_CONSTRAINT', 'invalid_input'],
  ['SQLITE_FULL', 'disk_full'],
  // Removed, renamed or replaced underneath.
  ['SQLITE_READONLY_DBMOVED', 'file_missing'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_CORRUPT', 'file_damaged'],
  ['SQLITE_NOTADB', 'file_damaged'],
  // A value longer than a text can be, which nothing of ours writes.
  ['SQLITE_TOOBIG', 'file_damaged'],
  ['SQLITE_CANTOPEN', 'file_denied'],
  ['SQLITE_PERM', 'file_denied'],
  ['SQLITE_AUTH', 'file_denied'],
  ['SQLITE_IOERR', 'cannot_write'],
  // Another program holds the file (a copy in progress, an antivirus) for longer than we wait.
  ['SQLITE_BUSY', 'cannot_write'],
  ['SQLITE_LOCKED', 'cannot_write'],
];

/** The refusal that an error of SQLite stands for; any other error as it came. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) return error;
  const sqlite = String(error.code);
  if (sqlite === 'SQLITE_CONSTRAINT_TRIGGER') {
    return new Refusal(TRIGGER_CODES[error.message] ?? 'invalid_input', { cause: error });
  }
  const found = SQLITE_CODES.find(([prefix]) => sqlite.startsWith(prefix));
  return found === undefined ? error : new Refusal(found[1], { cause: error });
}

/** Runs it; errors of SQLite come out as refusals. */
export function refusing<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The same on an open portfolio; one that was closed meanwhile (during an export) refuses too. */
export function refusingOn<T>(raw: { readonly open: boolean }, run: () => T): T {
  if (!raw.open) throw new Refusal('no_portfolio');
  return refusing(run);
}
