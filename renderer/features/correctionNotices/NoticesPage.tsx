import { useSearch } from '@tanstack/react-router';
import { noticesSheet } from '../../../shared/content/sheets/noticesSheet.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Breadcrumbs } from '../../components/layout/Breadcrumbs.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { AnsweredTable } from './AnsweredTable.tsx';
import { CopyNotice } from './CopyNotice.tsx';
import './notices.css';

/** « Avis de correction »: the copies that left and said something wrong, each with the notice that tells it. */
export function NoticesPage() {
  const t = useT();
  const search: { initiative?: unknown } = useSearch({ strict: false });
  const asked = typeof search.initiative === 'string' ? search.initiative : null;
  const all = useAnswer('correctionNotice.list', { initiativeId: asked });
  const open = all.filter((copy) => copy.open.length > 0);
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          title={t('notice:title')}
          over={
            <Breadcrumbs
              label={t('initiative:crumbs')}
              crumbs={[
                { label: t('place.dossiers'), href: '#/dossiers' },
                { label: t('notice:title') },
              ]}
            />
          }
          under={asked === null ? t('notice:lead') : (all[0]?.initiativeTitle ?? t('notice:lead'))}
          actions={
            <>
              {all.length === 0 ? null : (
                <ExportSheet
                  list="notices"
                  title={t('notice:title')}
                  sheet={(french) => noticesSheet(all, french)}
                />
              )}
              {asked === null ? null : (
                <Anchor href="#/dossiers/avis" look="button">
                  {t('notice:all')}
                </Anchor>
              )}
            </>
          }
        />
      }
    >
      <div className="es-notices">
        {open.length === 0 ? (
          <EmptyState title={t('notice:none.title')}>{t('notice:none.text')}</EmptyState>
        ) : (
          open.map((copy) => <CopyNotice key={copy.frozenId} copy={copy} />)
        )}
        <AnsweredTable copies={all} />
      </div>
    </Page>
  );
}
