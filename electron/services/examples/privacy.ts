import type { SamplePrivacy } from '../../../shared/domain/schemas/sample.ts';
import { insertAccessRequest } from '../../database/repositories/accessRequests.ts';
import { insertIncident } from '../../database/repositories/incidents.ts';
import { insertPurpose, writeOfficer } from '../../database/repositories/privacy.ts';
import { insertRound, writeRule } from '../../database/repositories/retention.ts';
import { instant } from '../context.ts';
import type { Filling } from './filling.ts';

/** Fills what a sample promises to persons. */
export function fillPrivacy(
  { db, context }: Pick<Filling, 'db' | 'context'>,
  { officer, purposes, rules, rounds, incidents, requests }: SamplePrivacy,
): void {
  writeOfficer(db, officer);
  for (const purpose of purposes) insertPurpose(db, { ...purpose, id: context.newId() });
  for (const rule of rules) writeRule(db, rule);
  for (const round of rounds) {
    const kept = { ...round, id: context.newId(), recordedAt: instant(context) };
    insertRound(db, kept, () => context.newId());
  }
  for (const incident of incidents) insertIncident(db, { ...incident, id: context.newId() });
  for (const { answer, ...request } of requests) {
    insertAccessRequest(db, {
      ...request,
      id: context.newId(),
      answeredOn: answer?.answeredOn ?? null,
      outcome: answer?.outcome ?? null,
      chosen: [],
    });
  }
}
