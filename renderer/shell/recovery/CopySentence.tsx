import { copyWords } from '../../../shared/content/backupWords.ts';
import type { RecoveryOffer } from '../../../shared/ipc/contract/recovery.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** The last proved copy, and what opens it. */
export type CopyChoice = {
  readonly copy: NonNullable<RecoveryOffer['copy']>;
  readonly onOpen: () => void;
};

/** « Copie vérifiée hier à 16 h 12 : 214 initiatives. », and what is not in it. */
export function CopySentence({ copy }: Pick<CopyChoice, 'copy'>) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  return <p>{t('recovery:copy', { copy: copyWords(copy, today, t) })}</p>;
}
