import type { ErrorComponentProps } from '@tanstack/react-router';
import { queryClient } from '../queries.ts';
import { Problem } from './Problem.tsx';

/** In place of a screen that could not be shown; the rest of the window goes on. */
export function ScreenProblem({ error, reset }: ErrorComponentProps) {
  return (
    <Problem
      problem={error}
      onRetry={() => {
        void queryClient.resetQueries();
        reset();
      }}
    />
  );
}
