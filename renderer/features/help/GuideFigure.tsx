import { useState } from 'react';
import pictures from '../../../resources/help/pictures.json' with { type: 'json' };
import type { GuidePictures } from '../../../shared/domain/schemas/guide.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Dialog } from '../../components/feedback/Dialog.tsx';
import { useT } from '../../strings.ts';

const PICTURES: GuidePictures = pictures;

/** The files of the pictures, by their path. */
const FILES = import.meta.glob<string>('../../../resources/help/pictures/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** A picture of the guide with its caption; pressed, it is shown as large as the window holds. */
export function GuideFigure({ id }: { readonly id: string }) {
  const t = useT();
  const [isLarge, setIsLarge] = useState(false);
  const picture = PICTURES[id];
  const file = FILES[`../../../resources/help/pictures/${id}.webp`];
  if (picture === undefined || file === undefined) return null;
  const { caption, alt, width, height } = picture;
  return (
    <figure className="es-book-figure">
      <button type="button" onClick={() => setIsLarge(true)}>
        <img src={file} alt={alt} width={width} height={height} loading="lazy" />
        <span className="es-hidden">{t('help:enlarge')}</span>
      </button>
      <figcaption>{caption}</figcaption>
      {isLarge ? (
        <Dialog
          isOpen
          isDismissable
          size="large"
          title={caption}
          onClose={() => setIsLarge(false)}
          actions={
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- looked at, then closed by Enter or Escape
            <Button tone="primary" onPress={() => setIsLarge(false)} autoFocus>
              {t('action.close')}
            </Button>
          }
        >
          <img className="es-book-large" src={file} alt={alt} width={width} height={height} />
        </Dialog>
      ) : null}
    </figure>
  );
}
