import { missingPieces } from '../pieces.ts';
import type { DossierFile, DossierPiece } from '../schemas/dossier.ts';
import type { Template, TemplatePiece } from '../schemas/template.ts';
import type { Check } from './check.ts';

/** What these checks read of a dossier's source. */
export interface PieceSource {
  readonly template: Pick<Template, 'pieces'>;
  readonly dossier: {
    readonly pieces: readonly DossierPiece[];
    readonly files: readonly Pick<DossierFile, 'id' | 'title' | 'fault'>[];
  };
}

/** A piece may be sent by other ways, so that none keeps the dossier from leaving. */
export function pieceChecks({ template, dossier }: PieceSource): Check[] {
  const { always, inSomeCase } = missingPieces(template, dossier.pieces);
  return [...missing('noPiece', always), ...missing('casePiece', inSomeCase)];
}

function missing(id: 'noPiece' | 'casePiece', pieces: readonly TemplatePiece[]): Check[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const names = pieces.map(({ label }) => label);
  const common = { isBlocking: false, place: 'about', effects: [], names } as const;
  return [{ ...common, id, fieldId: first.key }];
}

/** Files that were meant to be read with the dossier and cannot follow it; a sheet or a video is given apart. */
export function annexChecks({ dossier }: Pick<PieceSource, 'dossier'>): Check[] {
  const faulty = dossier.files.filter(({ fault }) => fault !== null && fault !== 'kind');
  const [first] = faulty;
  if (first === undefined) return [];
  const names = faulty.map(({ title }) => title);
  const common = { isBlocking: false, place: 'about', effects: [], names } as const;
  return [{ ...common, id: 'noAnnex', fieldId: first.id }];
}
