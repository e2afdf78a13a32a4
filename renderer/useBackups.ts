import { useEffect } from 'react';
import { copyWords } from '../shared/content/backupWords.ts';
import type { ConflictCopy } from '../shared/domain/schemas/backup.ts';
import type { BackupList } from '../shared/ipc/contract/backups.ts';
import { onEvent } from './api.ts';
import { queryClient, useAnswer, useMaybeAnswer } from './queries.ts';
import { useT } from './strings.ts';

/** Copies are made by themselves: what is shown of them is asked again each time. For the shell. */
export function useBackupEvents(): void {
  useEffect(
    () =>
      onEvent('backup.progress', ({ done }) => {
        if (done !== null) return;
        void queryClient.invalidateQueries({ queryKey: ['backup.list'] });
        askConflicts();
      }),
    [],
  );
}

/** What a service writes beside the portfolio comes without a word: it is looked for again. */
function askConflicts(): void {
  void queryClient.invalidateQueries({ queryKey: ['synced.get'] });
}

/** The copies beside the portfolio that a conflict made, looked for at each visit. */
export function useConflicts(): readonly ConflictCopy[] {
  useEffect(askConflicts, []);
  return useAnswer('synced.get', undefined).conflicts;
}

/** The copies of the open portfolio; undefined until they are known. */
export function useBackups(): BackupList | undefined {
  return useMaybeAnswer('backup.list', undefined).data;
}

/** « Copie vérifiée hier à 16 h 12 : 214 initiatives », or that there is none yet. */
export function useCopySentence({ copies, isBusy }: BackupList): string {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const last = copies.find(({ isAltered }) => !isAltered);
  if (last !== undefined) return copyWords(last, today, t);
  return isBusy ? t('backup:making') : t('backup:none');
}
