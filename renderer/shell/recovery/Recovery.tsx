import { useState } from 'react';
import type { RecoveryReport } from '../../../shared/ipc/contract/recovery.ts';
import { CallRefused, call } from '../../api.ts';
import { refresh } from '../../queries.ts';
import { RefusalDialog } from '../RefusalDialog.tsx';
import { isAskedNext } from '../refusal.ts';
import { DamagedDialog } from './DamagedDialog.tsx';
import { openCopy } from './openCopy.ts';
import { ReportDialog } from './ReportDialog.tsx';
import { useOffer } from './useOffer.ts';
import { useRecoveryProgress } from './useRecoveryProgress.ts';
import { Working } from './Working.tsx';

/** A portfolio that was refused as damaged: what can be saved of it, and what the person does then. */
export function Recovery({ onClose }: { readonly onClose: () => void }) {
  const [isWorking, setIsWorking] = useState(false);
  const [report, setReport] = useState<RecoveryReport | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const progress = useRecoveryProgress();
  const copy = useOffer()?.copy ?? null;

  async function openProved() {
    if (isWorking) return;
    setIsWorking(true);
    try {
      if (!(await openCopy(() => call('recovery.openCopy', undefined)))) return;
      await refresh();
      onClose();
    } catch (thrown) {
      // One with another password asks for it: that screen takes the place of this one.
      if (isAskedNext(thrown)) onClose();
      else setProblem(thrown);
    } finally {
      setIsWorking(false);
    }
  }

  async function run() {
    // The system asks where already.
    if (isWorking) return;
    setIsWorking(true);
    try {
      setReport(await call('recovery.run', undefined));
    } catch (thrown) {
      // Stopped by the person: the question is on the screen again.
      if (!(thrown instanceof CallRefused && thrown.code === 'cancelled')) setProblem(thrown);
    } finally {
      setIsWorking(false);
    }
  }

  if (problem !== null) return <RefusalDialog problem={problem} onClose={() => setProblem(null)} />;
  const choice = copy === null ? null : { copy, onOpen: () => void openProved() };
  if (report !== null) return <ReportDialog report={report} choice={choice} onClose={onClose} />;
  if (isWorking && progress !== null) return <Working done={progress} />;
  return <DamagedDialog choice={choice} onRecover={() => void run()} onClose={onClose} />;
}
