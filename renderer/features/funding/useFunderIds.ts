import { useMemo } from 'react';
import { nameKey } from '../../../shared/domain/sortKey.ts';
import { useMaybeAnswer } from '../../queries.ts';

/** The funders of the register by their names, each folded once: a paste asks of each of its rows, at each key. */
export function useFunderIds(): (name: string) => string | undefined {
  const { data: funders } = useMaybeAnswer('funder.list', undefined);
  const ids = useMemo(() => {
    const byName = new Map<string, string>();
    for (const { id, name } of funders ?? []) {
      const key = nameKey(name);
      if (!byName.has(key)) byName.set(key, id);
    }
    return byName;
  }, [funders]);
  return (name) => ids.get(nameKey(name));
}
