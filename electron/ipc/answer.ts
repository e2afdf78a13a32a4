// oxlint-disable typescript/no-unsafe-type-assertion -- one function over calls that differ in type; each input is parsed first
import type { Channel, Contract } from '../../shared/ipc/contract.ts';
import { Refusal, type Result } from '../../shared/ipc/errors.ts';
import { START_CALLS, type StartCall } from '../../shared/ipc/firstCalls.ts';
import type { Handlers } from './handlers.ts';

/** The forms of every call, and what answers them. */
export type AnsweringAll = { contract: Contract; handlers: Handlers };

/** What answers the window's calls. */
export type Answering = {
  /** Those of a start, which take nothing. */
  start: Pick<Handlers, StartCall>;
  /** All; read when they are first asked for. */
  all: () => Promise<AnsweringAll>;
};

/** Where the details of a failure go; it never gets what a person wrote. */
export type LogFailure = (channel: string, problem: unknown) => void;

/** Issues of a refused input that are logged. */
const MOST_ISSUES = 10;

/**
 * Answers one message, whatever it is: its input is of the call's form, then the handler runs; whatever is
 * thrown becomes a code.
 */
export async function answerCall(
  channel: Channel,
  input: unknown,
  { answering, log }: { answering: Promise<Answering>; log: LogFailure },
): Promise<Result<unknown>> {
  try {
    const { start, all } = await answering;
    // To take nothing is the whole form of these: there is nothing to parse.
    if (input === undefined && isOfStart(channel)) {
      return { ok: true, value: await start[channel](undefined) };
    }
    const { contract, handlers } = await all();
    // Inside: a parser may itself fail on what was made to harm.
    const parsed = contract[channel].input.safeParse(input);
    if (!parsed.success) {
      log(
        channel,
        parsed.error.issues
          .slice(0, MOST_ISSUES)
          .map((issue) => [issue.path.slice(0, 4).join('.'), issue.code]),
      );
      return { ok: false, code: 'invalid_input' };
    }
    const handler = handlers[channel] as (input: unknown) => unknown;
    return { ok: true, value: await handler(parsed.data) };
  } catch (problem) {
    if (problem instanceof Refusal) {
      if (problem.cause !== undefined) log(channel, problem.cause);
      const { code, about } = problem;
      return { ok: false, code, ...(about === undefined ? {} : { about }) };
    }
    log(channel, problem);
    return { ok: false, code: 'unexpected' };
  }
}

function isOfStart(channel: Channel): channel is StartCall {
  return (START_CALLS as readonly Channel[]).includes(channel);
}
