import { useMemo, useState } from 'react';
import { draftLines, sentLines } from '../../../../shared/content/dossierRegister.ts';
import {
  type RegisterFilter,
  registerChoices,
  underFilter,
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
  const all = useMemo(() => {
    const lines = [...draftLines(dossiers), ...sentLines(copies)];
    return { lines, choices: registerChoices(lines) };
  }, [dossiers, copies]);
  const { shown, sent, counted } = useMemo(() => underFilter(all.lines, filter), [all, filter]);
  const ids = new Set(
    shown.filter(({ frozenId }) => frozenId === null).map(({ dossierId }) => dossierId),
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
    ...all.choices,
    drafts: dossiers.filter(({ id }) => ids.has(id)),
    sent,
    counted,
    /** What is shown: what is in preparation, then what left. */
    lines: shown,
    shown: shown.length,
    all: all.lines.length,
  };
}
