import type { SyncedFolder } from '../shared/ipc/contract/synced.ts';
import { useT } from './strings.ts';

/** What copies the folder of the portfolio, what that may do to it, and what to do. */
export function SyncedWords({ folder }: { readonly folder: SyncedFolder }) {
  const t = useT();
  const { service, conflicts } = folder;
  return (
    <>
      {service === null ? null : (
        <>
          <p>{t(`synced:service.${service}`)}</p>
          <p>{t('synced:risk')}</p>
          <p>{t('synced:todo')}</p>
        </>
      )}
      {conflicts.length === 0 ? null : (
        <>
          <p>{t('synced:conflicts', { count: conflicts.length })}</p>
          <ul>
            {conflicts.map(({ fileName }) => (
              <li key={fileName}>{fileName}</li>
            ))}
          </ul>
          <p>{t('synced:conflictsTodo', { count: conflicts.length })}</p>
        </>
      )}
    </>
  );
}
