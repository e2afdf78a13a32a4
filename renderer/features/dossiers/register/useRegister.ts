import { useState } from 'react';
import { draftLines, sentLines } from '../../../../shared/content/dossierRegister.ts';
import {
  isKept,
  type RegisterFilter,
  registerChoices,
} from '../../../../shared/domain/dossierRegister.ts';
import { useAnswer } from '../../../queries.ts';

const EVERYTHING: RegisterFilter = { words: '', funder: null, year: null, state: null };

/** The filter as it was left, while the application runs. */
let left = EVERYTHING;

/** The register under its filter: dossiers in preparation, copies that left, and those that the counts by funder are made of. */
export function useRegister() {
  const dossiers = useAnswer('dossier.list', undefined);
  const copies = useAnswer('frozen.list', { initiativeId: null });
  const [filter, setFilter] = useState(left);
  const inHand = draftLines(dossiers);
  const sent = sentLines(copies);
  const lines = [...inHand, ...sent];
  const { funders, years } = registerChoices(lines);
  const kept = lines.filter((line) => isKept(line, filter));
  const ids = new Set(
    kept.filter(({ frozenId }) => frozenId === null).map(({ dossierId }) => dossierId),
  );
  const change = (next: RegisterFilter) => {
    left = next;
    setFilter(next);
  };
  return {
    filter,
    setFilter: change,
    clear: () => change(EVERYTHING),
    dossiers,
    funders,
    years,
    drafts: dossiers.filter(({ id }) => ids.has(id)),
    sent: kept.filter(({ frozenId }) => frozenId !== null),
    /** Whatever their state: a record of the refused ones alone would say that nothing was accepted. */
    counted: sent.filter((line) => isKept(line, { ...filter, state: null })),
    /** What is shown: what is in preparation, then what left. */
    lines: kept,
    shown: kept.length,
    all: lines.length,
  };
}
