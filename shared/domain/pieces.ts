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

/**
 * The pieces of which nobody said that they are there or not needed: those that are wanted in any case, and
 * those that are wanted in some case only, which a person judges.
 */
export function missingPieces(
  template: Pick<Template, 'pieces'>,
  noted: readonly DossierPiece[],
): { readonly always: TemplatePiece[]; readonly inSomeCase: TemplatePiece[] } {
  const missing = standingPieces(template, noted)
    .filter(({ piece }) => piece.state === 'missing')
    .map(({ asked }) => asked);
  return {
    always: missing.filter(({ when }) => when.trim() === ''),
    inSomeCase: missing.filter(({ when }) => when.trim() !== ''),
  };
}
