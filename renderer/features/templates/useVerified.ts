import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { isOldTemplate } from '../../../shared/domain/programRules.ts';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** When a template was verified, in words, and whether that is a year ago or more. One that follows nobody's rules never is. */
export function useVerified({
  verifiedOn,
  recipient,
}: Pick<Template, 'verifiedOn' | 'recipient'>): {
  readonly words: string;
  readonly isOld: boolean;
} {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  if (recipient === 'any' && verifiedOn === null)
    return { words: t('template:general'), isOld: false };
  if (verifiedOn === null) return { words: t('template:never'), isOld: true };
  const isOld = isOldTemplate({ recipient, verifiedOn }, today);
  const date = formatPartialDate(verifiedOn);
  return { words: t(isOld ? 'template:old' : 'template:verified', { date }), isOld };
}
