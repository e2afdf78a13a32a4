import { cutAtWord } from '../../../shared/content/excerpt.ts';
import type { PdfViewerWords } from '../../components/pdf/words.ts';
import { useT } from '../../strings.ts';

/** Letters of the title of a block, under its page: that of a cover may be long. */
const TITLE = 48;

/** The words of the viewer, in the window's language. */
export function useViewerWords(): PdfViewerWords {
  const t = useT();
  return {
    label: t('dossiers:preview.title'),
    previous: t('dossiers:preview.previous'),
    next: t('dossiers:preview.next'),
    isFirst: t('dossiers:preview.isFirst'),
    isLast: t('dossiers:preview.isLast'),
    position: (page, pages) => t('dossiers:preview.position', { page, pages }),
    page: t('dossiers:preview.page'),
    of: (pages) => t('dossiers:preview.of', { pages }),
    closer: t('dossiers:preview.closer'),
    further: t('dossiers:preview.further'),
    isClosest: t('dossiers:preview.isClosest'),
    isFurthest: t('dossiers:preview.isFurthest'),
    percent: (percent) => t('dossiers:preview.percent', { percent }),
    sizes: (percent) => t('dossiers:preview.sizes', { percent }),
    fitWidth: t('dossiers:preview.fitWidth'),
    fitPage: t('dossiers:preview.fitPage'),
    rail: t('dossiers:preview.rail'),
    find: t('dossiers:preview.find'),
    findPlaceholder: t('dossiers:preview.findPlaceholder'),
    found: (current, count) => t('dossiers:preview.found', { current, count }),
    notFound: t('dossiers:preview.notFound'),
    previousFound: t('dossiers:preview.previousFound'),
    nextFound: t('dossiers:preview.nextFound'),
    closeFind: t('dossiers:preview.closeFind'),
    toText: (title) => t('dossiers:preview.toText', { title: cutAtWord(title, TITLE) }),
    waiting: t('dossiers:preview.waiting'),
    unreadable: t('dossiers:preview.unreadable'),
  };
}
