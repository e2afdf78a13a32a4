import { z } from 'zod';
import { ConsentProblem, TestimonyCarriers } from '../../domain/schemas/carriers.ts';
import { Evidence } from '../../domain/schemas/initiative.ts';
import { Id, Line, LocalDate, Text } from '../../domain/schemas/primitives.ts';
import {
  ConsentFields,
  NewTestimonyFields,
  Testimony,
  TestimonyFields,
} from '../../domain/schemas/testimony.ts';
import { ById, call } from './call.ts';

/** What persons told, what they consented to, and which dossiers carry it. A testimony goes by the identifier of its evidence. */
export const testimonyCalls = {
  'testimony.add': call(z.strictObject({ initiativeId: Id, fields: NewTestimonyFields }), Evidence),
  'testimony.update': call(z.strictObject({ id: Id, patch: TestimonyFields.partial() }), Testimony),
  /** Says that a clue to who the person is was looked at and stays, or takes that back. */
  'testimony.acceptClue': call(
    z.strictObject({ id: Id, clue: Line.min(1), accepted: z.boolean() }),
    Testimony,
  ),
  /** The dossiers that carry it: in hand, and sent. */
  'testimony.carriers': call(ById, TestimonyCarriers),
  'consent.add': call(z.strictObject({ evidenceId: Id, fields: ConsentFields }), Testimony),
  'consent.update': call(z.strictObject({ id: Id, patch: ConsentFields.partial() }), Testimony),
  /** Withdraws it from a day on, today at the latest. It cannot be taken back: another consent is added. */
  'consent.withdraw': call(
    z.strictObject({ id: Id, withdrawnOn: LocalDate, note: Text }),
    Testimony,
  ),
  /** Takes back a consent noted by mistake; answers with the testimony that is left. */
  'consent.remove': call(ById, Testimony),
  /** What of a dossier no consent covers today. */
  'testimony.problems': call(ById, z.array(ConsentProblem)),
};
