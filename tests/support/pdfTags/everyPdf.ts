import { fileURLToPath } from 'node:url';
import { readFonts } from '../../../electron/pdf/fonts.ts';
import {
  type RenderedDossier,
  renderDossier,
  renderGridPaper,
  renderIncidents,
  renderSurvival,
} from '../../../electron/pdf/render.ts';
import type { FollowedLife, Life } from '../../../shared/domain/schemas/survival.ts';
import { translator } from '../../../shared/strings/index.ts';
import { blankSource, filledSource, LONG_GRID } from '../gridPaperSource.ts';
import { incidentsSource } from '../incidents.ts';
import { hostileSource } from '../pdfHostile.ts';
import { sampleSource, templateSource } from '../pdfSamples.ts';
import { emptySource, richSource, testId } from '../pdfSource.ts';
import { resources } from '../world.ts';

const fontsFolder = fileURLToPath(new URL('../../../resources/fonts', import.meta.url));
const options = { fonts: readFonts(fontsFolder), t: translator('fr-CA') };

/** Every sort of PDF that the application writes, from what it is drawn from. */
export const EVERY_PDF: Record<string, () => Promise<RenderedDossier>> = {
  'a rich dossier': () => renderDossier(richSource(), options),
  'a dossier of an empty initiative': () => renderDossier(emptySource(), options),
  'the longest dossier of the sample': () =>
    renderDossier(sampleSource('fictional_example', 'Transport'), options),
  'a dossier of public facts': () =>
    renderDossier(sampleSource('public_example', 'Logements'), options),
  ...Object.fromEntries(
    resources
      .templates()
      .map(({ id }) => [
        `a dossier of the template « ${id} »`,
        () => renderDossier(templateSource('fictional_example', 'Transport', id), options),
      ]),
  ),
  'a dossier without cover, of one block': () => {
    const source = richSource();
    source.dossier.blocks = source.dossier.blocks.filter((block) => block.kind === 'need');
    return renderDossier(source, options);
  },
  'the blank grid': () => renderGridPaper(blankSource(), options),
  'a blank grid of long texts': () => renderGridPaper(blankSource(LONG_GRID), options),
  'a filled grid': () => renderGridPaper(filledSource(), options),
  'a filled grid that nobody read': () => renderGridPaper(filledSource({ isEmpty: true }), options),
  'the register of incidents': () => renderIncidents(incidentsSource(), options),
  '« Survie »': () =>
    renderSurvival(
      {
        today: '2026-04-10',
        kind: 'own',
        organisationName: 'CDC de la Rivière-Longue',
        lives: richSource().lives.map(namedLife),
        group: null,
      },
      options,
    ),
};

/** A dossier of all that a page could choke on, a letter that no font has among it. */
export function hostilePdf(): Promise<RenderedDossier> {
  return renderDossier(hostileSource(), options);
}

function namedLife(life: FollowedLife, index: number): Life {
  const known = { fundingKinds: [], remains: [], title: `Initiative ${index + 1}` };
  return { ...life, ...known, initiativeId: testId(100 + index) };
}
