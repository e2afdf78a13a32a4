import type { InitiativeFields } from './schemas/initiative.ts';

/** An initiative of which only the title is known: every other field empty, meaning unknown. */
export function emptyInitiative(title: string): InitiativeFields {
  return {
    title,
    summary: '',
    socialNeed: '',
    aspiration: '',
    practiceBefore: '',
    practiceNow: '',
    ruptureForm: null,
    ruptureScope: null,
    carrier: '',
    cdcRole: '',
    sectors: [],
    territories: [],
    source: '',
  };
}
