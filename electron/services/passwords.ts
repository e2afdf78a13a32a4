import { Refusal } from '../../shared/ipc/errors.ts';
import { FileKey, looksLikeRecoveryCode } from '../database/fileKey.ts';

/** The key that was typed: a password, or what a recovery sheet says. Refuses (`password_wrong`) a sheet that was copied wrong. */
export async function typedKey(typed: string, salt: Uint8Array): Promise<FileKey> {
  // Fifty-six letters of a sheet are no sentence: a password that is one is tried as it is.
  if (looksLikeRecoveryCode(typed)) {
    const copied = FileKey.fromRecoveryCode(typed, salt);
    if (copied !== null) return copied;
  }
  return FileKey.fromPassword(typed, salt);
}

/** Refuses (`password_wrong`) what does not make the key of the open file. */
export async function requireKey(key: FileKey, typed: string | null): Promise<void> {
  if (typed === null) throw new Refusal('password_wrong');
  // Of its own: the portfolio may be locked, and its key forgotten, before the other is made.
  const own = key.copy();
  try {
    const given = await typedKey(
      typed,
      own.use((_bytes, salt) => salt),
    );
    const isSame = given.isSame(own);
    given.forget();
    if (!isSame) throw new Refusal('password_wrong');
  } finally {
    own.forget();
  }
}
