import { type ReactNode, Suspense } from 'react';

interface OnDemandProps {
  readonly children: ReactNode;
}

/**
 * What opens over or inside a screen that is already there, and may still wait for its answers: without a
 * boundary of its own it would hide the whole screen meanwhile, and take the focus away from the hand.
 */
export function OnDemand({ children }: OnDemandProps) {
  return <Suspense fallback={null}>{children}</Suspense>;
}
