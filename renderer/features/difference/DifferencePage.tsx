import { useParams, useSearch } from '@tanstack/react-router';
import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type {
  ComparableCopy,
  Comparison,
  Difference,
} from '../../../shared/domain/schemas/difference.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Breadcrumbs } from '../../components/layout/Breadcrumbs.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { CopyChoice } from './CopyChoice.tsx';
import { PromiseTable } from './PromiseTable.tsx';
import { TextDifferences } from './TextDifferences.tsx';
import './difference.css';

/** « Qu'avons-nous dit la dernière fois? »: a dossier in hand beside the last copy that its funder has. */
export function DifferencePage() {
  const t = useT();
  const { dossierId } = useParams({ from: '/dossiers/$dossierId/difference' });
  const search: { copie?: unknown } = useSearch({ strict: false });
  const copyId = typeof search.copie === 'string' ? search.copie : null;
  const difference = useAnswer('difference.get', { id: dossierId, copyId });
  const { copies, comparison } = difference;
  const copy = copies.find(({ id }) => id === comparison?.copyId);
  return (
    <Page
      header={
        <PageHeader
          takesFocus
          title={t('difference:title')}
          over={
            <Breadcrumbs
              label={t('initiative:crumbs')}
              crumbs={[
                { label: t('place.dossiers'), href: '#/dossiers' },
                { label: difference.dossierTitle, href: `#/dossiers/${dossierId}` },
                { label: t('difference:title') },
              ]}
            />
          }
          under={
            difference.initiativeId === null ? null : (
              <Anchor href={`#/initiatives/${difference.initiativeId}`}>
                {difference.initiativeTitle}
              </Anchor>
            )
          }
          actions={
            <Anchor href={`#/dossiers/${dossierId}`} look="button">
              {t('difference:toDossier')}
            </Anchor>
          }
        />
      }
    >
      {copies.length === 0 ? (
        <EmptyState title={t('difference:never.title')}>{t('difference:never.text')}</EmptyState>
      ) : (
        <div className="es-difference">
          {copies.some(({ isSameFunder }) => isSameFunder) ? null : (
            <Banner tone="info" title={neverSent(difference, t)}>
              {t('difference:chooseOther')}
            </Banner>
          )}
          <CopyChoice dossierId={dossierId} copies={copies} chosenId={copy?.id ?? null} />
          {comparison === null || copy === undefined ? null : (
            <Compared difference={difference} comparison={comparison} copy={copy} />
          )}
        </div>
      )}
    </Page>
  );
}

function neverSent({ funderName }: Difference, t: Translate): string {
  return funderName === null
    ? t('difference:noFunder')
    : t('difference:otherFunder', { funder: funderName });
}

interface ComparedProps {
  readonly difference: Difference;
  readonly comparison: Comparison;
  readonly copy: ComparableCopy;
}

function Compared({ difference: { initiativeId }, comparison, copy }: ComparedProps) {
  const t = useT();
  const { sections, texts, sameTexts, unread } = comparison;
  const changed = sections.filter(({ changes }) => changes.length > 0);
  const count = changed.reduce((sum, { changes }) => sum + changes.length, texts.length);
  const same = sections.reduce((sum, one) => sum + one.same, sameTexts);
  const date = formatPartialDate(localDay(copy.madeAt));
  const { title, recipient } = copy;
  return (
    <>
      <p className="es-read">
        {recipient === ''
          ? t('difference:leadTo', { title, date })
          : t('difference:lead', { title, recipient, date })}{' '}
        <span className="es-strong">
          {count === 0 ? t('difference:unchanged') : t('difference:changed', { count })}
        </span>
        {`; ${t('difference:same', { count: same })}.`}
      </p>
      {unread.length === 0 ? null : (
        <Banner tone="notice">
          {`${t('difference:unread', { count: unread.length })} ${unread
            .map((section) => t(`difference:section.${section}`).toLocaleLowerCase('fr-CA'))
            .join(', ')}.`}
        </Banner>
      )}
      {/* A dossier of the whole portfolio promises nothing of its own. */}
      {initiativeId === null ? null : (
        <PromiseTable initiativeId={initiativeId} promises={comparison.promises} />
      )}
      {changed.map((one) => (
        <ChangeTable key={one.section} initiativeId={initiativeId} difference={one} />
      ))}
      <TextDifferences texts={texts} same={sameTexts} />
    </>
  );
}
