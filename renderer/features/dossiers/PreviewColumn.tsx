import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { FrozenDossier } from '../../../shared/domain/schemas/dossier.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { type PdfPlace, PdfViewer, type PdfViewerWords } from '../../components/pdf/PdfViewer.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { AcceptedList } from './AcceptedList.tsx';
import { usePreview } from './usePreview.ts';
import './preview.css';

export interface PreviewColumnProps {
  readonly source: DossierSource;
  /** The block that is chosen, where the pages open. */
  readonly goTo: PdfPlace | null;
  /** The frozen copy that is looked at, in the place of the draft. */
  readonly seen: FrozenDossier | null;
  readonly onClose: () => void;
}

/** The pages: of the dossier as it stands, or of a frozen copy. */
export function PreviewColumn({ source, goTo, seen, onClose }: PreviewColumnProps) {
  const t = useT();
  return (
    <aside className="es-preview" aria-label={t('dossiers:preview.title')}>
      {seen === null ? (
        <Draft source={source} goTo={goTo} />
      ) : (
        <Frozen key={seen.id} frozen={seen} onClose={onClose} />
      )}
    </aside>
  );
}

function Draft({ source, goTo }: Pick<PreviewColumnProps, 'source' | 'goTo'>) {
  const t = useT();
  const { preview, status, retry } = usePreview(source);
  const most = source.template.maxPages;
  return (
    <PdfViewer bytes={preview?.bytes ?? null} words={useViewerWords()} goTo={goTo}>
      {status === 'failed' ? (
        <Banner
          tone="warning"
          isLive
          actions={<LinkButton onPress={retry}>{t('action.retry')}</LinkButton>}
        >
          {t('dossiers:preview.failed')}
        </Banner>
      ) : (
        <p className="es-preview-state">
          {status === 'updating'
            ? t('dossiers:preview.updating')
            : t('dossiers:preview.ready', { count: preview?.pages ?? 0 })}
          {most === null || preview === null || preview.pages <= most
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

function useViewerWords(): PdfViewerWords {
  const t = useT();
  return {
    label: t('dossiers:preview.title'),
    previous: t('dossiers:preview.previous'),
    next: t('dossiers:preview.next'),
    isFirst: t('dossiers:preview.isFirst'),
    isLast: t('dossiers:preview.isLast'),
    position: (page, pages) => t('dossiers:preview.position', { page, pages }),
    fit: t('dossiers:preview.fit'),
    fitWidth: t('dossiers:preview.fitWidth'),
    fitPage: t('dossiers:preview.fitPage'),
    waiting: t('dossiers:preview.waiting'),
    unreadable: t('dossiers:preview.unreadable'),
  };
}
