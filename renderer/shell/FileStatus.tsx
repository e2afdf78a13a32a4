import { formatTime } from '../../shared/domain/dates.ts';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import { SaveStatus } from '../components/layout/SaveStatus.tsx';
import { StatusBar, StatusItem } from '../components/layout/StatusBar.tsx';
import { useT } from '../strings.ts';

/** What is stored, and in which file. */
export function FileStatus({ open }: { readonly open: OpenPortfolio }) {
  const t = useT();
  return (
    <StatusBar>
      {open.readOnly === null ? (
        <SaveStatus
          idle={t('status.idle')}
          saving={t('status.saving')}
          saved={(at) => t('status.savedAt', { time: formatTime(at.getHours(), at.getMinutes()) })}
          held={(count) => t('status.held', { count })}
          failed={(count) => t('status.failed', { count })}
        />
      ) : (
        <StatusItem icon="lock" isAlarming isFirm>
          {t(`status.readOnly.${open.readOnly}`)}
        </StatusItem>
      )}
      {open.portfolio.kind === 'own' ? null : (
        <StatusItem icon="info">{t(`vocabulary:exampleNotice.${open.portfolio.kind}`)}</StatusItem>
      )}
      <StatusItem isAtEnd>{open.fileName}</StatusItem>
    </StatusBar>
  );
}
