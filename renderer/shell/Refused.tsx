import { lazy, Suspense } from 'react';
import { RefusalDialog, type RefusedProps } from './RefusalDialog.tsx';
import { codeOf } from './refusal.ts';

// Seldom needed: it is read when it is.
const Recovery = lazy(async () => ({
  default: (await import('./recovery/Recovery.tsx')).Recovery,
}));

/** A refusal in a dialog: what happened, what is safe, what to do. Of a damaged file, what can be saved of it. */
export function Refused({ problem, onClose }: RefusedProps) {
  if (codeOf(problem) !== 'file_damaged') {
    return <RefusalDialog problem={problem} onClose={onClose} />;
  }
  return (
    <Suspense fallback={null}>
      <Recovery onClose={onClose} />
    </Suspense>
  );
}
