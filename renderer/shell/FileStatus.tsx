import { momentWords } from '../../shared/content/backupWords.ts';
import { formatTime } from '../../shared/domain/dates.ts';
import type { OpenPortfolio } from '../../shared/ipc/contract/portfolio.ts';
import { SaveStatus } from '../components/layout/SaveStatus.tsx';
import { StatusBar, StatusItem } from '../components/layout/StatusBar.tsx';
import { useAnswer, useMaybeAnswer } from '../queries.ts';
import { useT } from '../strings.ts';
import { useBackups } from '../useBackups.ts';
import { ClockNotice } from './ClockNotice.tsx';
import { FileUnderneath } from './FileUnderneath.tsx';
import { HarmNotice } from './HarmNotice.tsx';
import { useIsTime } from './Later.tsx';

/** What is stored, and in which file. */
export function FileStatus({ open }: { readonly open: OpenPortfolio }) {
  const t = useT();
  return (
    <StatusBar>
      <FileUnderneath />
      {open.readOnly === null ? <HarmNotice key={`harm ${open.session}`} /> : null}
      <ClockNotice key={open.session} />
      {open.readOnly === null ? (
        <SaveStatus
          idle={t('status.idle')}
          saving={t('status.saving')}
          saved={(at) => t('status.savedAt', { time: formatTime(at.getHours(), at.getMinutes()) })}
          held={(count) => t('status.held', { count })}
          failed={(count) => t('status.failed', { count })}
        />
      ) : (
        <StatusItem
          icon="lock"
          // A collection is meant to be so.
          isAlarming={open.readOnly !== 'collection'}
          isFirm
        >
          {t(`status.readOnly.${open.readOnly}`)}
        </StatusItem>
      )}
      {open.portfolio.kind === 'own' || open.portfolio.kind === 'collection' ? null : (
        <StatusItem icon="info">{t(`vocabulary:exampleNotice.${open.portfolio.kind}`)}</StatusItem>
      )}
      {open.readOnly === null ? <CopyStatus /> : null}
      <StatusItem isAtEnd>{open.fileName}</StatusItem>
    </StatusBar>
  );
}

/** What stands beside the file is not looked through for the first screen: its folder may be on a network. */
const CONFLICTS_AFTER_MS = 3_000;

/** Where copies are seen, made and brought back. */
const COPIES = '#/reglages/copies';

/** When the last copy was proved; what is wrong with the copies comes first. Nothing before the first one. */
function CopyStatus() {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const list = useBackups();
  const conflicts =
    useMaybeAnswer('synced.get', undefined, useIsTime(CONFLICTS_AFTER_MS)).data?.conflicts ?? [];
  if (list === undefined) return null;
  const last = list.copies.find(({ isAltered }) => !isAltered);
  if (list.failed !== null) {
    return (
      <StatusItem icon="late" isAlarming href={COPIES}>
        {t('backup:failed.status')}
      </StatusItem>
    );
  }
  if (list.second?.isLate === true) {
    return (
      <StatusItem icon="late" isAlarming href={COPIES}>
        {t('backup:second.statusLate')}
      </StatusItem>
    );
  }
  if (conflicts.length > 0) {
    return (
      <StatusItem icon="info" href={COPIES}>
        {t('backup:conflict.status', { count: conflicts.length })}
      </StatusItem>
    );
  }
  if (last === undefined) return null;
  const when = momentWords(last.at, today, t);
  return (
    <StatusItem icon="check" href={COPIES}>
      {list.next === null
        ? t('backup:status', { when })
        : t(`backup:statusNext.${list.next}`, { when })}
    </StatusItem>
  );
}
