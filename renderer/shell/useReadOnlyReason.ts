import { useAnswer } from '../queries.ts';
import { useT } from '../strings.ts';

/** Why nothing can be changed in the open portfolio; undefined when it can. For `disabledReason`. */
export function useReadOnlyReason(): string | undefined {
  const t = useT();
  const { open } = useAnswer('app.state', undefined);
  const why = open?.readOnly ?? null;
  return why === null ? undefined : t(`status.readOnly.${why}`);
}
