/** What never leaves in a parcel, in the order in which it is told. */
export const STAYING = [
  'participation',
  'testimony',
  'voice',
  'follow_up',
  'file',
  'private_note',
  'milestone',
  'budget',
  'dossier',
] as const;
/** Something that stays in the portfolio when an initiative is sent. */
export type Staying = (typeof STAYING)[number];
