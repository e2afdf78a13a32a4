/** What a recovery counts, as people call it; what is not one of them is « other ». */
export const RECOVERED_NOUNS = [
  'initiative',
  'stakeholder',
  'participation',
  'stage',
  'application',
  'reading',
  'effect',
  'evidence',
  'testimony',
  'indicator',
  'measure',
  'followUp',
  'funding',
  'budgetLine',
  'dossier',
  'sent',
  'file',
  'other',
] as const;
export type RecoveredNoun = (typeof RECOVERED_NOUNS)[number];

/** The tables that are counted under a noun of their own. */
const NOUNS: Readonly<Record<string, RecoveredNoun>> = {
  initiative: 'initiative',
  stakeholder: 'stakeholder',
  participation: 'participation',
  stage_change: 'stage',
  grid_application: 'application',
  reading: 'reading',
  effect: 'effect',
  evidence: 'evidence',
  testimony: 'testimony',
  indicator: 'indicator',
  measure: 'measure',
  follow_up: 'followUp',
  funding: 'funding',
  budget_line: 'budgetLine',
  dossier: 'dossier',
  frozen_dossier: 'sent',
  file_content: 'file',
};

/** What became of the records of a noun, or of a table. */
export type RecoveredCount = {
  saved: number;
  /** How many there were; null when nothing says it. */
  total: number | null;
  doubtful: number;
  aside: number;
};

/** Counts of tables as counts of nouns, in their order; a noun of which there is nothing, and was nothing, is left out. */
export function recoveredByNoun(
  tables: readonly (RecoveredCount & { table: string })[],
): (RecoveredCount & { noun: RecoveredNoun })[] {
  return RECOVERED_NOUNS.flatMap((noun) => {
    const of = tables.filter(({ table }) => (NOUNS[table] ?? 'other') === noun);
    const sum = of.reduce<RecoveredCount>(added, { saved: 0, total: 0, doubtful: 0, aside: 0 });
    const isNothing = sum.saved === 0 && sum.aside === 0 && sum.total === 0;
    return isNothing ? [] : [{ noun, ...sum }];
  });
}

function added(one: RecoveredCount, other: RecoveredCount): RecoveredCount {
  return {
    saved: one.saved + other.saved,
    total: one.total === null || other.total === null ? null : one.total + other.total,
    doubtful: one.doubtful + other.doubtful,
    aside: one.aside + other.aside,
  };
}
