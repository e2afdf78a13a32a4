import type { Dossier, DossierPhoto } from './schemas/dossier.ts';

/** The photos that a dossier shows: none while its block « Photos » is out of it. */
export function shownPhotos({
  blocks,
  photos,
}: Pick<Dossier, 'blocks' | 'photos'>): DossierPhoto[] {
  return blocks.some(({ kind, included }) => kind === 'photos' && included) ? [...photos] : [];
}

/** Whether a photo may leave: what it shows is said, and somebody looked whether a person can be recognised. */
export function mayLeave({ alt, persons }: Pick<DossierPhoto, 'alt' | 'persons'>): boolean {
  return alt.trim() !== '' && persons !== null;
}
