import { endsTooSoon, type LocalDate, lastDay, type PartialDate } from '../dates.ts';
import { emptyInitiative } from '../emptyInitiative.ts';
import { LONGEST_LINE, LONGEST_TEXT, MOST_SECTORS, MOST_TERRITORIES } from '../limits.ts';
import type { Cents } from '../money.ts';
import { webAddress } from '../outgoingLink.ts';
import type { DateOrder } from '../pastedDates.ts';
import type { StageChangeFields } from '../schemas/initiative.ts';
import type { Territory } from '../schemas/territory.ts';
import type { Stage } from '../vocabulary.ts';
import { isFormulaError } from './formulaError.ts';
import { parseCellDate } from './importDates.ts';
import type { CellProblem, ImportedFunding, ImportedInitiative, ImportWords } from './imported.ts';
import { parseCellMoney } from './importMoney.ts';
import type { CellFault, ImportField, ValueField } from './importTerms.ts';
import { partnerKind } from './partnerKind.ts';
import { plainLine, plainText } from './plainCell.ts';
import { splitNames } from './splitNames.ts';

/** How the cells of a sheet are read. */
export type RowReading = {
  /** What comes first in a date of figures of a column. */
  readonly orderOf: (field: ImportField) => DateOrder | null;
  /** Whether the cents of a column come after a point. */
  readonly isPointed: (field: ImportField) => boolean;
  /** Today: an end that is ahead has not come. */
  readonly today: LocalDate;
  /** The date of a stage, or of an amount, of which the sheet says none; null: such a one is not noted. */
  readonly undated: PartialDate | null;
  readonly words: ImportWords;
  /** What a value is called in the portfolio; '' when it is left out, null when a closed list does not have it. */
  readonly valueOf: (field: ValueField, text: string) => string | null;
  readonly stageOf: (text: string) => Stage | '' | null;
  /** A territory with the code of its MRC, where its name says it. */
  readonly territory: (territory: Territory) => Territory;
};

/** What a row says without a date: its stage, its amounts. */
export type Undated = { readonly stage: boolean; readonly money: boolean };

/** What a row says, and what of it cannot be taken. */
export type ReadRow = {
  readonly initiative: ImportedInitiative;
  readonly problems: readonly CellProblem[];
  /** Its stage, and its amounts, where it does not date them. */
  readonly undated: Undated;
};

/** Reads a row; `cell` gives what stands in the column of a field, '' where there is none. */
export function readRow(cell: (field: ImportField) => string, reading: RowReading): ReadRow {
  const problems: CellProblem[] = [];
  const fail = (field: ImportField, fault: CellFault, meant = '') => {
    problems.push({ field, fault, meant });
  };
  const raw = (field: ImportField): string => {
    const text = cell(field);
    if (!isFormulaError(text)) return text;
    fail(field, 'formula_error');
    return '';
  };
  const line = (field: ImportField): string => {
    const text = plainLine(raw(field));
    if (text.length <= LONGEST_LINE) return text;
    fail(field, 'too_long');
    return '';
  };
  const text = (field: ImportField): string => {
    const plain = plainText(raw(field));
    if (plain.length <= LONGEST_TEXT) return plain;
    fail(field, 'too_long');
    return '';
  };
  const names = (field: ImportField, most: number): string[] => {
    const found = splitNames(raw(field));
    const isLong = found.some((name) => name.length > LONGEST_LINE);
    if (!isLong && found.length <= most) return found;
    fail(field, isLong ? 'too_long' : 'too_full');
    return [];
  };
  const called = (field: ValueField, given: readonly string[]): string[] => [
    ...new Set(
      given.map((name) => reading.valueOf(field, name) ?? '').filter((name) => name !== ''),
    ),
  ];
  const date = (field: ImportField): PartialDate | null => {
    const plain = plainLine(raw(field));
    if (plain === '') return null;
    const parsed = parseCellDate(plain, reading.orderOf(field));
    if (parsed.ok) return parsed.value;
    fail(field, parsed.fault, parsed.meant);
    return null;
  };
  const money = (field: ImportField): Cents | null => {
    const plain = plainLine(raw(field));
    if (plain === '') return null;
    const parsed = parseCellMoney(plain, reading.isPointed(field));
    if (parsed.ok) return parsed.value;
    fail(field, parsed.fault);
    return null;
  };
  const ordered = (from: ImportField, to: ImportField) => {
    const start = date(from);
    const end = date(to);
    if (endsTooSoon(start, end)) fail(to, 'end_before_start');
    return { start, end };
  };

  const title = line('title');
  if (title === '' && !problems.some(({ field }) => field === 'title')) {
    fail('title', 'title_missing');
  }
  const one = (field: 'carrier' | 'cdcRole' | 'funder') => {
    const written = line(field);
    return written === '' ? '' : (reading.valueOf(field, written) ?? '');
  };
  const life = ordered('startedOn', 'endedOn');
  if (life.end !== null && lastDay(life.end) > reading.today) {
    fail('endedOn', 'end_ahead');
    life.end = null;
  }
  const said = plainLine(raw('stage'));
  const stage = said === '' ? '' : reading.stageOf(said);
  if (stage === null) fail('stage', 'stage_unknown');
  const spans = ordered('fundingStart', 'fundingEnd');
  const funder = one('funder');
  const states = (['asked', 'confirmed', 'received'] as const).flatMap((state) => {
    const amount = money(state);
    return amount === null ? [] : [{ state, amount }];
  });
  if (states.length === 0) {
    if (spans.start !== null) fail('fundingStart', 'amount_missing');
    if (spans.end !== null) fail('fundingEnd', 'amount_missing');
  }
  const known = knownBy(life, reading.undated);
  const since = spans.start ?? known;
  const funding: ImportedFunding | null =
    states.length === 0 || since === null ? null : { funder, date: since, states, ...spans };
  const kept = called('partners', names('partners', MOST_TERRITORIES));
  const partners = kept.map((name) => ({ name, kind: partnerKind(name), role: '' }));
  if (funding === null && funder !== '' && !kept.includes(funder)) {
    partners.push({ name: funder, kind: partnerKind(funder), role: reading.words.funderRole });
  }
  const entered = stage === '' ? null : stage;
  const at = date('stageDate');
  const initiative: ImportedInitiative = {
    fields: {
      ...emptyInitiative(title),
      summary: text('summary'),
      socialNeed: text('socialNeed'),
      aspiration: text('aspiration'),
      practiceBefore: text('practiceBefore'),
      practiceNow: text('practiceNow'),
      carrier: one('carrier'),
      cdcRole: one('cdcRole'),
      sectors: called('sectors', names('sectors', MOST_SECTORS)),
      territories: [
        ...called('mrc', names('mrc', MOST_TERRITORIES / 2)).map((name) =>
          reading.territory({ kind: 'mrc', name, mrcCode: '' }),
        ),
        ...names('municipalities', MOST_TERRITORIES / 2).map(
          (name): Territory => ({
            kind: 'municipality',
            name,
            mrcCode: '',
          }),
        ),
      ],
      source: text('source'),
    },
    stages: stagesOf(
      { stage: entered, at: at ?? ownDate(entered, life) ?? known, life },
      reading.words.stageReason,
    ),
    partners,
    funding,
    cost: money('cost'),
    urls: addresses(raw('url'), () => fail('url', 'url_unreadable')),
  };
  const undated = {
    stage: entered !== null && at === null && ownDate(entered, life) === null,
    money: states.length > 0 && spans.start === null,
  };
  return { initiative, problems, undated };
}

type Life = { readonly start: PartialDate | null; readonly end: PartialDate | null };

/** When what is not dated was so: of what has ended, no later than its end; nor before its beginning. */
function knownBy({ start, end }: Life, undated: PartialDate | null): PartialDate | null {
  if (undated === null) return null;
  if (end !== null && end < undated) return end;
  return start !== null && start > undated ? start : undated;
}

/** The date of a stage that is a beginning or an end. */
function ownDate(stage: Stage | null, { start, end }: Life): PartialDate | null {
  return stage === 'emergence' ? start : stage === 'closed' ? end : null;
}

/** A beginning is an emergence, an end a closing; a stage of which no date is known is not noted. */
function stagesOf(
  { stage, at, life }: { stage: Stage | null; at: PartialDate | null; life: Life },
  reason: string,
): StageChangeFields[] {
  const stages: StageChangeFields[] = [];
  const note = (entered: Stage, date: PartialDate) => stages.push({ stage: entered, date, reason });
  if (life.start !== null && !(stage === 'emergence' && at === life.start)) {
    note('emergence', life.start);
  }
  if (stage !== null && at !== null) note(stage, at);
  if (life.end !== null && stage !== 'closed') note('closed', life.end);
  return stages;
}

/** The addresses of a cell; « www.exemple.ca » is one. */
function addresses(cell: string, fail: () => void): string[] {
  const found = new Set<string>();
  for (const part of plainText(cell).split(/[\s;]+/u)) {
    if (part === '' || part === '-') continue;
    const address = webAddress(part);
    if (address === null) {
      fail();
      return [];
    }
    found.add(address);
  }
  return [...found];
}
