/** A piece of drawing that waits for its turn. */
export interface Turn {
  /** Has it done, in the frame that follows. */
  readonly go: () => void;
  /** Given up: its turn is for another. */
  readonly signal?: AbortSignal;
  /** Lets all others go before. */
  readonly isLast?: boolean;
}

/** The turns of what is drawn. */
export interface FrameTurns {
  readonly take: (turn: Turn) => void;
  /** Resolves when it is one's turn. */
  readonly next: () => Promise<void>;
}

/**
 * Lets one piece of drawing go for each frame: several pages that are drawn at once would each take their
 * part of the same frame, and the hand would wait for all. `frame` is `requestAnimationFrame`.
 */
export function frameTurns(frame: (done: () => void) => unknown): FrameTurns {
  const waiting: Turn[] = [];
  let isTaken = false;
  const take = (turn: Turn) => {
    if (isTaken) {
      waiting.push(turn);
      return;
    }
    isTaken = true;
    try {
      turn.go();
    } finally {
      // Asked after what the turn asked: in that frame it is heard after it.
      frame(() => {
        isTaken = false;
        const next = nextOf(waiting);
        if (next !== undefined) take(next);
      });
    }
  };
  return { take, next: () => new Promise((resolve) => take({ go: resolve })) };
}

/** Takes out the first that is still wanted, of those that are not last if there is one. */
function nextOf(waiting: Turn[]): Turn | undefined {
  const wanted = waiting.filter(({ signal }) => signal?.aborted !== true);
  const next = wanted.find(({ isLast }) => isLast !== true) ?? wanted[0];
  waiting.splice(0, waiting.length, ...wanted.filter((turn) => turn !== next));
  return next;
}
