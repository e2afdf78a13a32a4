import type { DossierPhoto } from '../../domain/schemas/dossier.ts';
import type { DrawBlock } from '../block.ts';
import type { ContentPhotos } from '../dossierContent.ts';

/** The photos of the dossier in their order; those of one width that follow one another share a row. */
export const drawPhotos: DrawBlock = ({ source, t }) => {
  const { photos } = source.dossier;
  return {
    title: t('dossier:photos.title'),
    dimension: null,
    text: [],
    parts:
      photos.length === 0 ? [{ type: 'gap', text: t('dossier:photos.none') }] : [rowsOf(photos)],
  };
};

const IN_A_ROW = { whole: 1, half: 2, quarter: 4 } as const;

function rowsOf(photos: readonly DossierPhoto[]): ContentPhotos {
  const rows: ContentPhotos['rows'] = [];
  for (const { id, caption, alt, width } of photos) {
    const inARow = IN_A_ROW[width];
    const last = rows.at(-1);
    const photo = { id, caption: caption.trim(), alt: alt.trim() };
    if (last?.inARow === inARow && last.photos.length < inARow) last.photos.push(photo);
    else rows.push({ inARow, photos: [photo] });
  }
  return { type: 'photos', rows };
}
