import { z } from 'zod';
import {
  BroughtParcels,
  DepotPassword,
  NetworkAddress,
  NetworkParcel,
  NetworkRights,
  NetworkState,
} from '../../domain/schemas/network.ts';
import { ParcelChoice, SentParcel, Sha256 } from '../../domain/schemas/parcel.ts';
import { ERROR_CODES } from '../errors.ts';
import { call, Done, Nothing } from './call.ts';

/** The depot of a network: each call that reaches it is a gesture of a person, and asks the password. */
export const networkCalls = {
  'network.get': call(Nothing, NetworkState),
  /** The main process asks the person when the place or the account is another; as it was, when they gave up. */
  'network.set': call(NetworkAddress, NetworkState),
  /** Asks for the certificate that the network gave. Refuses (`network_not_certificate`); as it was, when the person gave up. */
  'network.chooseCertificate': call(Nothing, NetworkState),
  /** Trusts the authorities of the system again. */
  'network.dropCertificate': call(Nothing, NetworkState),
  /** What the account may do; nothing else is asked. Refuses (`network_…`). */
  'network.check': call(DepotPassword, NetworkRights),
  /** Publishes what `parcel.preview` shows of the same choice, and notes that it left. Refuses (`network_…`, `person_told`). */
  'network.publish': call(ParcelChoice.extend(DepotPassword.shape), SentParcel),
  /** What the account may read there, the last published first. Refuses (`not_a_collection`) in a portfolio. */
  'network.list': call(DepotPassword, z.array(NetworkParcel)),
  /** Fetches some of the last list, to be kept with `collection.keep`. */
  'network.bring': call(
    DepotPassword.extend({ parcels: z.array(Sha256).min(1).max(1_000) }),
    BroughtParcels.extend({ stopped: z.enum(ERROR_CODES).nullable() }),
  ),
  /** Stops what is under way, which then refuses (`cancelled`). */
  'network.stop': call(Nothing, Done),
};
