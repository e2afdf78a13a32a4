/** What a handover tells only when it is asked to: the coordinator's own notes, and who persons are. */
export type OwnNotes = {
  /** By `application component`: notes on readings. */
  readonly readings: ReadonlyMap<string, string>;
  /** Whom to call at a stakeholder, by its identifier. */
  readonly contacts: ReadonlyMap<string, string>;
  /** Who was asked in a follow-up, by its identifier. */
  readonly callees: ReadonlyMap<string, string>;
  /** Who told, by the identifier of the evidence. */
  readonly tellers: ReadonlyMap<string, string>;
};

/** Nothing of it. */
export const NO_NOTES: OwnNotes = {
  readings: new Map(),
  contacts: new Map(),
  callees: new Map(),
  tellers: new Map(),
};

/** Where a note on a reading is kept in `readings`. */
export function readingKey(applicationId: string, componentId: string): string {
  return `${applicationId} ${componentId}`;
}
