import type { ChangedTable } from './changeTerms.ts';

/** What the journal groups changes by. */
export const CHANGE_KINDS = [
  'initiative',
  'grid',
  'evidence',
  'effect',
  'stakeholder',
  'money',
  'dossier',
  'other',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const KIND_OF: Readonly<Partial<Record<ChangedTable, ChangeKind>>> = {
  initiative: 'initiative',
  initiative_sector: 'initiative',
  initiative_territory: 'initiative',
  stage_change: 'initiative',
  milestone: 'initiative',
  status_check: 'initiative',
  follow_up: 'initiative',
  descent: 'initiative',
  descent_evidence: 'initiative',
  diffusion: 'initiative',
  diffusion_territory: 'initiative',
  diffusion_check: 'initiative',
  diffusion_evidence: 'initiative',
  grid_application: 'grid',
  grid_application_participant: 'grid',
  reading: 'grid',
  reading_note: 'grid',
  reading_evidence: 'grid',
  voice: 'grid',
  grid_correction: 'grid',
  grid_version: 'grid',
  evidence: 'evidence',
  testimony: 'evidence',
  testimony_clue: 'evidence',
  consent: 'evidence',
  consent_scope: 'evidence',
  erased_withdrawal: 'evidence',
  effect: 'effect',
  effect_evidence: 'effect',
  effect_link: 'effect',
  effect_recheck: 'effect',
  recheck_correction: 'effect',
  effect_payer: 'effect',
  effect_setting: 'effect',
  indicator: 'effect',
  baseline_correction: 'effect',
  indicator_target: 'effect',
  target_correction: 'effect',
  measure: 'effect',
  measure_correction: 'effect',
  stakeholder: 'stakeholder',
  stakeholder_alias: 'stakeholder',
  stakeholder_merge: 'stakeholder',
  participation: 'stakeholder',
  participation_phase: 'stakeholder',
  participation_proximity: 'stakeholder',
  in_kind_contribution: 'stakeholder',
  in_kind_contribution_evidence: 'stakeholder',
  absence: 'stakeholder',
  absence_step: 'stakeholder',
  funder: 'money',
  program: 'money',
  funding: 'money',
  funding_state: 'money',
  funding_share: 'money',
  funding_instalment: 'money',
  funding_report: 'money',
  budget: 'money',
  budget_line: 'money',
  inadmissible_cost: 'money',
  own_template: 'dossier',
  dossier: 'dossier',
  dossier_block: 'dossier',
  dossier_piece: 'dossier',
  dossier_file: 'dossier',
  dossier_photo: 'dossier',
  frozen_dossier: 'dossier',
  dossier_answer: 'dossier',
  correction_notice: 'dossier',
};

/** What a change of a table is grouped under; what is of the file or its settings, under the rest. */
export function kindOfChange(table: ChangedTable): ChangeKind {
  return KIND_OF[table] ?? 'other';
}

/** Columns of which a journal says nothing by themselves: why is said of each group. */
export const UNTOLD_COLUMNS = new Set([
  // What a row is, and what it is part of: the title says it.
  'id',
  'initiative_id',
  'participation_id',
  'diffusion_id',
  'descent_id',
  'in_kind_contribution_id',
  'consent_id',
  'absence_id',
  'indicator_id',
  'recheck_id',
  'target_id',
  'measure_id',
  'application_id',
  'component_id',
  'sub_element_id',
  'line_id',
  'dossier_id',
  'frozen_id',
  'record_id',
  'identity',
  'subject_id',
  'key',
  'piece_key',
  // Ties that what they tie tells of.
  'status_check_id',
  'corrects_id',
  'state_id',
  'report_id',
  'made_funding',
  // An order.
  'position',
  'sort_key',
  // Worked out from another column.
  'title_key',
  'carrier_key',
  'cdc_role_key',
  'name_key',
  'mrc_code',
  'last_evidence_number',
  'written_over',
  // When it was written, which is when the action was.
  'created_at',
  'updated_at',
  'made_at',
  'merged_at',
  'added_at',
  'recorded_at',
  // Of which form, and of what content, a document is.
  'form',
  'version',
  'origin',
  'based_on',
  'template_id',
  'template_version',
  'sha256',
  'pages',
  'fault',
  'texts',
  'pdf',
  'accepted',
  'said',
  'put_right',
  'aspect',
  // What was chosen of the answers to a person: their own screen tells it.
  'chosen',
  'purpose_id',
  'round_id',
  // What a parcel was: the list of those that left tells it.
  'is_nameless',
  'is_whole',
  'has_money',
  'initiatives',
]);

/** Columns that hold cents, by their name alone, or with their table. */
export const MONEY_COLUMNS: ReadonlySet<string> = new Set([
  'amount',
  'actual',
  'least_amount',
  'most_amount',
  'asked',
  'asked_in_kind',
  'in_kind_contribution.value',
]);

/** Columns that hold a share of a hundred. */
export const PERCENT_COLUMNS: ReadonlySet<string> = new Set([
  'most_percent',
  'most_in_kind_percent',
  'least_own_percent',
]);

/** Columns that say yes or no. */
export const FLAG_COLUMNS: ReadonlySet<string> = new Set([
  'expected',
  'in_dossier',
  'serves',
  'set_aside',
  'in_kind',
  'included',
  'appended',
]);

/** Columns whose value says nothing to a person: that they changed is told. */
export const MUTE_COLUMNS: ReadonlySet<string> = new Set([
  'definition',
  'template',
  'view',
  'before',
  'file_sha256',
  'bytes',
  'media_type',
  'meeting_place',
  'left_out',
  'frozen_dossier.source',
  'dossier_block.kind',
  'consent_scope.value',
  'put_off.kind',
]);

/** Columns that refer to another record, told by its name. */
export const REFERENCE_COLUMNS: Readonly<Record<string, ChangedTable>> = {
  effect_id: 'effect',
  from_id: 'effect',
  to_id: 'effect',
  evidence_id: 'evidence',
  funder_id: 'funder',
  program_id: 'program',
  budget_id: 'budget',
  funding_id: 'funding',
  stakeholder_id: 'stakeholder',
  kept_id: 'stakeholder',
  other_initiative_id: 'initiative',
  grid_application_id: 'grid_application',
  grid_version_id: 'grid_version',
};

/** What stands for the name of a record that is known no more. */
export const NAMELESS = '–';

/** Of a column with a closed list of values that no vocabulary names, the list of the journal's own words. */
export const COLUMN_VALUES = {
  'portfolio.kind': 'portfolio',
  'portfolio_territory.kind': 'territory',
  'initiative_territory.kind': 'territory',
  'diffusion_territory.kind': 'territory',
  'descent.kind': 'descent',
  'budget_line.side': 'side',
  'dossier_piece.state': 'piece',
  'dossier_photo.width': 'width',
  'dossier_photo.persons': 'persons',
  'correction_notice.kind': 'notice',
  'correction_notice.answer': 'noticeAnswer',
} as const;

/** Records that are never brought back by themselves: what left, what keeps trace of a gesture with an undo of its own, and an image. */
const NEVER_BROUGHT: ReadonlySet<ChangedTable> = new Set<ChangedTable>([
  'frozen_dossier',
  'erased_withdrawal',
  'stakeholder_merge',
  'portfolio_logo',
  'sent_parcel',
  'retention_round',
  'retention_record',
]);

/** A record of the table can be brought back as it was. */
export function isBringable(table: ChangedTable): boolean {
  return !NEVER_BROUGHT.has(table);
}

/** Columns worked out from another one, which come back with it. */
export const FOLLOWING_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'initiative.title': ['title_key', 'sort_key'],
  'initiative.carrier': ['carrier_key'],
  'initiative.cdc_role': ['cdc_role_key'],
  'stakeholder.name': ['name_key'],
  'funder.name': ['sort_key'],
  'follow_up.outcome': ['status_check_id'],
  'grid_version.definition': ['form', 'sha256', 'version'],
  'own_template.template': ['form'],
  'dossier.template': ['form', 'template_id', 'template_version'],
  'dossier_file.file_sha256': ['pages', 'fault'],
  'dossier_answer.report_on': ['report_time'],
  'saved_view.view': ['form'],
};

/** Columns that are no part of what a record was: whether it lay in the bin. */
export const NEVER_RETURNED: ReadonlySet<string> = new Set(['removed_at']);
