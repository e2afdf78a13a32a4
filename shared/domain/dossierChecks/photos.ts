import { shownPhotos } from '../photos.ts';
import type { DossierBlock, DossierPhoto } from '../schemas/dossier.ts';
import type { Check } from './check.ts';

/** What this check reads of a dossier's source. */
export interface PhotoSource {
  readonly dossier: {
    readonly blocks: readonly DossierBlock[];
    readonly photos: readonly DossierPhoto[];
  };
}

/** Photos that may not leave yet: the export waits for them, in their block. */
export function photoChecks({ dossier }: PhotoSource): Check[] {
  const photos = shownPhotos({ blocks: [...dossier.blocks], photos: [...dossier.photos] });
  const key = dossier.blocks.find(({ kind }) => kind === 'photos')?.key ?? '';
  const blocking = (
    id: 'photoUntold' | 'photoUnlooked',
    those: readonly DossierPhoto[],
  ): Check[] =>
    those.length === 0
      ? []
      : [
          {
            id,
            isBlocking: true,
            place: 'block',
            block: { key, title: '' },
            effects: [],
            names: those.map(({ file }) => file.name),
            fieldId: those[0]?.id,
          },
        ];
  return [
    ...blocking(
      'photoUntold',
      photos.filter(({ alt }) => alt.trim() === ''),
    ),
    ...blocking(
      'photoUnlooked',
      photos.filter(({ persons }) => persons === null),
    ),
  ];
}
