import { passwordAdvice } from '../../../../shared/domain/passwordAdvice.ts';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

/** What there is to say under a password that is being chosen. */
export function useAdvice(password: string): string {
  const t = useT();
  const { open } = useAnswer('app.state', undefined);
  const known = [open?.portfolio.organisation.name ?? '', open?.fileName ?? ''];
  const advice = password === '' ? null : passwordAdvice(password, known);
  if (advice === 'short') {
    return t('protection:dialog.length', { count: Array.from(password).length });
  }
  return advice === 'guessable' ? t('protection:dialog.guessable') : t('protection:dialog.advice');
}
