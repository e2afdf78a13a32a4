import type { ContentPhotos } from '../../../../shared/content/dossierContent.ts';
import { useT } from '../../../strings.ts';

/** Which photos share a row, by what they show; the preview has the pictures. */
export function PhotosView({ photos }: { readonly photos: ContentPhotos }) {
  const t = useT();
  return (
    <ol className="es-photo-rows">
      {photos.rows.map((row) => (
        <li key={row.photos[0]?.id}>
          {row.photos
            .map(({ caption, alt }) => caption || alt || t('annex:photo.untold'))
            .join(' · ')}
        </li>
      ))}
    </ol>
  );
}
