import type { DossierPiece } from './schemas/dossier.ts';
import type { Template, TemplatePiece } from './schemas/template.ts';

/** A piece that the template wants, and where it stands in the dossier. */
export type StandingPiece = { readonly asked: TemplatePiece; readonly piece: DossierPiece };

/** The pieces of a template in its order, each as the dossier has it. */
export function standingPieces(
  template: Pick<Template, 'pieces'>,
  noted: readonly DossierPiece[],
): StandingPiece[] {
  return template.pieces.map((asked) => ({
    asked,
    piece: noted.find(({ key }) => key === asked.key) ?? {
      key: asked.key,
      state: 'missing',
      date: null,
      note: '',
    },
  }));
}

/** The pieces that are wanted in any case and are missing. */
export function missingPieces(
  template: Pick<Template, 'pieces'>,
  noted: readonly DossierPiece[],
): TemplatePiece[] {
  return standingPieces(template, noted)
    .filter(({ asked, piece }) => asked.when.trim() === '' && piece.state === 'missing')
    .map(({ asked }) => asked);
}
