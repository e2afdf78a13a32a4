import { useState } from 'react';
import type { OfferedParcel } from '../../../shared/domain/schemas/parcel.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer, write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { type Task, useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
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
  const choose = () => task.run(async () => setOffered(await call('collection.offer', undefined)));
  const keep = (ids: string[]) =>
    task.run(async () => {
      const { kept } = await write('collection.keep', { ids });
      setOffered([]);
      showToast({ message: t('parcel:collection.kept', { count: kept }) });
    });
  const receive = (
    <Button
      // Once files are chosen, what to do with them comes first.
      tone={offered.length === 0 ? 'primary' : 'default'}
      icon="plus"
      onPress={choose}
    >
      {t('parcel:collection.receive')}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t('place.collection')}
          under={t('parcel:collection.note')}
          takesFocus
          actions={parcels.length === 0 && offered.length === 0 ? null : receive}
        />
      }
    >
      <div className="es-parcel">
        {offered.length === 0 ? null : (
          <OfferedParcels offered={offered} onKeep={keep} onLeave={() => setOffered([])} />
        )}
        {parcels.length > 0 ? (
          <ReceivedParcels parcels={parcels} onRemoved={() => setOffered([])} />
        ) : offered.length === 0 ? (
          <EmptyState title={t('parcel:collection.empty')} action={receive}>
            {t('parcel:collection.emptyText')}
          </EmptyState>
        ) : null}
      </div>
    </Page>
  );
}
