import type { parcelCalls } from '../../../shared/ipc/contract/parcels.ts';
import { translator } from '../../../shared/strings/index.ts';
import * as parcels from '../../services/parcels.ts';
import { fillCollection } from '../../services/portfolio.ts';
import * as received from '../../services/receivedParcels.ts';
import { type Desk, done, type HandlersOf } from './desk.ts';

/** What receives parcels, from files and from a depot. */
export function receivingAt({
  context,
  resources,
  session,
  onLongChange,
}: Desk): received.Receiving {
  return received.createReceiving({
    context,
    shipped: () => resources.grid(),
    choose: session.dialogs.chooseParcels,
    onProgress: onLongChange,
  });
}

/** Answers the calls of `contract/parcels.ts`. */
export function parcelHandlers(
  { read, write, context, resources, session, onLongChange }: Desk,
  receiving: received.Receiving,
): HandlersOf<typeof parcelCalls> {
  const t = translator('fr-CA');
  const tools = () => ({ shipped: resources.grid(), territories: resources.territories, t });
  return {
    'parcel.preview': (input) => parcels.previewParcel(read(), context, tools(), input),
    'parcel.initiative': (input) => parcels.readParcelInitiative(read(), context, tools(), input),
    'parcel.send': (input) =>
      parcels.sendParcel(
        write(),
        context,
        { ...tools(), choose: session.dialogs.chooseNewParcel },
        input,
      ),
    'parcel.sent': () => parcels.listSentParcels(read()),
    'collection.create': () =>
      session.create((db) => fillCollection(db, context, t('parcel:collection.name'))),
    'collection.parcels': () => received.listReceivedParcels(read()),
    'collection.provenance': ({ id }) => received.parcelOfInitiative(read(), id),
    'collection.offer': () => receiving.offer(session.collection()),
    'collection.keep': ({ ids }) => receiving.keep(session.collection(), ids),
    'collection.remove': async ({ id }) => {
      await received.removeParcel(session.collection(), id, onLongChange);
      return null;
    },
    'collection.stop': () => {
      receiving.stop();
      return done(session.stopLongChange());
    },
  };
}
