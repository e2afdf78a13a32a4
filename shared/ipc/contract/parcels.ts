import { z } from 'zod';
import {
  OfferedParcel,
  ParcelChoice,
  ParcelInitiative,
  ParcelPreview,
  ReceivedParcel,
  SentParcel,
} from '../../domain/schemas/parcel.ts';
import { Id, Title } from '../../domain/schemas/primitives.ts';
import { ById, call, Done, Nothing } from './call.ts';
import { OpenPortfolio } from './portfolio.ts';

/** Initiatives that go to another organisation, and those that come from one. */
export const parcelCalls = {
  /** What would leave, and what stays; nothing leaves. */
  'parcel.preview': call(ParcelChoice, ParcelPreview),
  /** All that would be said of one initiative, under the identifier that the preview gives it. */
  'parcel.initiative': call(ParcelChoice.extend({ id: Id }), ParcelInitiative),
  /** Asks where, writes the parcel and notes that it left. Null: the person gave up. */
  'parcel.send': call(ParcelChoice.extend({ recipient: Title }), SentParcel.nullable()),
  /** The parcels that left, the last first. */
  'parcel.sent': call(Nothing, z.array(SentParcel)),
  /** Asks where to keep it, then makes an empty collection and opens it. Null: the person gave up. */
  'collection.create': call(Nothing, OpenPortfolio.nullable()),
  /** The parcels that a collection holds, by sender, the last of each first. */
  'collection.parcels': call(Nothing, z.array(ReceivedParcel)),
  /** The parcel by which an initiative came; null for one of the portfolio's own. */
  'collection.provenance': call(ById, ReceivedParcel.nullable()),
  /** Asks for files, and says what each is and would change; nothing is kept. Empty: the person gave up. */
  'collection.offer': call(Nothing, z.array(OfferedParcel)),
  /** Keeps files of the last offer, each whole or not at all. Refuses (`not_a_collection`) in a portfolio. */
  'collection.keep': call(
    z.strictObject({ ids: z.array(Id).min(1).max(1_000) }),
    z.strictObject({ kept: z.number().int() }),
  ),
  /** Takes a parcel that came out of a collection, with its initiatives, for good. Refuses (`not_found`). */
  'collection.remove': call(ById, Done),
  /** Stops what is being read or kept, which then refuses (`cancelled`). */
  'collection.stop': call(Nothing, Done),
};
