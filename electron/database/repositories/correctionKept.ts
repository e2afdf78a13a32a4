/** When and why something is corrected; what it replaced stays beside it. */
export type CorrectionKept = {
  readonly id: string;
  /** An instant, ISO 8601. */
  readonly madeAt: string;
  readonly reason: string;
};
