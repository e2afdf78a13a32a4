import { formatPartialDate } from '../domain/dates.ts';
import type { PublicApplication } from '../domain/schemas/grid.ts';
import type { DimensionId } from '../domain/schemas/gridDefinition.ts';
import { DIFFUSION_MODES } from '../domain/vocabulary.ts';
import type { Translate } from '../strings/index.ts';
import { existing } from './evidence.ts';
import {
  type DrawnInitiative,
  diffusionCell,
  impactCells,
  needCells,
  processCells,
} from './figure2Cells.ts';

/**
 * Figure 2 of the TNCDC's statement (after Besançon, 2013: 57) filled from an initiative's own data:
 * four columns, each a list of cells. An empty cell stays, dashed: a gap is drawn.
 */
export type Figure2Cell = {
  id: string;
  label: string;
  /** What the portfolio says, at most a sentence or two; null when nothing is noted. */
  text: string | null;
  /** What is noted beside it and not drawn: « et 2 autres »; null for nothing. */
  more: string | null;
  /** « 2014 », « 2017–2025 » or null. */
  when: string | null;
  /** How many pieces of evidence stand behind it. */
  evidenceCount: number;
};

export type Figure2Column = {
  id: 'need' | 'process' | 'diffusion' | 'impacts';
  label: string;
  dimension: DimensionId;
  /** Drawn in outline: Rayonnement is a column of the figure, but a component of Impacts in the grid. */
  outlined: boolean;
  cells: Figure2Cell[];
};

export type Figure2 = {
  title: string;
  /** « Données au 23 mars 2026 ». */
  dataAsOf: string;
  columns: Figure2Column[];
};

/**
 * Figure 2 of an initiative. Each effect is in the one cell of its nature: pouvoir d'agir, façons de
 * faire, façons de penser, changements institutionnels. « Transformation sociale » takes living
 * conditions that changed for a territory or a society only: a person's own gain is a result, and
 * calling it a transformation would overclaim. `today` is `YYYY-MM-DD`.
 */
export function drawFigure2(
  initiative: DrawnInitiative,
  application: Pick<PublicApplication, 'readings'> | null,
  today: string,
  t: Translate,
): Figure2 {
  const reading = (componentId: string) =>
    existing(
      initiative.evidence,
      application?.readings.find((one) => one.componentId === componentId)?.evidenceIds ?? [],
    ).length;
  return {
    title: t('dossier:figure2.figureTitle', { initiative: initiative.title }),
    dataAsOf: t('dossier:figure2.dataAsOf', { date: formatPartialDate(today) }),
    columns: [
      {
        id: 'need',
        label: t('dossier:figure2.columns.need'),
        dimension: 'context',
        outlined: false,
        cells: needCells(initiative, reading, t),
      },
      {
        id: 'process',
        label: t('dossier:figure2.columns.process'),
        dimension: 'process',
        outlined: false,
        cells: processCells(initiative, reading, t),
      },
      {
        id: 'diffusion',
        label: t('dossier:figure2.columns.diffusion'),
        dimension: 'impacts',
        outlined: true,
        cells: DIFFUSION_MODES.map((mode) => diffusionCell(initiative, mode, t)),
      },
      {
        id: 'impacts',
        label: t('dossier:figure2.columns.impacts'),
        dimension: 'impacts',
        outlined: false,
        cells: impactCells(initiative, t),
      },
    ],
  };
}
