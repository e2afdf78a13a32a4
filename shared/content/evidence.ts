import type { Evidence } from '../domain/schemas/initiative.ts';

/** The pieces of evidence of a list of identifiers, each once, in the order of their numbers; removed ones are left out. */
export function existing(all: Evidence[], ids: string[]): Evidence[] {
  const wanted = new Set(ids);
  return all.filter((one) => wanted.has(one.id)).toSorted((a, b) => a.number - b.number);
}

/** « P-12 »: how a dossier names a piece of evidence. */
export function evidenceMark(evidence: { number: number }): string {
  return `P-${evidence.number}`;
}

/** The marks of pieces of evidence, by their identifiers. */
export function evidenceMarks(
  all: readonly Pick<Evidence, 'id' | 'number'>[],
): Map<string, string> {
  return new Map(all.map((one) => [one.id, evidenceMark(one)]));
}

/** Remembers what the blocks cite, so that the references list exactly that. */
export type Citations = {
  /** Marks of the evidence of these identifiers, which are cited from now on. */
  cite: (ids: string[]) => string[];
  /** What was cited so far, in the order of the numbers. */
  cited: () => Evidence[];
};

/** Citations of one dossier, over the evidence of its initiative. */
export function collectCitations(all: Evidence[]): Citations {
  const seen = new Set<string>();
  return {
    cite: (ids) => {
      const found = existing(all, ids);
      for (const one of found) seen.add(one.id);
      return found.map(evidenceMark);
    },
    cited: () => existing(all, [...seen]),
  };
}
