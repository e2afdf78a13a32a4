import { createHash, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

/** As SQLCipher 4 does by default: whoever knows the password opens the file with SQLCipher alone. */
const ROUNDS = 256_000;
const KEY_BYTES = 32;
/** At the head of an encrypted file, in clear. */
export const SALT_BYTES = 16;

/** Crockford's: no letter that is read as a figure or as another letter. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 32 bytes are 52 letters of five bits; two more bytes, which say whether it was copied right, are 4. */
const CODE_LETTERS = 56;
const CHECK_BYTES = 2;

/** A key as bytes, for a thread; to be filled with zeros once given. */
export type KeyBytes = { bytes: Uint8Array; salt: Uint8Array };

/**
 * What opens an encrypted portfolio: 32 bytes, made of the password and of the salt at the head of the
 * file. It says nothing of itself, neither printed, logged nor made JSON; the password itself is not kept.
 */
export class FileKey {
  readonly #bytes: Buffer;
  readonly #salt: Buffer;

  private constructor(bytes: Buffer, salt: Uint8Array) {
    this.#bytes = bytes;
    this.#salt = Buffer.from(salt);
  }

  /** The key that a password makes with a salt; takes a fifth of a second, in another thread. */
  static async fromPassword(password: string, salt: Uint8Array): Promise<FileKey> {
    // An accent may be typed as one character or as two, depending on the computer.
    const typed = Buffer.from(password.normalize('NFC'), 'utf8');
    try {
      return new FileKey(await derive(typed, salt, ROUNDS, KEY_BYTES, 'sha512'), salt);
    } finally {
      typed.fill(0);
    }
  }

  /** The key written on a recovery sheet, however it was grouped; null when it is not one, or was copied wrong. */
  static fromRecoveryCode(code: string, salt: Uint8Array): FileKey | null {
    const bytes = bytesOf(code);
    if (bytes === null) return null;
    const key = bytes.subarray(0, KEY_BYTES);
    if (!checkOf(key).equals(bytes.subarray(KEY_BYTES))) return null;
    return new FileKey(key, salt);
  }

  /** The key in letters that a hand copies: 14 groups of 4. */
  recoveryCode(): string {
    const letters = lettersOf(Buffer.concat([this.#bytes, checkOf(this.#bytes)]));
    return letters.match(/.{4}/g)?.join('-') ?? '';
  }

  /** Tells the file that this key opens, and its recovery sheet, from those of other passwords; four characters, no secret. */
  get sheetNumber(): string {
    return sheetNumber(this.#salt);
  }

  /** Whether both open the same files. */
  isSame(other: FileKey): boolean {
    return timingSafeEqual(this.#bytes, other.#bytes) && this.#salt.equals(other.#salt);
  }

  /** The form that SQLCipher takes; to be filled with zeros once given. Salt included, so that a copy made by SQLite keeps it and the password opens it too. */
  forSqlcipher(): Buffer {
    return Buffer.from(`x'${this.#bytes.toString('hex')}${this.#salt.toString('hex')}'`, 'latin1');
  }

  /** For the page reader: runs it with the bytes, which must not be kept. */
  use<T>(work: (bytes: Buffer, salt: Buffer) => T): T {
    return work(this.#bytes, this.#salt);
  }

  /** The same as bytes of their own, for a thread, which overwrites its own. */
  forThread(): KeyBytes {
    return { bytes: Uint8Array.from(this.#bytes), salt: Uint8Array.from(this.#salt) };
  }

  /** Another one of the same, for a thread that gets it as bytes. */
  static restore({ bytes, salt }: KeyBytes): FileKey {
    return new FileKey(Buffer.from(bytes), salt);
  }

  /** Another one of the same, which stays when this one is forgotten. */
  copy(): FileKey {
    return new FileKey(Buffer.from(this.#bytes), this.#salt);
  }

  /** Overwrites it: it opens nothing any more. */
  forget(): void {
    this.#bytes.fill(0);
  }
}

/** See `FileKey.sheetNumber`. */
export function sheetNumber(salt: Uint8Array): string {
  return createHash('sha256').update(salt).digest('hex').slice(0, 4).toUpperCase();
}

/** Whether somebody may have meant a recovery code: as many letters, once those that separate are left out. */
export function looksLikeRecoveryCode(text: string): boolean {
  return text.replaceAll(/[\s-]/g, '').length === CODE_LETTERS && bytesOf(text) !== null;
}

function checkOf(key: Uint8Array): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, CHECK_BYTES);
}

function lettersOf(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  bits = bits.padEnd(CODE_LETTERS * 5, '0');
  return Array.from({ length: CODE_LETTERS }, (_, at) =>
    LETTERS.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join('');
}

function bytesOf(code: string): Buffer | null {
  const letters = code
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (letters.length !== CODE_LETTERS) return null;
  let bits = '';
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    bits += value.toString(2).padStart(5, '0');
  }
  const bytes = Buffer.alloc(KEY_BYTES + CHECK_BYTES);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2);
  }
  return bytes;
}
