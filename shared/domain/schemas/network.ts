import { z } from 'zod';
import { OfferedParcel, ParcelHead, Sha256 } from './parcel.ts';
import { Instant, Line, LocalDate, Written } from './primitives.ts';

/** Where a network keeps its depot, as it gave it; a host left empty: there is none. */
export const NetworkAddress = z.strictObject({
  /** What the network calls itself, told where parcels went. */
  name: Line,
  /** A name or an address of numbers, without a scheme or a port. */
  host: z.string().regex(/^[A-Za-z0-9.:-]{0,253}$/),
  port: z.number().int().min(1).max(65_535),
  database: Written.max(63),
  /** The account in its PostgreSQL. */
  user: Written.max(63),
});
export type NetworkAddress = z.infer<typeof NetworkAddress>;

/** The certificate of the authority of the network, as its file says it is. */
export const NetworkCertificate = z.strictObject({
  subject: z.string(),
  /** The last day it is valid. */
  until: LocalDate,
  /** SHA-256, in hexadecimal pairs. */
  fingerprint: z.string(),
});

/** The settings of the network on this computer. */
export const NetworkState = NetworkAddress.extend({
  /** Whether it says enough to reach a depot. */
  isSet: z.boolean(),
  /** Null: the authorities that the system trusts. */
  certificate: NetworkCertificate.nullable(),
});
export type NetworkState = z.infer<typeof NetworkState>;

/** The password of the account in the depot; kept by nobody. */
export const DepotPassword = z.strictObject({ password: Written.min(1).max(1_000) });

/** What an account may do in the depot. */
export const NetworkRights = z.strictObject({
  account: z.string(),
  publishes: z.boolean(),
  reads: z.boolean(),
});
export type NetworkRights = z.infer<typeof NetworkRights>;

/** A parcel that is in the depot, and what it is to the open collection. */
export const NetworkParcel = z.strictObject({
  sha256: Sha256,
  account: z.string(),
  publishedAt: Instant,
  bytes: z.number().int().min(0),
  initiatives: z.number().int().min(0),
  /** As the depot says the parcel says; null when that says nothing. */
  head: ParcelHead.nullable(),
  /** `here`: in the collection; `changed`: later than what is there of the same portfolio; `former`: before it. */
  state: z.enum(['new', 'changed', 'here', 'former', 'too_large']),
});
export type NetworkParcel = z.infer<typeof NetworkParcel>;

/** Parcels that came from the depot, as files that are chosen come. */
export const BroughtParcels = z.strictObject({
  offered: z.array(OfferedParcel),
});
