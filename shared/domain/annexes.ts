import type { Dossier, DossierFile } from './schemas/dossier.ts';

/** What can be appended to a dossier. */
const APPENDED_KINDS = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** Pages that one file may append. */
export const MOST_ANNEX_PAGES = 300;

/** Bytes of all that one dossier appends: what a funder's form or a mailbox takes, many times over. */
export const MOST_ANNEX_BYTES = 100 * 1024 * 1024;

/** Whether a file of this kind can be appended. */
export function mayAppend(mediaType: string): boolean {
  return APPENDED_KINDS.has(mediaType);
}

/** A file that the dossier appends, its number from 1 and how many pages it has. */
export type Annex = { number: number; given: DossierFile; pages: number };

/** What a dossier appends, in order: nothing while its block « Annexes » is out of it. */
export function annexesOf({ blocks, files }: Pick<Dossier, 'blocks' | 'files'>): Annex[] {
  if (!blocks.some(({ kind, included }) => kind === 'annexes' && included)) return [];
  return files
    .filter(({ isAppended }) => isAppended)
    .map((given, index) => ({ number: index + 1, given, pages: given.pages ?? 1 }));
}

/** How many pages the annexes of a dossier take, after its own. */
export function annexPages(dossier: Pick<Dossier, 'blocks' | 'files'>): number {
  return annexesOf(dossier).reduce((sum, { pages }) => sum + pages, 0);
}
