/** A table whose texts may be about a person, with the columns that hold them. */
export type HeldPlace = {
  readonly table: string;
  readonly columns: readonly string[];
  /** All of a record is about the person whom one of its columns names. */
  readonly isWhole?: true;
  /** Columns whose text is inside a JSON document. */
  readonly json?: readonly string[];
};

/**
 * Every table with texts that a person writes, in the order in which an answer tells them. A test compares
 * this list with the schema: a new column is looked through, or is named there as holding no words.
 */
export const HELD_PLACES: readonly HeldPlace[] = [
  { table: 'testimony', columns: ['private_name', 'pseudonym', 'role', 'text'], isWhole: true },
  { table: 'testimony_clue', columns: ['clue'] },
  { table: 'erased_withdrawal', columns: ['pseudonym'] },
  { table: 'consent', columns: ['note', 'withdrawal_note'] },
  { table: 'evidence', columns: ['title', 'reference', 'url', 'file_name'] },
  { table: 'follow_up', columns: ['whom', 'note'], isWhole: true },
  { table: 'stakeholder', columns: ['name', 'contact', 'note'], isWhole: true },
  { table: 'stakeholder_alias', columns: ['name'] },
  { table: 'stakeholder_merge', columns: ['gone_name', 'before'], json: ['before'] },
  { table: 'participation', columns: ['role'] },
  { table: 'grid_application_participant', columns: ['name'] },
  { table: 'voice', columns: ['label', 'text'], isWhole: true },
  { table: 'reading', columns: ['justification', 'what_changed', 'private_note'] },
  { table: 'reading_note', columns: ['text'] },
  { table: 'grid_correction', columns: ['author', 'text'] },
  { table: 'milestone', columns: ['label', 'responsible'] },
  { table: 'status_check', columns: ['source', 'note'] },
  { table: 'absence', columns: ['who', 'reason'] },
  { table: 'absence_step', columns: ['note'] },
  { table: 'in_kind_contribution', columns: ['what', 'quantity'] },
  {
    table: 'initiative',
    columns: [
      'title',
      'summary',
      'social_need',
      'aspiration',
      'practice_before',
      'practice_now',
      'carrier',
      'cdc_role',
      'source',
    ],
  },
  { table: 'stage_change', columns: ['reason'] },
  {
    table: 'effect',
    columns: [
      'statement',
      'own_contribution',
      'others_contribution',
      'rival_explanation',
      'confidence_reason',
    ],
  },
  { table: 'effect_link', columns: ['how'] },
  { table: 'effect_recheck', columns: ['source', 'note'] },
  { table: 'recheck_correction', columns: ['former_source', 'former_note', 'reason'] },
  { table: 'indicator', columns: ['name', 'unit', 'baseline_source'] },
  { table: 'baseline_correction', columns: ['former_source', 'reason'] },
  { table: 'target_correction', columns: ['reason'] },
  { table: 'measure', columns: ['source', 'note'] },
  { table: 'measure_correction', columns: ['former_source', 'reason'] },
  { table: 'diffusion', columns: ['statement', 'adopter', 'adaptation'] },
  { table: 'diffusion_check', columns: ['note'] },
  { table: 'descent', columns: ['other_name', 'note'] },
  { table: 'funder', columns: ['name', 'url'] },
  { table: 'program', columns: ['name', 'requirements', 'url', 'source'] },
  { table: 'funding', columns: ['title', 'conditions'] },
  { table: 'funding_state', columns: ['note'] },
  { table: 'funding_report', columns: ['label'] },
  { table: 'budget', columns: ['title'] },
  { table: 'budget_line', columns: ['label', 'note'] },
  { table: 'dossier', columns: ['title', 'template'], json: ['template'] },
  { table: 'dossier_block', columns: ['own_text'], json: ['own_text'] },
  { table: 'accepted_clue', columns: ['clue'] },
  { table: 'own_template', columns: ['template'], json: ['template'] },
  { table: 'dossier_piece', columns: ['note'] },
  { table: 'dossier_file', columns: ['title', 'file_name'] },
  { table: 'dossier_photo', columns: ['file_name', 'caption', 'alt'] },
  {
    table: 'frozen_dossier',
    columns: ['title', 'recipient', 'funder_name', 'accepted', 'source', 'texts'],
    json: ['accepted', 'source', 'texts'],
  },
  { table: 'dossier_answer', columns: ['reason', 'conditions', 'report_label', 'note'] },
  {
    table: 'correction_notice',
    columns: ['subject', 'note', 'said', 'put_right'],
    json: ['said', 'put_right'],
  },
  { table: 'initiative_sector', columns: ['name'] },
  { table: 'saved_view', columns: ['name'] },
  { table: 'portfolio', columns: ['name', 'mission', 'privacy_officer'] },
  { table: 'privacy_setting', columns: ['officer_title', 'officer_contact'] },
  { table: 'personal_purpose', columns: ['name', 'note'] },
  { table: 'retention_rule', columns: ['note'] },
  { table: 'retention_hold', columns: ['reason'] },
  { table: 'retention_round', columns: ['decided_by', 'reason'] },
  {
    table: 'privacy_incident',
    columns: [
      'circumstances',
      'information',
      'occurred_note',
      'persons_note',
      'sensitivity',
      'misuse',
      'consequences',
      'likelihood',
      'public_notice',
      'measures',
    ],
  },
  { table: 'access_request', columns: ['person', 'note'], isWhole: true },
  { table: 'sent_parcel', columns: ['recipient', 'initiatives'], json: ['initiatives'] },
];
