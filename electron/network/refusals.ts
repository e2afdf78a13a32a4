import { type ErrorCode, Refusal } from '../../shared/ipc/errors.ts';

/** The connection was lost after it was made: what was not done yet may be asked again. */
export class Cut extends Error {
  constructor(cause: unknown) {
    super('the connection was cut', { cause });
    this.name = 'Cut';
  }
}

/** SQLSTATE codes, and their classes of two letters, that say something to a person. */
const BY_STATE: Readonly<Record<string, ErrorCode>> = {
  '28': 'network_password',
  '3D': 'network_foreign',
  '3F': 'network_foreign',
  '42P01': 'network_foreign',
  '42883': 'network_foreign',
  '42501': 'network_rights',
  '53300': 'network_unreachable',
  '57P03': 'network_unreachable',
  '53': 'network_full',
  '54': 'network_full',
};

/** The server closes on purpose, or gives up a statement that took or waited too long: the same may go well a moment later. */
const CUTTING = /^(08|57P0[12]|57014|55P03)/;

const UNREACHED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|EPIPE)$/;

const CERTIFICATE =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERROR_IN_CERT|HOSTNAME_MISMATCH)/;

/** Why a connection was not made. Nothing but a greeting left before the server was known. */
export function refusalOfConnecting(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(codeOfConnecting(error), { cause: error });
}

function codeOfConnecting(error: unknown): ErrorCode {
  const { code, message } = saidBy(error);
  if (message === 'The server does not support SSL connections') return 'network_no_tls';
  if (message === 'There was an error establishing an SSL connection') return 'network_foreign';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'network_name';
  if (CERTIFICATE.test(code)) return 'network_certificate';
  if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code)) return 'network_no_tls';
  if (message.startsWith('SASL')) return 'network_password';
  if (UNREACHED.test(code) || code === '') return 'network_unreachable';
  return codeOfState(code) ?? (CUTTING.test(code) ? 'network_unreachable' : 'unexpected');
}

/** What a statement that failed means: a refusal, or a `Cut`. */
export function failureOfAsking(error: unknown): Error {
  if (error instanceof Refusal || error instanceof Cut) return error;
  const { code } = saidBy(error);
  const known = codeOfState(code);
  if (known !== undefined) return new Refusal(known, { cause: error });
  // What has no SQLSTATE was not said by the server.
  if (!/^[0-9A-Z]{5}$/.test(code) || CUTTING.test(code) || UNREACHED.test(code))
    return new Cut(error);
  return new Refusal('unexpected', { cause: error });
}

function codeOfState(code: string): ErrorCode | undefined {
  return BY_STATE[code] ?? (code.length === 5 ? BY_STATE[code.slice(0, 2)] : undefined);
}

function saidBy(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: '', message: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message };
}

/** Where an error was thrown, for the log: a code and lines of a stack, and nothing that a server wrote. */
export function placeOf(error: unknown): string {
  const told = error instanceof Refusal && error.cause instanceof Error ? error.cause : error;
  if (!(told instanceof Error)) return '';
  const { code, message } = saidBy(told);
  // A message may be of several lines, and some of them look like places.
  const places = (told.stack ?? '')
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4);
  return [/^[A-Z0-9_]{1,40}$/.test(code) ? code : '', ...places].join('\n');
}
