import { Button } from '../components/actions/Button.tsx';
import { useT } from '../strings.ts';
import { refusalParts } from './refusal.ts';

/** In place of what could not be shown. */
export function Problem({
  problem,
  onRetry,
}: {
  readonly problem: unknown;
  readonly onRetry: () => void;
}) {
  const t = useT();
  const { what, safe, todo } = refusalParts(problem);
  return (
    <div className="es-page-body" role="alert">
      <h1 className="es-page-title">{what}</h1>
      <p>{safe}</p>
      <p>{todo}</p>
      <Button onPress={onRetry}>{t('action.retry')}</Button>
    </div>
  );
}
