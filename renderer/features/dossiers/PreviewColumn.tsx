import { memo } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { annexPages } from '../../../shared/domain/annexes.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { type PdfPlace, PdfViewer } from '../../components/pdf/PdfViewer.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { AcceptedList } from './AcceptedList.tsx';
import { usePreview } from './usePreview.ts';
import { useViewerWords } from './viewerWords.ts';
import './preview.css';

export interface PreviewColumnProps {
  readonly source: DossierSource;
  /** The block that is chosen, where the pages open. */
  readonly goTo: PdfPlace | null;
  /** Chooses the block that has this bookmark. */
  readonly onBookmark: (bookmark: number) => void;
  /** The frozen copy that is looked at, in the place of the draft. */
  readonly seen: FrozenDossier | null;
  readonly onClose: () => void;
}

/** The pages: of the dossier as it stands, or of a frozen copy. */
export const PreviewColumn = memo(function PreviewColumn(props: PreviewColumnProps) {
  const { source, goTo, onBookmark, seen, onClose } = props;
  const t = useT();
  return (
    <aside className="es-preview" aria-label={t('dossiers:preview.title')}>
      {seen === null ? (
        <Draft source={source} goTo={goTo} onBookmark={onBookmark} />
      ) : (
        <Frozen key={seen.id} frozen={seen} onClose={onClose} />
      )}
    </aside>
  );
});

function Draft({
  source,
  goTo,
  onBookmark,
}: Pick<PreviewColumnProps, 'source' | 'goTo' | 'onBookmark'>) {
  const t = useT();
  const { preview, status, retry } = usePreview(source);
  const most = source.template.maxPages;
  const appended = annexPages(source.dossier);
  return (
    <PdfViewer
      bytes={preview?.bytes ?? null}
      words={useViewerWords()}
      isUpdating={status === 'updating'}
      goTo={goTo}
      onBookmark={onBookmark}
    >
      {status === 'failed' ? (
        <Banner
          tone="warning"
          isLive
          actions={<LinkButton onPress={retry}>{t('action.retry')}</LinkButton>}
        >
          {t(preview === null ? 'dossiers:preview.failedFirst' : 'dossiers:preview.failed')}
        </Banner>
      ) : (
        <p className="es-preview-state">
          {status === 'updating'
            ? t('dossiers:preview.updating')
            : t('dossiers:preview.ready', { count: preview?.pages ?? 0 })}
          {most === null || preview === null || preview.pages - appended <= most
            ? null
            : ` ${t('dossiers:preview.tooMany', { count: most })}`}
        </p>
      )}
    </PdfViewer>
  );
}

function Frozen({
  frozen,
  onClose,
}: {
  readonly frozen: FrozenDossier;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { data, isError } = useMaybeAnswer('frozen.preview', { id: frozen.id });
  return (
    <>
      <Banner
        tone="notice"
        icon="lock"
        title={t('dossiers:preview.frozen', { date: formatPartialDate(localDay(frozen.madeAt)) })}
        actions={<LinkButton onPress={onClose}>{t('dossiers:preview.toDraft')}</LinkButton>}
      >
        {frozen.recipient}
        <AcceptedList
          title={t('dossiers:frozen.accepted', { count: frozen.accepted.length })}
          accepted={frozen.accepted}
        />
      </Banner>
      <PdfViewer bytes={data?.bytes ?? null} words={useViewerWords()}>
        {isError ? (
          <Banner tone="warning" isLive>
            {t('dossiers:preview.unreadable')}
          </Banner>
        ) : null}
      </PdfViewer>
    </>
  );
}
