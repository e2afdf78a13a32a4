import { lazy, Suspense } from 'react';
import { RefusalDialog, type RefusedProps } from './RefusalDialog.tsx';
import { codeOf } from './refusal.ts';

// Seldom needed: it is read when it is.
const Recovery = lazy(async () => ({
  default: (await import('./recovery/Recovery.tsx')).Recovery,
}));
const CopyInPlace = lazy(async () => ({
  default: (await import('./recovery/CopyInPlace.tsx')).CopyInPlace,
}));

/** A refusal in a dialog: what happened, what is safe, what to do. Of a damaged file, what can be saved of it; of one that is gone or newer, its last proved copy. */
export function Refused({ problem, onClose }: RefusedProps) {
  const code = codeOf(problem);
  if (code === 'file_missing' || code === 'file_newer' || code === 'file_denied') {
    return (
      <Suspense fallback={null}>
        <CopyInPlace problem={problem} onClose={onClose} />
      </Suspense>
    );
  }
  if (code !== 'file_damaged') return <RefusalDialog problem={problem} onClose={onClose} />;
  return (
    <Suspense fallback={null}>
      <Recovery onClose={onClose} />
    </Suspense>
  );
}
