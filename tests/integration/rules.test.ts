import type { Raw } from '../../electron/database/connect.ts';
import type { WritableDb } from '../../electron/database/connection.ts';
import { BLOCK_KINDS } from '../../shared/domain/blockKinds.ts';
import { endsTooSoon, isLocalDate, isPartialDate } from '../../shared/domain/dates.ts';
import * as vocabulary from '../../shared/domain/vocabulary.ts';
import { add, expect, test } from '../support/filled.ts';
import { CONCLUDE, correction, id, type Row, rows } from '../support/rows.ts';

/** Tables whose good row cannot make room for another. */
const STAYING = new Set([
  'dossier_file',
  'dossier_photo',
  'frozen_dossier',
  'sent_parcel',
  'grid_correction',
  'effect_recheck',
  'recheck_correction',
  'baseline_correction',
  'indicator_target',
  'target_correction',
  'measure',
  'measure_correction',
  'retention_round',
  'retention_record',
]);

/** Of which an indicator has one a date. */
const DATED = new Set(['measure', 'indicator_target']);

/** Adds a copy of the table's row with other values: another key is given where one is needed. */
function addChanged(db: WritableDb, table: string, changes: Row): void {
  const row =
    table === 'grid_correction' ? correction : (rows.find(([name]) => name === table)?.[1] ?? {});
  db.transaction(() => {
    // In the place of the good one, so that what refuses is the value and nothing else.
    if (table === 'stakeholder') {
      db.run('DELETE FROM participation');
      db.run('DELETE FROM diffusion');
    }
    if (table === 'file_content') {
      db.run('DELETE FROM dossier_file');
      db.run('DELETE FROM dossier_photo');
    }
    if (table === 'grid_version') db.run('DELETE FROM grid_application');
    if (table === 'grid_correction') db.run(CONCLUDE);
    const stays = STAYING.has(table);
    if (!stays) db.run(`DELETE FROM ${table}`);
    const fresh = stays ? { id: id(99) } : {};
    const another = DATED.has(table) ? { date: '2023' } : {};
    add(db, table, { ...row, ...fresh, ...another, ...changes });
  });
}

const LONG = 'x'.repeat(301);
const VERY_LONG = 'x'.repeat(20_001);
const LINES = ['', 'deux\nlignes', 'deux\rlignes', LONG];
const TITLES = [...LINES, '   ', '\u00a0'];
const ONE_LINE = LINES.slice(1);
const WORDS = ['', 'autre', 'OWN'];
const FLAGS = [2, -1];
/** A length of time is from one month to twenty years. */
const MONTHS = [0, -1, 241];
/** A number is kept as it was written, in one form only. */
const DECIMALS = [
  '',
  ' ',
  '-',
  '.',
  '1,5',
  '1.',
  '.5',
  '01',
  '00',
  '-0',
  '-0.00',
  '+1',
  '1e3',
  '1 000',
].concat(['--1', '1-', '1.2.3', '٣', 'NaN', '1'.repeat(31)]);
const POSITIONS = [-1, 100_001];
const IDS = ['', '1', id(1).toUpperCase().replace('A', 'Z'), id(1).replace('-7', '-4')];
const PARTIAL_DATES = [
  '',
  '2014-3',
  '2014-13',
  '2014-00',
  '2023-02-29',
  '2014-03-32',
  '1899',
  '2200',
  '14',
  'mars 2014',
  '2014-03-01T00:00',
  '-201401',
];
const DAYS = [...PARTIAL_DATES, '2014', '2014-03'];
const INSTANTS = [
  '',
  '2026-11-22',
  '2026-11-22T15:00:00Z',
  '2026-11-22T15:00:00.000',
  '2026-13-22T15:00:00.000Z',
  '2026-11-22 15:00:00.000Z',
];
const YEAR_LISTS = ['', '[1,', '{}', '5'];
const TIMES = ['', '17', '24:00', '9:30', '17:60', '17 h 00'];
const CENTS = [-1, 1_000_000_000_000];
const KEYS = ['', 'Aspiration', 'a-b', '1a', '_a', `a${'b'.repeat(60)}`];
const MRC_CODES = ['1', '1234', '3a'];
const HASHES = ['', 'a'.repeat(63), 'A'.repeat(64), 'g'.repeat(64)];
const ADDRESSES = [
  'javascript:alert(1)',
  'file:///etc/passwd',
  'example.org',
  'ftp://example.org/',
  `https://${'x'.repeat(2_000)}`,
];

/** Values that each column must refuse. */
const REFUSED: Readonly<
  Record<string, Readonly<Record<string, readonly (string | number | Uint8Array)[]>>>
> = {
  portfolio: {
    id: [2],
    kind: WORDS,
    name: ONE_LINE,
    mission: [VERY_LONG],
    neq: ['123', '12345678901', '123456789x'],
    charity_number: ['123', '123456789rr0001', 'x'],
    privacy_officer: ONE_LINE,
    colour: ['', '#25221d', '25221D0', '#25221', 'rouge'],
    follow_up_years: YEAR_LISTS,
    created_at: INSTANTS,
    updated_at: INSTANTS,
    fiscal_start_month: [0, 13],
    identity: ['', 'a'.repeat(31), 'A'.repeat(32), 'g'.repeat(32)],
  },
  portfolio_territory: { position: POSITIONS, kind: WORDS, name: TITLES, mrc_code: MRC_CODES },
  portfolio_logo: {
    id: [2],
    media_type: ['image/svg+xml'],
    bytes: [new Uint8Array(0), new Uint8Array(5_000_001)],
  },
  initiative: {
    id: IDS,
    title: TITLES,
    summary: [VERY_LONG],
    social_need: [VERY_LONG],
    aspiration: [VERY_LONG],
    practice_before: [VERY_LONG],
    practice_now: [VERY_LONG],
    rupture_form: WORDS,
    rupture_scope: WORDS,
    carrier: ONE_LINE,
    cdc_role: ONE_LINE,
    source: [VERY_LONG],
    last_evidence_number: [-1],
    follow_up_years: YEAR_LISTS,
    created_at: INSTANTS,
    updated_at: INSTANTS,
    archived_at: INSTANTS,
    removed_at: INSTANTS,
  },
  initiative_sector: { position: POSITIONS, name: TITLES },
  initiative_territory: { position: POSITIONS, kind: WORDS, name: TITLES, mrc_code: MRC_CODES },
  stakeholder: { id: IDS, name: TITLES, kind: WORDS, contact: ONE_LINE, note: [VERY_LONG] },
  stakeholder_alias: { position: POSITIONS, name: TITLES },
  stakeholder_merge: {
    id: IDS,
    gone_name: TITLES,
    merged_at: INSTANTS,
    form: [0, -1],
    before: ['', '{'],
  },
  participation: { id: IDS, role: ONE_LINE, since: PARTIAL_DATES, until: PARTIAL_DATES },
  participation_phase: { phase: WORDS, power: WORDS },
  participation_proximity: { proximity: WORDS },
  stage_change: {
    id: IDS,
    stage: WORDS,
    date: PARTIAL_DATES,
    reason: [VERY_LONG],
    end_kind: WORDS,
  },
  status_check: {
    id: IDS,
    date: PARTIAL_DATES,
    status: WORDS,
    source: ONE_LINE,
    note: [VERY_LONG],
  },
  follow_up: {
    id: IDS,
    due_on: PARTIAL_DATES,
    done_on: PARTIAL_DATES,
    outcome: WORDS,
    whom: ONE_LINE,
    note: [VERY_LONG],
  },
  evidence: {
    id: IDS,
    number: [0, -1],
    kind: WORDS,
    title: TITLES,
    date: PARTIAL_DATES,
    reference: [VERY_LONG],
    url: ADDRESSES,
    file_name: ONE_LINE,
  },
  file_content: {
    sha256: ['', 'B'.repeat(64), 'b'.repeat(63)],
    bytes: [0, -1],
    media_type: ['', 'text', '/plain'],
  },
  file_part: {
    position: [-1, 1000],
    content: [new Uint8Array(0), new Uint8Array(1024 * 1024 + 1)],
  },
  testimony: {
    text: [VERY_LONG],
    pseudonym: ONE_LINE,
    private_name: ONE_LINE,
    role: ONE_LINE,
  },
  testimony_clue: { clue: ['', 'x'.repeat(301)] },
  accepted_clue: {
    id: IDS,
    // Of one thing, and of one only.
    effect_id: [id(6)],
    clue: ['', 'x'.repeat(301)],
    accepted_on: DAYS,
  },
  consent: {
    id: IDS,
    given: WORDS,
    start: DAYS,
    end: [...DAYS, '2025-01-30'],
    withdrawn_on: DAYS,
    note: [VERY_LONG],
    withdrawal_note: [VERY_LONG],
  },
  consent_scope: { aspect: WORDS, value: ['', 'funders'] },
  effect: {
    id: IDS,
    statement: TITLES,
    observed_on: PARTIAL_DATES,
    level: WORDS,
    nature: WORDS,
    temporality: WORDS,
    expected: FLAGS,
    polarity: WORDS,
    own_contribution: [VERY_LONG],
    others_contribution: [VERY_LONG],
    rival_explanation: [VERY_LONG],
    confidence: WORDS,
    confidence_reason: [VERY_LONG],
    recheck_months: MONTHS,
  },
  effect_link: { id: IDS, to_id: [id(6), id(99)], date: PARTIAL_DATES, how: [VERY_LONG] },
  effect_recheck: {
    id: IDS,
    date: PARTIAL_DATES,
    answer: WORDS,
    source: [VERY_LONG],
    note: [VERY_LONG],
  },
  recheck_correction: {
    id: IDS,
    former_date: PARTIAL_DATES,
    former_answer: WORDS,
    former_source: [VERY_LONG],
    former_note: [VERY_LONG],
    made_at: INSTANTS,
    reason: [VERY_LONG, '', '  '],
  },
  effect_setting: {
    id: [2],
    recheck_months: MONTHS,
    short_months: [...MONTHS, 36],
    medium_months: [...MONTHS, 12],
  },
  indicator: {
    id: IDS,
    name: TITLES,
    unit: ONE_LINE,
    direction: WORDS,
    baseline_value: DECIMALS,
    baseline_date: PARTIAL_DATES,
    baseline_source: [VERY_LONG],
    rhythm_months: MONTHS,
  },
  baseline_correction: {
    id: IDS,
    former_date: PARTIAL_DATES,
    former_value: DECIMALS,
    former_source: [VERY_LONG],
    made_at: INSTANTS,
    reason: [VERY_LONG, '', '  '],
  },
  indicator_target: { id: IDS, date: PARTIAL_DATES, value: DECIMALS },
  target_correction: {
    id: IDS,
    former_date: PARTIAL_DATES,
    former_value: DECIMALS,
    made_at: INSTANTS,
    reason: [VERY_LONG, '', '  '],
  },
  measure: {
    id: IDS,
    date: PARTIAL_DATES,
    value: DECIMALS,
    source: [VERY_LONG],
    note: [VERY_LONG],
  },
  measure_correction: {
    id: IDS,
    former_date: PARTIAL_DATES,
    former_value: DECIMALS,
    former_source: [VERY_LONG],
    made_at: INSTANTS,
    reason: [VERY_LONG, '', '  '],
  },
  effect_evidence: { position: POSITIONS },
  diffusion: {
    id: IDS,
    mode: WORDS,
    transferred: WORDS,
    statement: TITLES,
    adopter: ONE_LINE,
    adaptation: [VERY_LONG],
    date: PARTIAL_DATES,
  },
  diffusion_evidence: { position: POSITIONS },
  descent: {
    id: IDS,
    kind: WORDS,
    other_name: TITLES,
    date: PARTIAL_DATES,
    note: [VERY_LONG],
  },
  descent_evidence: { position: POSITIONS },
  diffusion_territory: { position: POSITIONS, kind: WORDS, name: TITLES, mrc_code: MRC_CODES },
  diffusion_check: { id: IDS, date: PARTIAL_DATES, answer: WORDS, note: [VERY_LONG] },
  in_kind_contribution: {
    id: IDS,
    what: TITLES,
    quantity: ONE_LINE,
    value: [-1, 1_000_000_000_000],
    start: PARTIAL_DATES,
    end: PARTIAL_DATES,
  },
  in_kind_contribution_evidence: { position: POSITIONS },
  absence: {
    id: IDS,
    who: TITLES,
    phase: WORDS,
    noticed_on: PARTIAL_DATES,
    reason: [VERY_LONG],
    in_dossier: FLAGS,
  },
  absence_step: { id: IDS, date: PARTIAL_DATES, outcome: WORDS, note: [VERY_LONG] },
  milestone: {
    id: IDS,
    label: TITLES,
    start: PARTIAL_DATES,
    end: PARTIAL_DATES,
    responsible: ONE_LINE,
    done_on: PARTIAL_DATES,
  },
  grid_version: {
    id: ['', 'Grille 1'],
    origin: WORDS,
    name: TITLES,
    version: [0],
    form: [0, -1],
    definition: ['', '{'],
    sha256: HASHES,
    serves: FLAGS,
    set_aside: FLAGS,
    added_at: INSTANTS,
  },
  grid_application: {
    id: IDS,
    date: DAYS,
    created_at: INSTANTS,
    concluded_at: INSTANTS,
    meeting_place: KEYS,
  },
  grid_application_participant: { position: POSITIONS, name: ONE_LINE },
  reading: {
    component_id: KEYS,
    level: WORDS,
    justification: [VERY_LONG],
    what_changed: [VERY_LONG],
    private_note: [VERY_LONG],
  },
  grid_correction: {
    id: IDS,
    component_id: KEYS,
    made_at: INSTANTS,
    author: ONE_LINE,
    text: ['', '   ', '\u00a0\n', VERY_LONG],
  },
  reading_note: { sub_element_id: KEYS, position: POSITIONS, text: [VERY_LONG] },
  voice: {
    id: IDS,
    component_id: KEYS,
    voice_group: WORDS,
    label: ONE_LINE,
    level: WORDS,
    text: [VERY_LONG],
  },
  reading_evidence: { position: POSITIONS },
  funder: {
    id: IDS,
    name: TITLES,
    url: ADDRESSES,
  },
  program: {
    id: IDS,
    name: TITLES,
    requirements: [VERY_LONG],
    url: ADDRESSES,
    verified_on: DAYS,
    deadline_on: DAYS,
    deadline_time: TIMES,
    least_amount: CENTS,
    most_amount: CENTS,
    most_percent: [0, 101],
    most_in_kind_percent: [-1, 101],
    least_own_percent: [0, 101],
    most_months: [0, 241],
    source: ONE_LINE,
  },
  funding: {
    id: IDS,
    title: TITLES,
    kind: WORDS,
    start: PARTIAL_DATES,
    end: PARTIAL_DATES,
    conditions: [VERY_LONG],
  },
  funding_state: {
    id: IDS,
    date: PARTIAL_DATES,
    state: WORDS,
    amount: CENTS,
    note: [VERY_LONG],
  },
  funding_share: { amount: CENTS },
  funding_instalment: {
    id: IDS,
    due_on: PARTIAL_DATES,
    amount: CENTS,
    received_on: PARTIAL_DATES,
  },
  funding_report: {
    id: IDS,
    label: TITLES,
    due_on: DAYS,
    due_time: TIMES,
    state: WORDS,
    sent_on: DAYS,
  },
  budget: { id: IDS, title: TITLES, start: PARTIAL_DATES, end: PARTIAL_DATES },
  budget_line: {
    id: IDS,
    position: POSITIONS,
    side: WORDS,
    label: TITLES,
    state: WORDS,
    in_kind: FLAGS,
    amount: CENTS,
    actual: CENTS,
    note: [VERY_LONG],
  },
  own_template: { id: IDS, form: [0, -1], template: ['', '{'], updated_at: INSTANTS },
  dossier: {
    id: IDS,
    title: TITLES,
    template_id: ['', 'Dossier complet'],
    template_version: [0],
    form: [0, -1],
    template: ['', '{'],
    created_at: INSTANTS,
    updated_at: INSTANTS,
  },
  dossier_block: {
    position: POSITIONS,
    key: KEYS,
    kind: WORDS,
    included: FLAGS,
    own_text: ['', '{'],
    written_over: ['x'.repeat(200_001)],
    left_out: ['', '{'],
  },
  dossier_piece: { key: KEYS, state: WORDS, date: DAYS, note: ONE_LINE },
  dossier_photo: {
    id: IDS,
    position: [-1],
    file_name: TITLES,
    caption: ONE_LINE,
    alt: ONE_LINE,
    width: WORDS,
    persons: WORDS,
  },
  dossier_file: {
    id: IDS,
    piece_key: KEYS,
    position: [-1],
    title: TITLES,
    file_name: TITLES,
    appended: FLAGS,
    pages: [0, 301],
    fault: [...WORDS, 'damaged'],
  },
  frozen_dossier: {
    id: IDS,
    dossier_id: IDS,
    initiative_id: IDS,
    title: TITLES,
    recipient: ONE_LINE,
    made_at: INSTANTS,
    purpose: WORDS,
    funder_id: IDS,
    funder_name: ONE_LINE,
    program_name: ONE_LINE,
    asked: CENTS,
    asked_in_kind: CENTS,
    pages: [0],
    bytes: [0, 4],
    sha256: HASHES,
    accepted: ['', '{'],
    form: [0, -1],
    source: ['', '{'],
    texts: ['', '{'],
  },
  erased_withdrawal: {
    id: IDS,
    initiative_id: IDS,
    number: [0],
    pseudonym: ONE_LINE,
    withdrawn_on: DAYS,
  },
  correction_notice: {
    id: IDS,
    kind: WORDS,
    record_id: IDS,
    subject: ONE_LINE,
    said: ['', '{'],
    put_right: ['', '{'],
    answer: [...WORDS, 'not_needed'],
    answered_on: DAYS,
    note: [VERY_LONG],
  },
  dossier_answer: {
    id: IDS,
    answered_on: DAYS,
    outcome: WORDS,
    amount: CENTS,
    in_kind: FLAGS,
    reason: [VERY_LONG],
    conditions: [VERY_LONG],
    report_label: [...ONE_LINE, ''],
    report_on: DAYS,
    report_time: TIMES,
    note: [VERY_LONG],
    made_funding: FLAGS,
    recorded_at: INSTANTS,
  },
  put_off: { kind: WORDS, subject_id: IDS, until: DAYS },
  privacy_setting: { id: [2], officer_title: ONE_LINE, officer_contact: ONE_LINE },
  personal_purpose: { id: IDS, name: TITLES, note: [VERY_LONG], consent_purpose: WORDS },
  personal_purpose_kind: { kind: WORDS },
  retention_rule: { kind: [...WORDS], months: MONTHS, note: [VERY_LONG] },
  retention_hold: { kind: WORDS, subject_id: IDS, until: DAYS, reason: [...ONE_LINE, ''] },
  retention_round: {
    id: IDS,
    decided_on: DAYS,
    decided_by: TITLES,
    reason: [VERY_LONG],
    recorded_at: INSTANTS,
  },
  retention_record: { id: IDS, kind: WORDS, decision: WORDS, number: [0] },
  privacy_incident: {
    id: IDS,
    circumstances: ['', '  ', VERY_LONG],
    information: [VERY_LONG],
    occurred_from: PARTIAL_DATES,
    occurred_until: [...PARTIAL_DATES, '2025'],
    occurred_note: ONE_LINE,
    discovered_on: DAYS,
    persons: [-1, 10_000_001],
    persons_note: ONE_LINE,
    sensitivity: [VERY_LONG],
    misuse: [VERY_LONG],
    consequences: [VERY_LONG],
    likelihood: [VERY_LONG],
    serious_risk: WORDS,
    cai_notified_on: DAYS,
    persons_notified_on: DAYS,
    public_notice: [VERY_LONG],
    measures: [VERY_LONG],
  },
  access_request: {
    id: IDS,
    kind: WORDS,
    person: TITLES,
    received_on: DAYS,
    answered_on: [...DAYS, '2026-03-03'],
    outcome: WORDS,
    note: [VERY_LONG],
    chosen: ['', '{'],
  },
  sent_parcel: {
    id: IDS,
    made_at: INSTANTS,
    recipient: TITLES,
    number: [0],
    is_nameless: FLAGS,
    is_whole: FLAGS,
    has_money: FLAGS,
    bytes: [0],
    sha256: ['', 'D'.repeat(64)],
    initiatives: ['', '{'],
  },
  received_parcel: {
    id: IDS,
    origin: ['', 'E'.repeat(32)],
    sender: ONE_LINE,
    made_at: INSTANTS,
    received_at: INSTANTS,
    number: [0],
    is_nameless: FLAGS,
    is_whole: FLAGS,
    has_money: FLAGS,
    bytes: [0],
    sha256: ['', 'F'.repeat(64)],
    content: [new Uint8Array()],
  },
  saved_view: {
    id: IDS,
    position: POSITIONS,
    name: TITLES,
    form: [0, -1],
    view: ['', '{'],
  },
};

for (const [table, columns] of Object.entries(REFUSED)) {
  test(`${table} refuses what is not of its form`, ({ db }) => {
    for (const [column, values] of Object.entries(columns)) {
      for (const value of values) {
        expect(
          () => addChanged(db, table, { [column]: value }),
          `${column} = ${String(value).slice(0, 40)}`,
        ).toThrow('invalid_input');
      }
    }
    // The good row itself is taken, so what was refused above was refused for its value.
    addChanged(db, table, {});
    // A planted fault: with its CHECKs taken away, something of the above would pass.
    const raw: Raw = Reflect.get(db, 'raw');
    raw.pragma('ignore_check_constraints = ON');
    const third = DATED.has(table) ? { id: id(98), date: '2022' } : {};
    const passing = Object.entries(columns).some(([column, values]) =>
      values.some((value) => isTaken(() => addChanged(db, table, { ...third, [column]: value }))),
    );
    expect(passing, 'nothing here finds that a CHECK is missing').toBe(true);
  });
}

function isTaken(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

test('every rule of every column is in this page', ({ db }) => {
  // The log of changes is written by triggers only; `changes.test.ts` tries its rules.
  const missing = db
    .all<{ name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'change_*' AND name <> 'replay'",
    )
    .flatMap(({ name, sql }) =>
      [...sql.matchAll(/^ {2}"?(\w+)"? (?:TEXT|INTEGER|BLOB)[^\n]* CHECK /gm)]
        .map(([, column = '']) => column)
        .filter((column) => REFUSED[name]?.[column] === undefined)
        .map((column) => `${name}.${column}`),
    );
  expect(missing).toEqual([]);
});

test('an incident is kept five years at the least, and what was decided stays told', ({ db }) => {
  expect(() => addChanged(db, 'retention_rule', { kind: 'incident', months: 59 })).toThrow(
    'invalid_input',
  );
  addChanged(db, 'retention_rule', { kind: 'incident', months: 60 });
  for (const table of ['retention_round', 'retention_record']) {
    expect(() => db.run(`UPDATE ${table} SET id = '${id(98)}'`)).toThrow('sealed');
    expect(() => db.run(`DELETE FROM ${table}`)).toThrow('sealed');
  }
});

test('no column takes another kind of value than its own', ({ db }) => {
  expect(() => addChanged(db, 'budget_line', { amount: 'cent' })).toThrow('invalid_input');
  expect(() => addChanged(db, 'budget_line', { amount: 1.5 })).toThrow('invalid_input');
  expect(() => addChanged(db, 'initiative', { title: new Uint8Array([1]) })).toThrow(
    'invalid_input',
  );
});

const VOCABULARIES = [
  ['portfolio', 'kind', vocabulary.PORTFOLIO_KINDS],
  ['portfolio_territory', 'kind', vocabulary.TERRITORY_KINDS],
  ['initiative_territory', 'kind', vocabulary.TERRITORY_KINDS],
  ['initiative', 'rupture_form', vocabulary.RUPTURE_FORMS],
  ['initiative', 'rupture_scope', vocabulary.RUPTURE_SCOPES],
  ['stakeholder', 'kind', vocabulary.STAKEHOLDER_KINDS],
  ['participation_phase', 'power', vocabulary.POWERS],
  ['absence', 'phase', vocabulary.PHASES],
  ['absence_step', 'outcome', vocabulary.ABSENCE_OUTCOMES],
  ['diffusion_territory', 'kind', vocabulary.TERRITORY_KINDS],
  ['diffusion_check', 'answer', vocabulary.USE_ANSWERS],
  ['participation_phase', 'phase', vocabulary.PHASES],
  ['participation_proximity', 'proximity', vocabulary.PROXIMITIES],
  ['stage_change', 'stage', vocabulary.STAGES],
  ['stage_change', 'end_kind', vocabulary.END_KINDS],
  ['status_check', 'status', vocabulary.STATUSES],
  ['follow_up', 'outcome', vocabulary.FOLLOW_UP_OUTCOMES],
  ['evidence', 'kind', vocabulary.EVIDENCE_KINDS],
  ['consent', 'given', vocabulary.CONSENT_MANNERS],
  ['effect', 'level', vocabulary.EFFECT_LEVELS],
  ['effect', 'nature', vocabulary.EFFECT_NATURES],
  ['effect', 'temporality', vocabulary.TEMPORALITIES],
  ['effect', 'polarity', vocabulary.POLARITIES],
  ['effect', 'confidence', vocabulary.CONFIDENCES],
  ['indicator', 'direction', vocabulary.INDICATOR_DIRECTIONS],
  ['effect_recheck', 'answer', vocabulary.RECHECK_ANSWERS],
  ['recheck_correction', 'former_answer', vocabulary.RECHECK_ANSWERS],
  ['diffusion', 'mode', vocabulary.DIFFUSION_MODES],
  ['diffusion', 'transferred', vocabulary.TRANSFERRED],
  ['descent', 'kind', vocabulary.DESCENT_KINDS],
  ['reading', 'level', vocabulary.READING_LEVELS],
  ['voice', 'level', vocabulary.READING_LEVELS],
  ['voice', 'voice_group', vocabulary.VOICE_GROUPS],
  ['grid_version', 'origin', vocabulary.GRID_ORIGINS],
  ['budget_line', 'state', vocabulary.REVENUE_STATES],
  ['funding', 'kind', vocabulary.FUNDING_KINDS],
  ['funding_state', 'state', vocabulary.REVENUE_STATES],
  ['funding_report', 'state', vocabulary.REPORT_STATES],
  ['dossier_block', 'kind', BLOCK_KINDS],
  ['dossier_piece', 'state', vocabulary.PIECE_STATES],
  ['dossier_file', 'fault', vocabulary.ANNEX_FAULTS],
  ['dossier_photo', 'width', vocabulary.PHOTO_WIDTHS],
  ['dossier_photo', 'persons', vocabulary.PHOTO_PERSONS],
  ['personal_purpose', 'consent_purpose', vocabulary.CONSENT_PURPOSES],
  ['personal_purpose_kind', 'kind', vocabulary.PERSONAL_KINDS],
  ['retention_rule', 'kind', vocabulary.RETENTION_KINDS],
  ['retention_hold', 'kind', vocabulary.RETENTION_KINDS],
  ['retention_record', 'kind', vocabulary.RETENTION_KINDS],
  ['retention_record', 'decision', vocabulary.RETENTION_DECISIONS],
  ['privacy_incident', 'serious_risk', vocabulary.SERIOUS_RISKS],
  ['access_request', 'kind', vocabulary.ACCESS_KINDS],
  ['access_request', 'outcome', vocabulary.ACCESS_OUTCOMES],
] as const;

test('the words of the file are the words of the model, no more and no less', ({ db }) => {
  const inFile = (table: string, column: string) => {
    const sql =
      db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', table)?.sql ?? '';
    const list = new RegExp(`\\b${column} IN \\(([^)]*)\\)`).exec(sql)?.[1] ?? '';
    return [...list.matchAll(/'([^']*)'/g)].map(([, word]) => word);
  };
  for (const [table, column, words] of VOCABULARIES) {
    expect(inFile(table, column), `${table}.${column}`).toEqual([...words]);
  }
  expect(inFile('budget_line', 'side')).toEqual([...vocabulary.BUDGET_SIDES]);
});

test('a period of the file does not end before it starts, whatever the vaguer of the two may mean', ({
  db,
}) => {
  for (const [table, start, end] of [
    ['participation', 'since', 'until'],
    ['in_kind_contribution', 'start', 'end'],
    ['funding', 'start', 'end'],
    ['budget', 'start', 'end'],
  ] as const) {
    for (const [from, to] of [
      ['2020', '2019'],
      ['2020-03', '2020-02-28'],
      ['2020-03-02', '2020-03-01'],
    ] as const) {
      expect(endsTooSoon(from, to)).toBe(true);
      expect(() => addChanged(db, table, { [start]: from, [end]: to })).toThrow('invalid_input');
    }
    for (const [from, to] of [
      ['2020-05', '2020'],
      ['2020', '2020-02'],
      ['2020-03-02', '2020-03'],
      ['2020-03-02', '2020-03-02'],
    ] as const) {
      expect(endsTooSoon(from, to)).toBe(false);
      // Another end of the same row: it is there already.
      db.run(`UPDATE ${table} SET ${start} = ?, "${end}" = ?`, from, to);
    }
  }
});

test('the file and the model agree on which dates exist', ({ db }) => {
  const texts = [
    '2014',
    '2014-01',
    '2014-12',
    '2014-02-28',
    '2024-02-29',
    '1900',
    '2199-12-31',
    '1900-02-28',
    '2000-02-29',
    ...PARTIAL_DATES,
    '2014-1',
    '2014-1-1',
    '2014-',
    '2014-02-',
    '2014-02-30',
    '2100-02-29',
    ' 2014',
    '2014 ',
  ];
  const takes = (column: string, text: string) => {
    try {
      const table = column === 'date' ? 'stage_change' : 'program';
      addChanged(db, table, { [column]: text });
      return true;
    } catch {
      return false;
    }
  };
  for (const text of texts) {
    expect(takes('date', text), text).toBe(isPartialDate(text));
    expect(takes('verified_on', text), text).toBe(isLocalDate(text));
  }
});

test('every instant of a clock is taken as the clock writes it', ({ db }) => {
  const start = Date.parse('2026-11-22T15:59:59.000Z');
  for (let ms = 0; ms < 2_000; ms += 1) {
    db.run('UPDATE initiative SET updated_at = ?', new Date(start + ms).toISOString());
  }
});

test('an expense has neither funder nor state; a revenue has a state', ({ db }) => {
  expect(() => addChanged(db, 'budget_line', { side: 'expense' })).toThrow('invalid_input');
  expect(() => addChanged(db, 'budget_line', { side: 'expense', state: null })).toThrow(
    'invalid_input',
  );
  expect(() => addChanged(db, 'budget_line', { side: 'expense', funder_id: null })).toThrow(
    'invalid_input',
  );
  expect(() => addChanged(db, 'budget_line', { state: null })).toThrow('invalid_input');
  expect(() =>
    addChanged(db, 'budget_line', { side: 'expense', funder_id: null, state: null }),
  ).toThrow('invalid_input');
  addChanged(db, 'budget_line', {
    side: 'expense',
    funder_id: null,
    state: null,
    funding_id: null,
  });
});

test('a programme refuses costs only; a cost that becomes a revenue is refused no more', ({
  db,
}) => {
  const revenue = rows.find(([name, row]) => name === 'budget_line' && row['side'] === 'revenue');
  expect(() =>
    addChanged(db, 'inadmissible_cost', { line_id: revenue?.[1]['id'] ?? null }),
  ).toThrow('invalid_input');
  db.run("UPDATE budget_line SET side = 'revenue', state = 'asked' WHERE side = 'expense'");
  expect(db.all('SELECT * FROM inadmissible_cost')).toEqual([]);
});

test('what is named once is there once', ({ db }) => {
  const twice = (table: string, changes: Row) => {
    const row = rows.find(([name]) => name === table)?.[1] ?? {};
    return () => add(db, table, { ...row, ...changes });
  };
  expect(twice('portfolio', {})).toThrow('invalid_input');
  expect(twice('stakeholder', { id: id(50) })).toThrow('invalid_input');
  expect(twice('initiative_sector', { position: 1 })).toThrow('invalid_input');
  expect(twice('initiative_territory', { position: 1 })).toThrow('invalid_input');
  expect(twice('portfolio_territory', { position: 1 })).toThrow('invalid_input');
  expect(twice('evidence', { id: id(50) })).toThrow('invalid_input');
  expect(twice('effect_evidence', { position: 1 })).toThrow('invalid_input');
  expect(twice('reading', {})).toThrow('invalid_input');
  expect(twice('dossier_block', { position: 1 })).toThrow('invalid_input');
});

test('only an end has a kind, and only a follow-up that took place an outcome', ({ db }) => {
  expect(() => addChanged(db, 'stage_change', { stage: 'dormant' })).toThrow('invalid_input');
  addChanged(db, 'stage_change', { stage: 'dormant', end_kind: null });
  expect(() => addChanged(db, 'follow_up', { outcome: null })).toThrow('invalid_input');
  expect(() => addChanged(db, 'follow_up', { done_on: null })).toThrow('invalid_input');
  expect(() =>
    addChanged(db, 'follow_up', { done_on: null, outcome: null, status_check_id: id(60) }),
  ).toThrow('invalid_input');
  addChanged(db, 'follow_up', { done_on: null, outcome: null, status_check_id: null });
});

test('a follow-up names a status check of its own initiative, which may go without it', ({
  db,
}) => {
  const other = rows.find(([name]) => name === 'initiative')?.[1] ?? {};
  add(db, 'initiative', { ...other, id: id(70) });
  expect(() => addChanged(db, 'follow_up', { initiative_id: id(70) })).toThrow('invalid_input');
  db.run('DELETE FROM status_check');
  expect(db.get('SELECT status_check_id AS "check" FROM follow_up')).toEqual({ check: null });
});
