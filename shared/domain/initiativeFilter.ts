/** Columns of the table of initiatives. The title is always the first. */
export const LIST_COLUMNS = [
  'title',
  'stage',
  'reading',
  'funding',
  'followUp',
  'sectors',
  'territories',
  'carrier',
  'role',
  'updated',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What the table can be grouped by. An initiative of two sectors stands in both groups. */
export const GROUPS = ['stage', 'sector', 'territory', 'carrier', 'role'] as const;
export type ListGroup = (typeof GROUPS)[number];

/** Properties of which a filter keeps some names, or all but those. */
export const NAME_FACETS = ['stages', 'sectors', 'territories', 'carriers', 'roles'] as const;

/** Properties of which a filter keeps one value. */
export const SINGLE_FACETS = ['notReadFor', 'funding', 'followUp', 'archived'] as const;

/** Properties whose values are counted, each under the rest of the filter. */
export const FACETS = [...NAME_FACETS, ...SINGLE_FACETS] as const;

/** Months within which an end of money is looked for (product.md: warned 12, 6 and 3 months ahead). */
export const FUNDING_MONTHS = [3, 6, 12] as const;

/** Years without a reading that are proposed as a filter. */
export const UNREAD_YEARS = [1, 2, 3, 5] as const;

/** What stands for « sans fin » where an end of money is asked for. */
export const OPEN_ENDED = 'open';
