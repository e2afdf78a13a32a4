import { useAnswer } from './queries.ts';
import { useT } from './strings.ts';

/** Why nothing of the open portfolio can be changed, in words; undefined when it can. */
export function useReadOnlyReason(): string | undefined {
  const t = useT();
  const why = useAnswer('app.state', undefined).open?.readOnly ?? null;
  return why === null ? undefined : t(`common:status.readOnly.${why}`);
}
