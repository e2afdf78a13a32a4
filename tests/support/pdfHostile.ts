import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { richSource, testId } from './pdfSource.ts';

/** A title of three hundred letters with everything that breaks markup. */
export const HOSTILE_TITLE =
  `L'initiative <b>& "cie"</b> aux ]]> très longs titres; ${'anticonstitutionnellement '.repeat(12)}`
    .slice(0, 300)
    .trim();

/** All that a page could choke on: forty partners, words without a space, texts of many pages. */
export function hostileSource(): DossierSource {
  const source = richSource();
  const { initiative, organisation, dossier } = source;
  organisation.name = `CDC & <Fils> ${'o'.repeat(80)}`;
  organisation.colour = '#FFE600';
  initiative.title = HOSTILE_TITLE;
  dossier.title = `Demande & <soutien> ${'x'.repeat(270)}`;
  initiative.summary = `${'m'.repeat(4000)} puis ${'Une phrase assez courte. '.repeat(300)}`;
  initiative.socialNeed = `${'Le besoin, avec [P-1] et le 1er mars 2026. '.repeat(60)}\n\n`.repeat(
    7,
  );
  initiative.participations = Array.from({ length: 40 }, (_, index) => {
    const [first] = initiative.participations;
    if (first === undefined) throw new Error('no participation');
    return {
      ...first,
      id: testId(30_000 + index),
      name: `Organisme ${index} ${'très '.repeat(index % 9)}long`,
    };
  });
  for (const [index, effect] of initiative.effects.entries()) {
    effect.statement = index % 2 === 0 ? 'w'.repeat(300) : effect.statement;
    effect.ownContribution =
      index === 1 ? 'Beaucoup de mots. '.repeat(400) : effect.ownContribution;
  }
  const [reading] = source.gridApplication?.readings ?? [];
  if (reading)
    reading.justification = `Parce que\u0000\u0007\ud800. ${'Justification. '.repeat(600)}`;
  for (const block of dossier.blocks) {
    if (block.kind === 'results')
      block.ownText = ownTextOf(`Mes mots.\n\n${'Une phrase à moi. '.repeat(200)}`);
  }
  return source;
}
