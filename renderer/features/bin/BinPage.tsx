import { useRef } from 'react';
import { binSheet } from '../../../shared/content/sheets/binSheet.ts';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { BinTable } from './BinTable.tsx';

/** « Corbeille »: what was put there, since when, what it holds; restored whole, or deleted for good. */
export function BinPage() {
  const t = useT();
  const bin = useAnswer('bin.list', undefined);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place}>
      <Page
        header={
          <PageHeader
            title={t('place.bin')}
            under={bin.length === 0 ? undefined : t('bin:note')}
            actions={
              bin.length === 0 ? undefined : (
                <ExportSheet
                  list="bin"
                  title={t('place.bin')}
                  sheet={(french) => binSheet(bin, french)}
                />
              )
            }
            takesFocus
          />
        }
      >
        {bin.length === 0 ? (
          <EmptyState title={t('bin:empty')}>{t('bin:emptyText')}</EmptyState>
        ) : (
          <BinTable
            bin={bin}
            // The row and its buttons are gone: the next keystroke starts from the title.
            onGone={() => place.current?.querySelector('h1')?.focus()}
          />
        )}
      </Page>
    </div>
  );
}
