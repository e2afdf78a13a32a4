import { momentWords } from '../shared/content/backupWords.ts';
import type { BackupList } from '../shared/ipc/contract/backups.ts';
import type { ErrorCode } from '../shared/ipc/errors.ts';
import { Banner } from './components/feedback/Banner.tsx';
import { useAnswer } from './queries.ts';
import { useT } from './strings.ts';

/** What stopped the last copy, and what to do about it; nothing when all went well. */
export function BackupProblems({ failed }: Pick<BackupList, 'failed'>) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  if (failed === null) return null;
  return (
    <Banner
      tone="warning"
      title={t('backup:failed.title', { when: momentWords(failed.at, today, t) })}
    >
      {t(`backup:failed.${kindOf(failed.code)}`)}
    </Banner>
  );
}

function kindOf(code: ErrorCode): 'full' | 'damaged' | 'other' {
  if (code === 'disk_full') return 'full';
  return code === 'file_damaged' || code === 'file_foreign' ? 'damaged' : 'other';
}
