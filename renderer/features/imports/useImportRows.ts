import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportRow } from '../../../shared/domain/schemas/import.ts';
import { call } from '../../api.ts';

/** Rows drawn at first, and that come at once when others are asked for. */
const AT_ONCE = 50;

/** Some of the rows of a kind, and how more of them are asked for. */
export interface ImportRows {
  readonly rows: readonly ImportRow[];
  readonly total: number;
  /** Undefined where all are there, or as many as a person would scroll through. */
  readonly more: (() => void) | undefined;
}

/** As many rows are drawn at most: beyond, what is settled lets the next ones come. */
const MOST_DRAWN = 1_000;

/** The rows of a kind, by pieces: thousands would hold the window for seconds. Undefined while the first are awaited. */
export function useImportRows(kind: ImportRow['kind']): ImportRows | undefined {
  const [limit, setLimit] = useState(AT_ONCE);
  const input = { kind, offset: 0, limit };
  const { data } = useQuery({
    queryKey: ['import.rows', input],
    queryFn: () => call('import.rows', input),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return undefined;
  const canGrow = data.total > data.rows.length && limit < MOST_DRAWN;
  return { ...data, more: canGrow ? () => setLimit(limit + AT_ONCE) : undefined };
}
