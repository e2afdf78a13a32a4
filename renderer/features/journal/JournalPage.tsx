import { useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { instantWords } from '../../../shared/content/changeValues.ts';
import { firstDay, lastDay } from '../../../shared/domain/dates.ts';
import { Button } from '../../components/actions/Button.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { fileSize } from '../../fileSize.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { ClearJournal } from './ClearJournal.tsx';
import { JournalBar } from './JournalBar.tsx';
import { JournalList } from './JournalList.tsx';
import { type Looked, NO_FILTER, recordAsked } from './looked.ts';
import { useJournal } from './useJournal.ts';
import { wholeJournal } from './wholeJournal.ts';
import './journal.css';

/** « Journal »: what was done in the portfolio, day after day, in words; each line opens on what changed. */
export function JournalPage() {
  return (
    <OnDemand>
      <JournalScreen />
    </OnDemand>
  );
}

function JournalScreen() {
  const t = useT();
  const asked: { initiative?: unknown; fiche?: unknown } = useSearch({ strict: false });
  const size = useAnswer('change.size', undefined);
  const [looked, setLooked] = useState<Looked>({
    ...NO_FILTER,
    initiativeId: typeof asked.initiative === 'string' ? asked.initiative : null,
    record: recordAsked(asked.fiche),
  });
  const words = useDeferredValue(looked.words);
  const filter = {
    initiativeId: looked.initiativeId,
    record: looked.record,
    kind: looked.kind,
    from: looked.when === null ? null : firstDay(looked.when),
    until: looked.when === null ? null : lastDay(looked.when),
    words: words.slice(0, 300),
  };
  const journal = useJournal(filter);
  const { since, actions } = size;
  return (
    <Page
      header={
        <PageHeader
          title={t('journal:title')}
          under={
            since === null
              ? t('journal:page.note')
              : t('journal:page.size', {
                  count: actions,
                  since: instantWords(since, t),
                  size: fileSize(size.bytes),
                })
          }
          takesFocus
          actions={
            since === null ? null : (
              <>
                <ExportSheet
                  list="journal"
                  title={t('journal:title')}
                  sheet={(french) => wholeJournal(filter, french)}
                />
                <ClearJournal count={actions} since={since} />
              </>
            )
          }
        />
      }
    >
      {since === null ? (
        <EmptyState title={t('journal:empty')}>{t('journal:emptyText')}</EmptyState>
      ) : (
        <>
          {looked.record === null ? null : (
            <div className="es-journal-record">
              <p>{t('journal:record.only')}</p>
              <Button size="small" onPress={() => setLooked(NO_FILTER)}>
                {t('journal:record.all')}
              </Button>
            </div>
          )}
          <JournalBar looked={looked} onChange={setLooked} />
          <JournalList key={JSON.stringify({ ...looked, words })} journal={journal} />
          {journal.isWhole && journal.entries.length === 0 ? (
            <div className="es-journal-none">
              <p>{t('journal:noMatch')}</p>
              <Button onPress={() => setLooked(NO_FILTER)}>{t('journal:clearFilter')}</Button>
            </div>
          ) : null}
        </>
      )}
    </Page>
  );
}
