import { funderOf, type SentState } from './sentDossiers.ts';
import { sortKey } from './sortKey.ts';

/** What the register is told by; empty or null: all of them. */
export type RegisterFilter = {
  /** Of the title, the initiative, the recipient, the funder or the programme. */
  readonly words: string;
  /** The sorting key of a funder's name. */
  readonly funder: string | null;
  readonly year: string | null;
  readonly state: RegisterState | null;
};

/** Where a line of the register stands; a dossier that is not sent yet is in preparation. */
export const REGISTER_STATES = [
  'draft',
  'waiting',
  'accepted',
  'partly',
  'refused',
  'withdrawn',
  'replaced',
  'report',
  'information',
] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** What the filter reads of a line. */
export type Registered = {
  readonly title: string;
  readonly initiativeTitle: string | null;
  readonly recipient: string;
  readonly funderName: string;
  readonly programName: string;
  readonly state: 'draft' | SentState;
  /** The day of sending, or of the last change of what is in preparation. */
  readonly day: string;
};

/** The key of the funder of a line; empty when it has none. */
export function funderKey(line: Pick<Registered, 'funderName' | 'recipient'>): string {
  return sortKey(funderOf(line));
}

/** What the words of the filter are looked for in, of each line: made once, not at each letter that is typed. */
const texts = new WeakMap<Registered, string>();

function textOf(line: Registered): string {
  const known = texts.get(line);
  if (known !== undefined) return known;
  const { title, initiativeTitle, recipient, funderName, programName } = line;
  const text = sortKey(
    [title, initiativeTitle ?? '', recipient, funderName, programName].join(' '),
  );
  texts.set(line, text);
  return text;
}

/** What tells the lines that a filter keeps: those in which every word typed is somewhere. */
export function keptBy(filter: RegisterFilter): (line: Registered) => boolean {
  const { funder, year, state } = filter;
  const words = sortKey(filter.words)
    .split(' ')
    .filter((word) => word !== '');
  return (line) =>
    (state === null || line.state === state) &&
    (year === null || line.day.startsWith(year)) &&
    (funder === null || funderKey(line) === funder) &&
    words.every((word) => textOf(line).includes(word));
}

/** What a filter shows of a register, what of it left, and what the records of funders are made of. */
export function underFilter<L extends Registered>(lines: readonly L[], filter: RegisterFilter) {
  const left = ({ state }: L) => state !== 'draft';
  const shown = lines.filter(keptBy(filter));
  return {
    shown,
    sent: shown.filter(left),
    /** Whatever their state: a record of the refused ones alone would say that nothing was accepted. */
    counted: lines.filter(left).filter(keptBy({ ...filter, state: null })),
  };
}

/** The funders and the years that a register has, to choose from: by name, and the last year first. */
export function registerChoices(lines: readonly Registered[]): {
  readonly funders: readonly { readonly id: string; readonly label: string }[];
  readonly years: readonly string[];
} {
  const funders = new Map<string, string>();
  for (const name of new Set(lines.map(funderOf))) {
    const key = sortKey(name);
    if (key !== '' && !funders.has(key)) funders.set(key, name);
  }
  return {
    funders: [...funders]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, label]) => ({ id, label })),
    years: [...new Set(lines.map(({ day }) => day.slice(0, 4)))].toSorted().toReversed(),
  };
}
