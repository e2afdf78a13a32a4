/** What a column of a sheet may say of an initiative, in the order in which it is proposed. */
export const IMPORT_FIELDS = [
  'title',
  'summary',
  'socialNeed',
  'aspiration',
  'practiceBefore',
  'practiceNow',
  'carrier',
  'cdcRole',
  'sectors',
  'mrc',
  'municipalities',
  'stage',
  'stageDate',
  'startedOn',
  'endedOn',
  'partners',
  'funder',
  'asked',
  'confirmed',
  'received',
  'fundingStart',
  'fundingEnd',
  'cost',
  'url',
  'source',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** How the cells of a column are read: one line, a text, several names, a date, an amount, a word of a closed list, an address. */
export type Reading = 'line' | 'text' | 'names' | 'date' | 'money' | 'stage' | 'url';

/** How the cells of each field are read. */
export const READINGS: Readonly<Record<ImportField, Reading>> = {
  title: 'line',
  summary: 'text',
  socialNeed: 'text',
  aspiration: 'text',
  practiceBefore: 'text',
  practiceNow: 'text',
  carrier: 'line',
  cdcRole: 'line',
  sectors: 'names',
  mrc: 'names',
  municipalities: 'names',
  stage: 'stage',
  stageDate: 'date',
  startedOn: 'date',
  endedOn: 'date',
  partners: 'names',
  funder: 'line',
  asked: 'money',
  confirmed: 'money',
  received: 'money',
  fundingStart: 'date',
  fundingEnd: 'date',
  cost: 'money',
  url: 'url',
  source: 'text',
};

/** The fields whose values are compared with what the portfolio already calls so. */
export const VALUE_FIELDS = [
  'stage',
  'carrier',
  'cdcRole',
  'sectors',
  'mrc',
  'partners',
  'funder',
] as const satisfies readonly ImportField[];
export type ValueField = (typeof VALUE_FIELDS)[number];

/** Why a cell cannot be taken as it is. */
export const CELL_FAULTS = [
  'title_missing',
  'too_long',
  'too_full',
  'date_unreadable',
  'date_no_such_day',
  'date_order',
  'date_short_year',
  'date_no_year',
  'date_season',
  'date_about',
  'money_unreadable',
  'money_two_meanings',
  'money_negative',
  'stage_unknown',
  'url_unreadable',
  'formula_error',
  'end_before_start',
  'end_ahead',
  'amount_missing',
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

/** What becomes of a row that is probably of an initiative that is there already. */
export const TWIN_CHOICES = ['create', 'complete', 'leave'] as const;
export type TwinChoice = (typeof TWIN_CHOICES)[number];

/** Why a row is left out: it adds up the others, it says nothing, or a person said so. */
export const ASIDE_REASONS = ['total', 'person'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** The encodings in which a text file is read. */
export const ENCODINGS = ['utf8', 'utf16le', 'utf16be', 'windows1252', 'macroman'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The most rows of a sheet that are read: twice the largest list that is promised. */
export const MOST_SHEET_ROWS = 100_000;

/** The most columns of a sheet that are read. */
export const MOST_SHEET_COLUMNS = 200;

/** The largest file of a sheet, in bytes. */
export const MOST_SHEET_BYTES = 50 * 1024 * 1024;
