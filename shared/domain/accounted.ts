import { shownKinds } from './templateBlocks.ts';

type Accounting = Parameters<typeof shownKinds<string>>[0] & {
  /** Whether its pages had the lines of the budget, of a copy of which that is known. */
  readonly hadBudget?: boolean | undefined;
  readonly budget?:
    | { readonly lines: readonly { readonly actual?: number | null | undefined }[] }
    | null
    | undefined;
};

/**
 * Whether a dossier gives account of its budget, line by line: a block does, and what one of the lines came
 * to is noted. The budget then sends its reader to the account, which has each line again.
 */
export function isAccounted({ budget, dossier }: Pick<Accounting, 'budget' | 'dossier'>): boolean {
  const hasAccount = dossier.blocks.some(({ kind, included }) => kind === 'account' && included);
  return hasAccount && budget?.lines.some(({ actual }) => actual != null) === true;
}

/** Whether a dossier prints the lines of its budget, their states and their sums: what one does with an account is the account's. */
export function printsBudget(source: Accounting): boolean {
  return shownKinds(source).has('budget') && (source.hadBudget === true || !isAccounted(source));
}
