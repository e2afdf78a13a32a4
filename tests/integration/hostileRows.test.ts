// oxlint-disable typescript/no-unsafe-type-assertion -- every channel is gone through by its name
import { createHash } from 'node:crypto';
import { connect, type Raw } from '../../electron/database/connect.ts';
import { refusing } from '../../electron/database/errors.ts';
import { readContent } from '../../electron/database/keptFiles.ts';
import { type Answering, answerCall } from '../../electron/ipc/answer.ts';
import { type Channel, contract } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import { chanceOf } from '../support/chance.ts';
import { drawn } from '../support/messages/drawn.ts';
import { knownIds } from '../support/messages/knownIds.ts';
import { expect, type Office, test } from '../support/office.ts';

// Rows that no rule of ours lets in, in a file whose schema is ours letter for letter.

/** Writes rows with every rule of the file silent, and puts the rules back as they were. */
function forgeRows(path: string, work: (raw: Raw) => void): void {
  const raw = connect(path, 'writable');
  try {
    raw.pragma('foreign_keys = OFF');
    raw.pragma('ignore_check_constraints = ON');
    const triggers = raw
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
      )
      .all();
    raw.exec('BEGIN');
    for (const { name } of triggers) raw.exec(`DROP TRIGGER "${name}"`);
    work(raw);
    for (const { sql } of triggers) raw.exec(sql);
    raw.exec('COMMIT');
  } finally {
    raw.close();
  }
}

async function forgedExample(office: Office, work: (raw: Raw) => void): Promise<void> {
  await office.call['portfolio.create'](undefined);
  await office.call['portfolio.openExample']({ example: 'fictional_example' });
  const path = office.session.path();
  office.session.close();
  forgeRows(path, work);
  office.answers.portfolio = path;
  await office.call['portfolio.open'](undefined);
}

/** What changes which file is open, or lasts. */
const LEFT_OUT =
  /^(?:app|portfolio|protection|recovery|backup)\.|\.(?:export|print|printBlank|preview|cancel\w*|clear|freeze)/;

/** Asks everything, three times each; what failed without a code. */
async function asked(office: Office): Promise<string[]> {
  const chance = chanceOf(9);
  const wrong: string[] = [];
  const answering: Promise<Answering> = Promise.resolve({
    start: office.call,
    all: () => Promise.resolve({ contract, handlers: office.call }),
  });
  for (const channel of (Object.keys(contract) as Channel[]).filter((one) => !LEFT_OUT.test(one))) {
    let problem: unknown = null;
    const log = (_channel: string, found: unknown) => {
      problem = found;
    };
    for (let time = 0; time < 3; time += 1) {
      const known = knownIds(office.session.readable(), channel);
      const input = drawn(contract[channel].input, chance, known);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await answerCall(channel, input, { answering, log });
      if (!answer.ok && answer.code === 'unexpected') wrong.push(`${channel}: ${String(problem)}`);
    }
  }
  return wrong;
}

test('records that go round in circles are read to their end', async ({ office }) => {
  await forgedExample(office, (raw) => {
    const [a, b, c] = raw.prepare('SELECT id FROM initiative ORDER BY id').pluck().all();
    const tie = raw.prepare(
      `INSERT INTO descent (id, initiative_id, kind, other_initiative_id) VALUES (?, ?, 'born_of', ?)`,
    );
    const ends = [a, b, c, a];
    for (let index = 0; index < 3; index += 1) {
      tie.run(`019a0000-0000-7000-8000-00000000000${index}`, ends[index], ends[index + 1]);
    }
    raw.exec('UPDATE grid_version SET based_on = id');
    raw.exec(
      `INSERT OR IGNORE INTO effect_link (id, initiative_id, from_id, to_id)
       SELECT '019a0000-0000-7000-8000-1' || substr('00000000000' || rowid, -11), initiative_id, to_id, from_id
       FROM effect_link`,
    );
  });
  expect(await asked(office)).toEqual([]);
});

test('a kept document that is not what it says is refused by a code', async ({ office }) => {
  const nested = `${'['.repeat(900)}${']'.repeat(900)}`;
  await forgedExample(office, (raw) => {
    raw.prepare('UPDATE dossier SET template = ?').run(nested);
    raw.prepare('UPDATE dossier_block SET own_text = ?, left_out = ?').run(nested, '{"a":1}');
    raw.prepare('UPDATE grid_version SET definition = ?').run('{"__proto__":{"polluted":true}}');
    raw.prepare('UPDATE portfolio SET follow_up_years = ?').run('[{"a":1},"x",null]');
  });
  expect(await asked(office)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});

test('a content that holds more than may come in is not gathered', async ({ office }) => {
  const sha256 = createHash('sha256').update('').digest('hex');
  await forgedExample(office, (raw) => {
    raw
      .prepare("INSERT INTO file_content (sha256, bytes, media_type) VALUES (?, 1, 'text/plain')")
      .run(sha256);
    const part = raw.prepare(
      'INSERT INTO file_part (sha256, position, content) VALUES (?, ?, zeroblob(20000000))',
    );
    for (let position = 0; position < 3; position += 1) part.run(sha256, position);
  });
  await expect(readContent(office.session.readable(), sha256)).rejects.toThrow('content_altered');
});

test('a value longer than a text can be is damage, and never reaches this process', async ({
  folder,
}) => {
  const raw = connect(`${folder}/vide.db`, 'new');
  try {
    const ask = () => raw.prepare('SELECT CAST(zeroblob(900000000) AS TEXT) AS a').get();
    expect(() => refusing(ask)).toThrow(Refusal);
    expect(() => refusing(ask)).toThrow('file_damaged');
  } finally {
    raw.close();
  }
});

test('a sent dossier that is no PDF is not handed to a viewer', async ({ office, call }) => {
  const content = Buffer.from('MZ un programme');
  await forgedExample(office, (raw) => {
    raw
      .prepare('UPDATE frozen_dossier SET pdf = ?, bytes = ?, sha256 = ?')
      .run(content, content.length, createHash('sha256').update(content).digest('hex'));
  });
  const [frozen] = await call['frozen.list']({ initiativeId: null });
  await expect(call['frozen.open']({ id: frozen?.id ?? '' })).rejects.toThrow('file_damaged');
  expect(office.opened).toEqual([]);
});
