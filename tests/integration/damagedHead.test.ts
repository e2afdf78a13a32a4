import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPortfolio } from '../../electron/database/open.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { expect, type Office, test } from '../support/office.ts';
import { newExampleFile } from '../support/portfolioFile.ts';
import { contentOf } from '../support/undoing.ts';

const PASSWORD = 'quatre mots au hasard';

/** The code by which a file is refused, or what it says. */
function codeOf(path: string): string {
  try {
    openPortfolio(path).close();
    return 'opened';
  } catch (error) {
    return error instanceof Refusal ? error.code : `unforeseen: ${String(error)}`;
  }
}

/** A portfolio of which one copy was made, closed. */
async function copied(office: Office, path: string): Promise<{ bytes: Buffer; held: unknown }> {
  await newExampleFile(path);
  await office.call['portfolio.open'](undefined);
  await office.call['backup.make'](undefined);
  const held = contentOf(office.session.readable());
  await office.call['portfolio.close'](undefined);
  return { bytes: readFileSync(path), held };
}

test('one bit of the header of a file does no harm, or is told as damage, without any copy', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  const bytes = readFileSync(path);
  const wrong: string[] = [];
  for (let at = 0; at < 100; at += 1) {
    const spoilt = Buffer.from(bytes);
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(path, spoilt);
    const code = codeOf(path);
    // The version itself: a low bit of it is a version that may come.
    const mayBeNewer = at >= 62 && at < 64;
    const isRight =
      code === 'opened' || code === 'file_damaged' || (mayBeNewer && code === 'file_newer');
    if (!isRight) wrong.push(`${at}: ${code}`);
  }
  expect(wrong).toEqual([]);
});

test('a head of zeros or of noise is told as damage, and all beyond it is recovered', async ({
  office,
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  const bytes = readFileSync(path);
  for (const [what, length] of [
    ['zeros', 100],
    ['zeros', 4_096],
    ['zeros', 65_536],
    ['noise', 4_096],
  ] as const) {
    const head = what === 'zeros' ? Buffer.alloc(length) : randomBytes(length);
    writeFileSync(path, Buffer.concat([head, bytes.subarray(length)]));
    await expect(office.session.open(), `${length} ${what}`).rejects.toThrow('file_damaged');
    if (length > 4_096) continue;
    office.answers.recovered = join(folder, `B ${what} ${length}.essaim`);
    // oxlint-disable-next-line no-await-in-loop -- one recovery at a time
    const report = await office.call['recovery.run'](undefined);
    expect(
      report?.nouns.find(({ noun }) => noun === 'initiative'),
      `${length} ${what}`,
    ).toMatchObject({ saved: 20 });
  }
});

for (const [what, spoil] of [
  ['nothing at all', () => Buffer.alloc(0)],
  ['zeros alone', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ['the bytes of a text', () => Buffer.from('Bonjour. '.repeat(2_000))],
] as const) {
  test(`where a portfolio was and ${what} is left, its proved copy is opened`, async ({
    office,
    folder,
  }) => {
    const path = join(folder, 'A.essaim');
    const { bytes, held } = await copied(office, path);
    const spoilt = spoil(bytes);
    writeFileSync(path, spoilt);
    await expect(office.session.open()).rejects.toThrow('file_damaged');
    expect(await office.call['recovery.offer'](undefined)).toMatchObject({
      code: 'file_damaged',
      copy: { initiatives: 20 },
    });
    office.answers.recovered = join(folder, 'B.essaim');
    await office.call['recovery.openCopy'](undefined);
    expect(contentOf(office.session.readable())).toEqual(held);
    expect(readFileSync(path).equals(spoilt)).toBe(true);
  });
}

test('a file that says it is newer, and whose copy says otherwise, is told as newer, with its copy', async ({
  office,
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  const { bytes, held } = await copied(office, path);
  bytes.writeUInt32BE(3, 60);
  writeFileSync(path, bytes);
  await expect(office.session.open()).rejects.toThrow('file_newer');
  const offer = await office.call['recovery.offer'](undefined);
  expect(offer).toMatchObject({ code: 'file_newer', copy: { initiatives: 20 } });
  office.answers.recovered = join(folder, 'B.essaim');
  await office.call['recovery.openCopy'](undefined);
  expect(contentOf(office.session.readable())).toEqual(held);
});

for (const [what, spoil] of [
  ['a salt of one other bit', (bytes: Buffer) => void (bytes[3] = (bytes[3] ?? 0) ^ 4)],
  ['a head of zeros', (bytes: Buffer) => void bytes.fill(0, 0, 65_536)],
] as const) {
  test(`with a password, ${what} is told as damage once it is typed, and what is left recovered under it`, async ({
    office,
    folder,
  }) => {
    const path = join(folder, 'A.essaim');
    const { call, session, answers } = office;
    await newExampleFile(path);
    await call['portfolio.open'](undefined);
    await session.changePassword({ former: null, password: PASSWORD });
    await call['backup.make'](undefined);
    await call['portfolio.close'](undefined);
    const bytes = readFileSync(path);
    spoil(bytes);
    writeFileSync(path, bytes);
    await expect(session.open()).rejects.toThrow('password_needed');
    await expect(session.unlock('un autre mot de passe')).rejects.toThrow('password_wrong');
    await expect(session.unlock(PASSWORD)).rejects.toThrow('file_damaged');
    answers.recovered = join(folder, 'B.essaim');
    const report = await call['recovery.run'](undefined);
    expect(report?.doubtful).toBeDefined();
    await expect(async () => call['recovery.open'](undefined)).rejects.toThrow('password_needed');
    expect((await session.unlock(PASSWORD)).fileName).toBe('B.essaim');
    await call['portfolio.close'](undefined);
    // The copy opens by the same password, without asking for it again.
    await expect(session.open()).rejects.toThrow('password_needed');
    await expect(session.unlock(PASSWORD)).rejects.toThrow('file_damaged');
    answers.recovered = join(folder, 'C.essaim');
    expect(await call['recovery.openCopy'](undefined)).toMatchObject({
      portfolio: { fileName: 'C.essaim', isProtected: true },
      copy: { initiatives: 20 },
    });
  });
}

test('a portfolio that is gone, and one whose file stands in no list, are opened from their copies', async ({
  office,
  folder,
}) => {
  const { call, answers, session } = office;
  const path = join(folder, 'A.essaim');
  const { held } = await copied(office, path);
  const [recent] = await call['portfolio.recent'](undefined);
  rmSync(path);
  await expect(async () => call['portfolio.openRecent']({ id: recent?.id ?? '' })).rejects.toThrow(
    'file_missing',
  );
  expect(await call['recovery.offer'](undefined)).toMatchObject({
    damaged: 'A.essaim',
    code: 'file_missing',
    copy: { initiatives: 20 },
  });
  const [kept] = await call['recovery.kept'](undefined);
  expect(kept).toMatchObject({
    name: 'A',
    isThere: false,
    copy: { initiatives: 20 },
  });
  // What is not an identifier that was given leads nowhere.
  for (const id of ['../..', folder, '']) {
    await expect(call['recovery.openKept']({ id })).rejects.toThrow('not_found');
  }
  answers.recovered = join(folder, 'B.essaim');
  await call['portfolio.forgetRecent']({ id: recent?.id ?? '' });
  expect(await call['recovery.openKept']({ id: kept?.id ?? '' })).toMatchObject({
    portfolio: { fileName: 'B.essaim', readOnly: null },
    passedOver: 0,
  });
  expect(contentOf(session.readable())).toEqual(held);
  await call['portfolio.close'](undefined);
  // Its copies are those of what was opened of them.
  expect((await call['recovery.kept'](undefined)).map(({ name }) => name)).toEqual(['B']);
});
