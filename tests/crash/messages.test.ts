// oxlint-disable typescript/no-unsafe-type-assertion -- every channel is gone through by its name
import { connect } from '../../electron/database/connect.ts';
import { type Answering, answerCall } from '../../electron/ipc/answer.ts';
import { type Channel, type Contract, contract } from '../../shared/ipc/contract.ts';
import { ERROR_CODES, type Result } from '../../shared/ipc/errors.ts';
import { chanceOf } from '../support/chance.ts';
import { counting, type FaultCount, faultRounds, isLong } from '../support/faults.ts';
import { altered, anything } from '../support/messages/altered.ts';
import { drawn } from '../support/messages/drawn.ts';
import { knownIds } from '../support/messages/knownIds.ts';
import { expect, type Office, test } from '../support/office.ts';

// A page that was taken over can send anything over every channel. What is not of the form of a call is
// refused and writes nothing; what is of it is done, or refused by a code; nothing ends the process.

const CHANNELS = Object.keys(contract) as Channel[];

/**
 * What changes which portfolio is open, or takes seconds: only messages that are not of their form are sent.
 * What they do has tests of its own.
 */
const NOT_DONE =
  /^(?:app|portfolio|protection|recovery|backup|network)\.|^collection\.create$|\.(?:export|print|printBlank|draft$|preview|cancel\w*|clear|freeze)|^change\.(?:undo|redo)$/;

/** A refusal of these writes down that something can no longer be undone. */
const WRITES_REFUSED = /^change\./;

/** Sends messages to every channel, and says what came of it. `given`: the contract, or one with a planted fault. */
async function bombard(
  office: Office,
  { seed, tries, forms = contract }: { seed: number; tries: number; forms?: Contract },
  count: (more: Partial<FaultCount>) => void,
): Promise<{ wrong: string[]; done: Set<Channel> }> {
  const chance = chanceOf(seed);
  const wrong: string[] = [];
  const done = new Set<Channel>();
  // Another connection, which sees what was committed alone.
  const beside = connect(office.session.path(), 'readonly');
  const written = () => beside.pragma('data_version', { simple: true });
  let problem: unknown = null;
  const answering: Promise<Answering> = Promise.resolve({
    start: office.call,
    all: () => Promise.resolve({ contract: forms, handlers: office.call }),
  });
  const log = (_channel: string, found: unknown) => {
    problem = found;
  };
  for (let sent = 0; sent < tries; sent += 1) {
    const channel = CHANNELS[(seed * 7 + sent) % CHANNELS.length] ?? 'app.state';
    const form = contract[channel].input;
    const known = knownIds(office.session.readable(), channel);
    const kind = chance.pick(['altered', 'altered', 'altered', 'drawn', 'anything'] as const);
    const input =
      kind === 'anything'
        ? anything(chance)
        : kind === 'drawn'
          ? drawn(form, chance, known)
          : altered(drawn(form, chance, known), chance);
    const isOfForm = fits(form, input);
    if (isOfForm && NOT_DONE.test(channel)) continue;
    const before = written();
    problem = null;
    // oxlint-disable-next-line no-await-in-loop -- one message after the other, to know what each did
    const answer = await answerCall(channel, input, { answering, log });
    const said = faultOf(answer, {
      channel,
      isOfForm,
      wrote: written() !== before,
    });
    count({ tried: 1, lost: said === null ? 0 : 1 });
    if (answer.ok) done.add(channel);
    if (said !== null) wrong.push(`${channel}: ${said} (${kind} ${sent}) ${String(problem)}`);
  }
  beside.close();
  if ('polluted' in {}) wrong.push('a message reached the prototype of every object');
  return { wrong, done };
}

function fits(form: Contract[Channel]['input'], input: unknown): boolean {
  try {
    return form.safeParse(input).success;
  } catch {
    return false;
  }
}

function faultOf(
  answer: Result<unknown>,
  { channel, isOfForm, wrote }: { channel: Channel; isOfForm: boolean; wrote: boolean },
): string | null {
  if (answer.ok) {
    if (!isOfForm) return 'accepted what is not of its form';
    const { output } = contract[channel];
    return output.safeParse(answer.value).success ? null : 'answered out of form';
  }
  if (!ERROR_CODES.includes(answer.code)) return `an unknown code: ${answer.code}`;
  if (answer.code === 'unexpected') return 'failed without a code';
  if (!isOfForm && answer.code !== 'invalid_input') return `refused as ${answer.code}`;
  if (wrote && !WRITES_REFUSED.test(channel)) return `wrote, and refused: ${answer.code}`;
  return null;
}

for (const { round, seed, tries } of faultRounds(4_006, {
  short: 2_200,
  share: 100,
  ...(isLong ? { perTest: 5_000 } : {}),
})) {
  test(`${tries} messages drawn and altered, over every channel: a code or an answer, and no write (${round})`, async ({
    office,
    call,
  }) => {
    const fault = counting('message made to harm');
    await call['portfolio.create'](undefined);
    await call['portfolio.openExample']({ example: 'fictional_example' });
    const { wrong, done } = await bombard(office, { seed, tries }, (tried) => fault.add(tried));
    expect(wrong).toEqual([]);
    // Messages that are refused alone would say nothing of what is behind the door.
    expect(done.size).toBeGreaterThan(90);
    const checked = office.session.readable().get<{ quick_check: string }>('PRAGMA quick_check(1)');
    expect(checked?.quick_check).toBe('ok');
  });
}

test('a call that takes anything is found by these messages', async ({ office, call }) => {
  await call['portfolio.create'](undefined);
  await call['initiative.create']({ title: 'Une initiative' });
  const { input, output } = contract['initiative.create'];
  // The planted fault: its input is not looked at.
  const loose = Object.assign(Object.create(input) as typeof input, {
    safeParse: (data: unknown) => ({ success: true, data }),
  });
  const forms = { ...contract, 'initiative.create': { input: loose, output } } as Contract;
  const tries = CHANNELS.length * 10;
  const { wrong } = await bombard(office, { seed: 1, tries, forms }, () => undefined);
  expect(wrong.join('\n')).toContain('initiative.create');
});
