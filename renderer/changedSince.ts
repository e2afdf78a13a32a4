import type { CopyToCorrect } from '../shared/domain/schemas/correctionNotice.ts';

/** What is read of a copy that left. */
type Copy = Pick<CopyToCorrect, 'frozenId'> & {
  readonly open: readonly Pick<CopyToCorrect['open'][number], 'kind'>[];
};

/** How much of a copy that left the portfolio says otherwise since, that nobody answered. Words withdrawn since have a sign of their own. */
export function changedSince(copies: readonly Copy[], frozenId: string): number {
  const open = copies.find((copy) => copy.frozenId === frozenId)?.open ?? [];
  return open.filter(({ kind }) => kind !== 'testimony').length;
}
