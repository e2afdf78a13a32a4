import type { ChangedTable } from '../changeTerms.ts';

/** What is found together: the groups of an answer, in their order. */
export const SEARCH_KINDS = [
  'initiative',
  'stakeholder',
  'grid',
  'effect',
  'evidence',
  'followUp',
  'money',
  'dossier',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A table that is looked through, with the columns that hold its words. */
export type SearchPlace = {
  readonly table: ChangedTable;
  readonly kind: SearchKind;
  /** The column that names a record and counts most, when it has one of its own. */
  readonly title: string | null;
  readonly columns: readonly string[];
  /** The columns whose words are inside a JSON document. */
  readonly json?: readonly string[];
};

/**
 * Where one search looks. Left out: the real name behind a pseudonym, which no list of results may show
 * before others; requests of persons and incidents, which are kept apart with what concerns persons; what a
 * dossier was drawn from, which is found where it is kept.
 */
export const SEARCH_PLACES: readonly SearchPlace[] = [
  {
    table: 'initiative',
    kind: 'initiative',
    title: 'title',
    columns: [
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
  place('initiative_sector', 'initiative', 'name'),
  place('initiative_territory', 'initiative', 'name'),
  place('stage_change', 'initiative', null, 'reason'),
  place('descent', 'initiative', 'other_name', 'note'),
  place('stakeholder', 'stakeholder', 'name', 'contact', 'note'),
  place('stakeholder_alias', 'stakeholder', 'name'),
  place('participation', 'stakeholder', null, 'role'),
  place('absence', 'stakeholder', 'who', 'reason'),
  place('absence_step', 'stakeholder', null, 'note'),
  place('reading', 'grid', null, 'justification', 'what_changed', 'private_note'),
  place('reading_note', 'grid', null, 'text'),
  place('voice', 'grid', 'label', 'text'),
  place('grid_application_participant', 'grid', 'name'),
  place('grid_correction', 'grid', null, 'author', 'text'),
  place(
    'effect',
    'effect',
    'statement',
    'own_contribution',
    'others_contribution',
    'rival_explanation',
    'confidence_reason',
  ),
  place('effect_link', 'effect', null, 'how'),
  place('effect_recheck', 'effect', null, 'source', 'note'),
  place('indicator', 'effect', 'name', 'unit', 'baseline_source'),
  place('measure', 'effect', null, 'source', 'note'),
  place('diffusion', 'effect', 'statement', 'adopter', 'adaptation'),
  place('diffusion_territory', 'effect', 'name'),
  place('diffusion_check', 'effect', null, 'note'),
  place('evidence', 'evidence', 'title', 'reference', 'url', 'file_name'),
  place('testimony', 'evidence', null, 'pseudonym', 'role', 'text'),
  place('consent', 'evidence', null, 'note', 'withdrawal_note'),
  place('follow_up', 'followUp', 'whom', 'note'),
  place('status_check', 'followUp', null, 'source', 'note'),
  place('milestone', 'followUp', 'label', 'responsible'),
  place('funder', 'money', 'name', 'url'),
  place('program', 'money', 'name', 'requirements', 'url', 'source'),
  place('funding', 'money', 'title', 'conditions'),
  place('funding_state', 'money', null, 'note'),
  place('funding_report', 'money', 'label'),
  place('budget', 'money', 'title'),
  place('budget_line', 'money', 'label', 'note'),
  place('in_kind_contribution', 'money', 'what', 'quantity'),
  place('dossier', 'dossier', 'title'),
  {
    table: 'dossier_block',
    kind: 'dossier',
    title: null,
    columns: ['own_text'],
    json: ['own_text'],
  },
  place('dossier_piece', 'dossier', null, 'note'),
  place('dossier_file', 'dossier', 'title', 'file_name'),
  place('dossier_photo', 'dossier', 'file_name', 'caption', 'alt'),
  place('frozen_dossier', 'dossier', 'title', 'recipient', 'funder_name'),
  place('dossier_answer', 'dossier', null, 'reason', 'conditions', 'report_label', 'note'),
  place('correction_notice', 'dossier', 'subject', 'note'),
];

function place(
  table: ChangedTable,
  kind: SearchKind,
  title: string | null,
  ...columns: string[]
): SearchPlace {
  return { table, kind, title, columns };
}

/** Where a table is looked through; undefined when it is not. */
export function searchPlace(table: string): SearchPlace | undefined {
  return SEARCH_PLACES.find((one) => one.table === table);
}
