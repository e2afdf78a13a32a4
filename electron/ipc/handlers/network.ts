import type { networkCalls } from '../../../shared/ipc/contract/network.ts';
import { translator } from '../../../shared/strings/index.ts';
import { createPublishing } from '../../services/parcels.ts';
import type { Receiving } from '../../services/receivedParcels.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/network.ts`. */
export function networkHandlers(
  { write, context, resources, session, network }: Desk,
  receiving: Receiving,
): HandlersOf<typeof networkCalls> {
  const t = translator('fr-CA');
  const publish = createPublishing();
  return {
    'network.get': () => network.state(),
    'network.set': (address) => network.set(address),
    'network.chooseCertificate': () => network.chooseCertificate(),
    'network.dropCertificate': () => network.dropCertificate(),
    'network.check': ({ password }) => network.check(password),
    'network.publish': ({ password, ...choice }) =>
      publish(
        write(),
        context,
        {
          shipped: resources.grid(),
          territories: resources.territories,
          t,
          recipient: network.name(),
          upload: (parcel) => network.upload(parcel, password),
          show: (parcel) => network.show(parcel, password),
        },
        choice,
      ),
    'network.list': ({ password }) => network.list(session.collection(), password),
    'network.bring': async ({ password, parcels }) => {
      const db = session.collection();
      const { brought, stopped } = await network.bring(parcels, password);
      return { offered: await receiving.offerBrought(db, brought), stopped };
    },
    'network.stop': () => done(network.stop()),
  };
}
