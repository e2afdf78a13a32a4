import { DRAWS, type Draw, isOfPortfolio } from './blockKinds.ts';

/** Whom a dossier made from a template goes to; `any`: it follows the form of nobody in particular. */
export const RECIPIENT_KINDS = ['any', 'mrc', 'ministry', 'alliance', 'foundation'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** What a dossier made from a template tells of: one initiative, or the whole portfolio. */
export const TEMPLATE_SUBJECTS = ['initiative', 'portfolio'] as const;
export type TemplateSubject = (typeof TEMPLATE_SUBJECTS)[number];

/** Blocks that both subjects may have: they are drawn from neither, or from the portfolio without names. */
const SHARED_KINDS = new Set<Draw>(['organisation', 'cover', 'contents', 'survival', 'question']);

/** Whether a dossier on that subject may have a block of a kind. */
export function fitsSubject(kind: Draw, about: TemplateSubject): boolean {
  return SHARED_KINDS.has(kind) || isOfPortfolio(kind) === (about === 'portfolio');
}

/** Kinds of blocks whose text and figures may answer a question. */
export const ANSWERING: ReadonlySet<Draw> = new Set(
  DRAWS.filter((kind) => !/^(?:cover|contents|references|annexes|question)$/.test(kind)),
);

/** Those that may answer one in a dossier on a subject, in the order of a dossier. */
export function answeringKinds(about: TemplateSubject): Draw[] {
  return DRAWS.filter((kind) => ANSWERING.has(kind) && fitsSubject(kind, about));
}
