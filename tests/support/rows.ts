/**
 * One good row of each table, in an order in which they can be added. The tests of the rules change one
 * value of a copy and expect a refusal.
 */
export const id = (n: number): string => `01a20739-0000-7000-8000-${String(n).padStart(12, '0')}`;

const AT = '2026-11-22T15:00:00.000Z';

export type Row = Record<string, string | number | null | Uint8Array>;

export const rows: readonly (readonly [table: string, row: Row])[] = [
  [
    'portfolio',
    {
      id: 1,
      kind: 'own',
      name: 'CDC',
      mission: '',
      neq: '1234567890',
      charity_number: '123456789RR0001',
      privacy_officer: '',
      colour: '#25221D',
      created_at: AT,
      updated_at: AT,
    },
  ],
  ['portfolio_territory', { position: 0, kind: 'mrc', name: 'MRC' }],
  ['portfolio_logo', { id: 1, media_type: 'image/png', bytes: new Uint8Array([1]) }],
  [
    'initiative',
    {
      id: id(1),
      title: 'Une initiative',
      sort_key: 'une initiative',
      summary: '',
      social_need: '',
      aspiration: '',
      practice_before: '',
      practice_now: '',
      rupture_form: 'otherwise',
      rupture_scope: null,
      carrier: '',
      carrier_key: '',
      cdc_role: '',
      cdc_role_key: '',
      source: '',
      last_evidence_number: 0,
      created_at: AT,
      updated_at: AT,
      archived_at: null,
      removed_at: null,
    },
  ],
  ['initiative_words', { initiative_id: id(1), words: 'une initiative' }],
  [
    'initiative_sector',
    { initiative_id: id(1), position: 0, name: 'Logement', sort_key: 'logement' },
  ],
  [
    'initiative_territory',
    { initiative_id: id(1), position: 0, kind: 'mrc', name: 'MRC', sort_key: 'mrc' },
  ],
  ['stakeholder', { id: id(2), name: 'La Ville', name_key: 'la ville', kind: 'municipality' }],
  [
    'participation',
    {
      id: id(3),
      initiative_id: id(1),
      stakeholder_id: id(2),
      role: '',
      power: 'consulted',
      in_kind: '',
    },
  ],
  ['participation_phase', { participation_id: id(3), phase: 'causes' }],
  ['participation_proximity', { participation_id: id(3), proximity: 'geographic' }],
  [
    'stage_change',
    { id: id(4), initiative_id: id(1), stage: 'emergence', date: '2014-03', reason: '' },
  ],
  [
    'evidence',
    {
      id: id(5),
      initiative_id: id(1),
      number: 1,
      kind: 'link',
      title: 'Un rapport',
      date: '2014',
      reference: '',
      url: 'https://example.org/',
    },
  ],
  [
    'effect',
    {
      id: id(6),
      initiative_id: id(1),
      statement: 'Un effet',
      observed_on: null,
      level: 'territory',
      nature: 'agency',
      temporality: 'long',
      expected: 1,
      polarity: 'positive',
      own_contribution: '',
      others_contribution: '',
      rival_explanation: '',
      confidence: null,
    },
  ],
  ['effect_evidence', { effect_id: id(6), position: 0, evidence_id: id(5) }],
  [
    'diffusion',
    {
      id: id(7),
      initiative_id: id(1),
      mode: 'transfer',
      transferred: 'process',
      statement: 'Repris ailleurs',
      adopter: '',
      place: '',
      adaptation: '',
      date: null,
    },
  ],
  ['diffusion_evidence', { diffusion_id: id(7), position: 0, evidence_id: id(5) }],
  [
    'descent',
    {
      id: id(15),
      initiative_id: id(1),
      kind: 'merged_into',
      other_initiative_id: null,
      other_name: 'Une autre initiative',
      date: null,
      note: '',
    },
  ],
  ['descent_evidence', { descent_id: id(15), position: 0, evidence_id: id(5) }],
  [
    'milestone',
    {
      id: id(8),
      initiative_id: id(1),
      label: 'Une étape',
      start: '2027-01',
      end: null,
      responsible: '',
    },
  ],
  [
    'grid_version',
    {
      id: 'grille-1',
      origin: 'shipped',
      name: 'Grille',
      version: 1,
      based_on: null,
      form: 1,
      definition: '{}',
      sha256: 'a'.repeat(64),
      serves: 0,
      set_aside: 0,
      added_at: AT,
    },
  ],
  [
    'grid_application',
    {
      id: id(9),
      initiative_id: id(1),
      grid_version_id: 'grille-1',
      date: '2026-11-22',
      created_at: AT,
      concluded_at: null,
    },
  ],
  ['grid_application_participant', { application_id: id(9), position: 0, name: 'Le comité' }],
  [
    'reading',
    {
      application_id: id(9),
      component_id: 'aspiration',
      level: 'present',
      justification: '',
      what_changed: '',
      private_note: '',
    },
  ],
  [
    'reading_note',
    {
      application_id: id(9),
      component_id: 'aspiration',
      sub_element_id: 'ideal',
      position: 0,
      text: 'Une note',
    },
  ],
  [
    'voice',
    {
      id: id(15),
      application_id: id(9),
      component_id: 'aspiration',
      voice_group: 'participants',
      label: '',
      level: 'emerging',
      text: '',
    },
  ],
  [
    'reading_evidence',
    { application_id: id(9), component_id: 'aspiration', position: 0, evidence_id: id(5) },
  ],
  [
    'funder',
    {
      id: id(10),
      name: 'Un bailleur',
      sort_key: 'un bailleur',
      program: '',
      requirements: '',
      verified_on: '2026-11-22',
      url: null,
    },
  ],
  [
    'budget',
    { id: id(11), initiative_id: id(1), title: 'Budget', start: '2026', end: '2027-03-31' },
  ],
  [
    'budget_line',
    {
      id: id(12),
      budget_id: id(11),
      position: 0,
      side: 'revenue',
      label: 'Subvention',
      funder_id: id(10),
      state: 'asked',
      in_kind: 0,
      amount: 100,
    },
  ],
  [
    'dossier',
    {
      id: id(13),
      initiative_id: id(1),
      title: 'Demande',
      template_id: 'complet',
      template_version: 1,
      form: 1,
      template: '{}',
      funder_id: id(10),
      budget_id: id(11),
      grid_application_id: id(9),
      created_at: AT,
      updated_at: AT,
    },
  ],
  [
    'dossier_block',
    { dossier_id: id(13), position: 0, kind: 'summary', included: 1, own_text: null },
  ],
  [
    'frozen_dossier',
    {
      id: id(14),
      dossier_id: id(13),
      initiative_id: id(1),
      title: 'Demande',
      recipient: 'Un bailleur',
      made_at: AT,
      pages: 1,
      bytes: 3,
      sha256: 'b'.repeat(64),
      form: 1,
      source: '{}',
      pdf: new Uint8Array([1, 2, 3]),
    },
  ],
  ['saved_view', { id: id(15), position: 0, name: 'Ma vue', form: 1, view: '{}' }],
];

/** A good row of a table that takes rows of a concluded application only: `rows` has none. */
export const correction: Row = {
  id: id(16),
  application_id: id(9),
  component_id: 'aspiration',
  made_at: AT,
  author: '',
  text: 'Une correction',
};

/** Concludes the application of `rows`. */
export const CONCLUDE = `UPDATE grid_application SET concluded_at = '${AT}' WHERE concluded_at IS NULL`;
