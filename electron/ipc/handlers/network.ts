import type { networkCalls } from '../../../shared/ipc/contract/network.ts';
import { translator } from '../../../shared/strings/index.ts';
import type { Receiving } from '../../services/receivedParcels.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** Answers the calls of `contract/network.ts`. */
export function networkHandlers(
  { write, context, resources, session, network, publishing }: Desk,
  receiving: Receiving,
): HandlersOf<typeof networkCalls> {
  const t = translator('fr-CA');
  return {
    'network.get': () => network.state(),
    'network.set': (address) => network.set(address),
    'network.chooseCertificate': () => network.chooseCertificate(),
    'network.dropCertificate': () => network.dropCertificate(),
    'network.check': ({ password }) => network.check(password),
    'network.publish': ({ password, ...choice }) => {
      const db = write();
      return network.publishing(password, (depot) =>
        publishing.publish(
          db,
          context,
          {
            shipped: resources.grid(),
            territories: resources.territories,
            t,
            recipient: network.name(),
            ...depot,
          },
          choice,
        ),
      );
    },
    'network.list': ({ password }) => network.list(session.collection(), password),
    'network.bring': async ({ password, parcels }) => {
      const db = session.collection();
      const { brought, stopped } = await network.bring(parcels, password);
      return { offered: await receiving.offerBrought(db, brought), stopped };
    },
    'network.stop': () => done(network.stop()),
  };
}
