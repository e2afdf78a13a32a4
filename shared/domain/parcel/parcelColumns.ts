/**
 * What a column is to a parcel: `id`, an identifier; `key`, the name of a part of the grid, which may be an
 * organisation's own; `fact`, what is counted, which always leaves; `date`, one known to the year, the month
 * or the day; `day`, one that is always of a day; `year`, the date of a funding; `amount`, cents; `stamp`, an
 * instant of writing; `text`, what a person wrote; `title`, a text that cannot be empty; `link`, a web
 * address. In a parcel without names, texts and links are empty, titles are a neutral word, instants are the
 * day of the parcel, identifiers and own keys are others, dates stop at the month (a `day`, at the first of
 * it), those of fundings at the year, and amounts at the thousand dollars below.
 */
export type ParcelPart =
  | 'id'
  | 'key'
  | 'fact'
  | 'date'
  | 'day'
  | 'year'
  | 'amount'
  | 'stamp'
  | 'text'
  | 'title'
  | 'link';

/** How a table leaves in a parcel. */
export type ParcelTable = {
  /** The columns that leave. Whatever is not named here stays. */
  readonly columns: Readonly<Record<string, ParcelPart>>;
  /** By which column its rows are of an initiative, directly or through another table. */
  readonly of: readonly [column: string, table: string] | null;
  /** What its rows refer to besides: a row stays behind when that does. */
  readonly refers: Readonly<Record<string, string>>;
  /** Leaves only with the money. */
  readonly isMoney?: true;
};

const initiative = ['initiative_id', 'initiative'] as const;

/**
 * The tables and the columns that leave in a parcel, each table after those that it refers to: an allow-list.
 * Neither persons (stakeholders, voices, testimonies, who was called) nor notes kept for oneself are in it.
 */
export const PARCEL_TABLES = {
  grid_version: {
    columns: {
      id: 'fact',
      origin: 'fact',
      name: 'fact',
      version: 'fact',
      based_on: 'fact',
      form: 'fact',
      definition: 'fact',
      sha256: 'fact',
      added_at: 'stamp',
    },
    of: null,
    refers: {},
  },
  funder: {
    columns: { id: 'id', name: 'title' },
    of: null,
    refers: {},
    isMoney: true,
  },
  initiative: {
    columns: {
      id: 'id',
      title: 'title',
      summary: 'text',
      social_need: 'text',
      aspiration: 'text',
      practice_before: 'text',
      practice_now: 'text',
      rupture_form: 'fact',
      rupture_scope: 'fact',
      carrier: 'text',
      cdc_role: 'text',
      source: 'text',
      created_at: 'stamp',
      updated_at: 'stamp',
      follow_up_years: 'fact',
      archived_at: 'stamp',
    },
    of: null,
    refers: {},
  },
  initiative_sector: {
    columns: { initiative_id: 'id', position: 'fact', name: 'fact' },
    of: initiative,
    refers: {},
  },
  initiative_territory: {
    columns: {
      initiative_id: 'id',
      position: 'fact',
      kind: 'fact',
      name: 'fact',
      mrc_code: 'fact',
    },
    of: initiative,
    refers: {},
  },
  stage_change: {
    columns: {
      id: 'id',
      initiative_id: 'id',
      stage: 'fact',
      date: 'date',
      reason: 'text',
      end_kind: 'fact',
    },
    of: initiative,
    refers: {},
  },
  status_check: {
    columns: { id: 'id', initiative_id: 'id', date: 'date', status: 'fact' },
    of: initiative,
    refers: {},
  },
  evidence: {
    columns: {
      id: 'id',
      initiative_id: 'id',
      number: 'fact',
      kind: 'fact',
      title: 'title',
      date: 'date',
      url: 'link',
    },
    of: initiative,
    refers: {},
  },
  effect: {
    columns: {
      id: 'id',
      initiative_id: 'id',
      statement: 'title',
      observed_on: 'date',
      level: 'fact',
      nature: 'fact',
      temporality: 'fact',
      expected: 'fact',
      polarity: 'fact',
      own_contribution: 'text',
      others_contribution: 'text',
      rival_explanation: 'text',
      confidence: 'fact',
      confidence_reason: 'text',
      recheck_months: 'fact',
    },
    of: initiative,
    refers: {},
  },
  effect_evidence: {
    columns: { effect_id: 'id', evidence_id: 'id', position: 'fact' },
    of: ['effect_id', 'effect'],
    refers: { evidence_id: 'evidence' },
  },
  effect_link: {
    columns: {
      id: 'id',
      initiative_id: 'id',
      from_id: 'id',
      to_id: 'id',
      date: 'date',
      how: 'text',
    },
    of: initiative,
    refers: { from_id: 'effect', to_id: 'effect' },
  },
  effect_recheck: {
    columns: { id: 'id', effect_id: 'id', date: 'date', answer: 'fact' },
    of: ['effect_id', 'effect'],
    refers: {},
  },
  indicator: {
    columns: {
      id: 'id',
      initiative_id: 'id',
      effect_id: 'id',
      name: 'title',
      unit: 'text',
      direction: 'fact',
      baseline_value: 'fact',
      baseline_date: 'date',
      rhythm_months: 'fact',
    },
    of: initiative,
    refers: { effect_id: 'effect' },
  },
  indicator_target: {
    columns: { id: 'id', indicator_id: 'id', date: 'date', value: 'fact' },
    of: ['indicator_id', 'indicator'],
    refers: {},
  },
  measure: {
    columns: { id: 'id', indicator_id: 'id', date: 'date', value: 'fact' },
    of: ['indicator_id', 'indicator'],
    refers: {},
  },
  diffusion: {
    columns: {
      id: 'id',
      initiative_id: 'id',
      mode: 'fact',
      transferred: 'fact',
      statement: 'title',
      adaptation: 'text',
      date: 'date',
    },
    of: initiative,
    refers: {},
  },
  diffusion_territory: {
    columns: {
      diffusion_id: 'id',
      position: 'fact',
      kind: 'fact',
      name: 'fact',
      mrc_code: 'fact',
    },
    of: ['diffusion_id', 'diffusion'],
    refers: {},
  },
  diffusion_check: {
    columns: { id: 'id', diffusion_id: 'id', date: 'date', answer: 'fact' },
    of: ['diffusion_id', 'diffusion'],
    refers: {},
  },
  diffusion_evidence: {
    columns: { diffusion_id: 'id', evidence_id: 'id', position: 'fact' },
    of: ['diffusion_id', 'diffusion'],
    refers: { evidence_id: 'evidence' },
  },
  descent: {
    columns: {
      id: 'id',
      initiative_id: 'id',
      kind: 'fact',
      other_initiative_id: 'id',
      other_name: 'text',
      date: 'date',
    },
    of: initiative,
    refers: { other_initiative_id: 'initiative' },
  },
  grid_application: {
    columns: {
      id: 'id',
      initiative_id: 'id',
      grid_version_id: 'fact',
      date: 'day',
      created_at: 'stamp',
      concluded_at: 'stamp',
    },
    of: initiative,
    refers: {},
  },
  reading: {
    columns: {
      application_id: 'id',
      component_id: 'key',
      level: 'fact',
      justification: 'text',
      what_changed: 'text',
    },
    of: ['application_id', 'grid_application'],
    refers: {},
  },
  reading_note: {
    columns: {
      application_id: 'id',
      component_id: 'key',
      sub_element_id: 'key',
      position: 'fact',
      text: 'text',
    },
    of: ['application_id', 'grid_application'],
    refers: {},
  },
  reading_evidence: {
    columns: {
      application_id: 'id',
      component_id: 'key',
      evidence_id: 'id',
      position: 'fact',
    },
    of: ['application_id', 'grid_application'],
    refers: { evidence_id: 'evidence' },
  },
  funding: {
    columns: {
      id: 'id',
      title: 'title',
      funder_id: 'id',
      kind: 'fact',
      start: 'year',
      end: 'year',
    },
    of: null,
    refers: {},
    isMoney: true,
  },
  funding_state: {
    columns: { id: 'id', funding_id: 'id', date: 'year', state: 'fact', amount: 'amount' },
    of: ['funding_id', 'funding'],
    refers: {},
    isMoney: true,
  },
  funding_share: {
    columns: { funding_id: 'id', initiative_id: 'id', amount: 'amount' },
    of: initiative,
    refers: { funding_id: 'funding' },
    isMoney: true,
  },
  funding_instalment: {
    columns: {
      id: 'id',
      funding_id: 'id',
      due_on: 'year',
      amount: 'amount',
      received_on: 'year',
    },
    of: ['funding_id', 'funding'],
    refers: {},
    isMoney: true,
  },
  effect_payer: {
    columns: { effect_id: 'id', funding_id: 'id' },
    of: ['effect_id', 'effect'],
    refers: { funding_id: 'funding' },
    isMoney: true,
  },
} as const satisfies Readonly<Record<string, ParcelTable>>;

/** A table of which rows leave in a parcel. */
export type ParcelTableName = keyof typeof PARCEL_TABLES;

/** The tables of a parcel, each after those that it refers to. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the list are its tables
export const PARCEL_TABLE_NAMES = Object.keys(PARCEL_TABLES) as ParcelTableName[];

/** How a table leaves. */
export function parcelTable(name: ParcelTableName): ParcelTable {
  return PARCEL_TABLES[name];
}
