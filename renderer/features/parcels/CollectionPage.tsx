import { useState } from 'react';
import type { NetworkParcel } from '../../../shared/domain/schemas/network.ts';
import type { OfferedParcel } from '../../../shared/domain/schemas/parcel.ts';
import { CallRefused, call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { DepotDialog } from '../../DepotDialog.tsx';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { type Task, useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { DepotParcels } from './DepotParcels.tsx';
import { OfferedParcels } from './OfferedParcels.tsx';
import { ReceivedParcels } from './ReceivedParcels.tsx';
import './parcels.css';

/** « Envois reçus »: what came from others, in a collection; elsewhere, how to make one. */
export function CollectionPage() {
  return (
    <OnDemand>
      <CollectionScreen />
    </OnDemand>
  );
}

function CollectionScreen() {
  const { open } = useAnswer('app.state', undefined);
  const task = useTask();
  const isCollection = open?.portfolio.kind === 'collection';
  return (
    <>
      {isCollection ? <Collection task={task} /> : <NoCollection task={task} />}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}

function NoCollection({ task }: { readonly task: Task }) {
  const t = useT();
  return (
    <Page header={<PageHeader title={t('place.collection')} takesFocus />}>
      <EmptyState
        title={t('parcel:collection.none')}
        action={
          <div className="es-parcel-actions">
            <Button
              tone="primary"
              onPress={() => task.run(() => call('collection.create', undefined))}
            >
              {t('parcel:collection.create')}
            </Button>
            <Button onPress={() => task.run(() => call('portfolio.open', undefined))}>
              {t('parcel:collection.open')}
            </Button>
          </div>
        }
      >
        {t('parcel:collection.noneText')}
      </EmptyState>
    </Page>
  );
}

function Collection({ task }: { readonly task: Task }) {
  const t = useT();
  const parcels = useAnswer('collection.parcels', undefined);
  const [offered, setOffered] = useState<readonly OfferedParcel[]>([]);
  const network = useAnswer('network.get', undefined);
  const [isAsking, setIsAsking] = useState(false);
  const [there, setThere] = useState<readonly NetworkParcel[] | null>(null);
  /** Those of the list that are to be fetched, once the password is given again: nothing keeps it. */
  const [wanted, setWanted] = useState<string[] | null>(null);
  const choose = () => task.run(async () => setOffered(await call('collection.offer', undefined)));
  const keep = (ids: string[]) =>
    task.run(async () => {
      const { kept } = await write('collection.keep', { ids });
      setOffered([]);
      showToast({ message: t('parcel:collection.kept', { count: kept }) });
    });
  const bring = async (password: string, chosen: string[]) => {
    const { offered: came, stopped } = await call('network.bring', { password, parcels: chosen });
    setThere(null);
    setOffered(came);
    if (stopped !== null) {
      task.run(() => Promise.reject(new CallRefused('network.bring', stopped)));
    }
  };
  const receive = (
    <div className="es-parcel-receive">
      {network.isSet ? (
        <Button onPress={() => setIsAsking(true)}>{t('network:fetching.open')}</Button>
      ) : null}
      <Button
        // Once files are chosen, what to do with them comes first.
        tone={offered.length === 0 && there === null ? 'primary' : 'default'}
        icon="plus"
        onPress={choose}
      >
        {t('parcel:collection.receive')}
      </Button>
    </div>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t('place.collection')}
          under={t('parcel:collection.note')}
          takesFocus
          actions={parcels.length === 0 && offered.length === 0 && there === null ? null : receive}
        />
      }
    >
      <div className="es-parcel">
        {there === null ? null : (
          <DepotParcels
            parcels={there}
            name={network.name || network.host}
            isBusy={task.isBusy}
            onBring={setWanted}
            onClose={() => setThere(null)}
          />
        )}
        {offered.length === 0 ? null : (
          <OfferedParcels offered={offered} onKeep={keep} onLeave={() => setOffered([])} />
        )}
        {parcels.length > 0 ? (
          <ReceivedParcels parcels={parcels} onRemoved={() => setOffered([])} />
        ) : offered.length === 0 && there === null ? (
          <EmptyState title={t('parcel:collection.empty')} action={receive}>
            {t('parcel:collection.emptyText')}
          </EmptyState>
        ) : null}
      </div>
      {isAsking ? (
        <DepotDialog
          title={t('network:fetching.title')}
          confirm={t('network:fetching.confirm')}
          user={network.user}
          onClose={() => setIsAsking(false)}
          onPassword={async (password) => {
            const listed = await call('network.list', { password });
            setOffered([]);
            setThere(listed);
          }}
        >
          <p>{t('network:fetching.text', { host: network.host })}</p>
        </DepotDialog>
      ) : null}
      {wanted === null ? null : (
        <DepotDialog
          title={t('network:fetching.title')}
          confirm={t('network:there.bring', { count: wanted.length })}
          user={network.user}
          onClose={() => setWanted(null)}
          onPassword={(password) => bring(password, wanted)}
        >
          <p>{t('network:there.text', { host: network.host })}</p>
        </DepotDialog>
      )}
    </Page>
  );
}
