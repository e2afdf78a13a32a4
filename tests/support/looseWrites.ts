import type { WritableDb } from '../../electron/database/connection.ts';

/** Plants a fault: each statement is kept by itself, as if nobody had thought of a transaction. */
export function loosen(db: WritableDb): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a test may see of it
  const { raw } = db as unknown as {
    raw: { pragma(sql: string): void; transaction: unknown };
  };
  // A transaction that was cut would otherwise be refused by its own deferred reference.
  raw.pragma('foreign_keys = OFF');
  raw.transaction = <T>(work: () => T) => Object.assign(() => work(), { immediate: () => work() });
}
