import { Component, type ReactNode } from 'react';
import { queryClient } from '../queries.ts';
import { Problem } from './Problem.tsx';

type State = { problem: unknown };

/** The last net: a failure of the window itself is said, and what is stored stays stored. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(problem: unknown): State {
    return { problem };
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children;
    return (
      <Problem
        problem={this.state.problem}
        onRetry={() => {
          void queryClient.resetQueries();
          this.setState({ problem: null });
        }}
      />
    );
  }
}
