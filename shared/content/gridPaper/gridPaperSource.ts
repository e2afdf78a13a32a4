import type { LocalDate } from '../../domain/dates.ts';
import type { PublicApplication } from '../../domain/schemas/grid.ts';
import type { GridDefinition } from '../../domain/schemas/gridDefinition.ts';
import type { Evidence } from '../../domain/schemas/initiative.ts';
import type { PortfolioKind } from '../../domain/vocabulary.ts';

/** An application to print. The coordinator's own notes are not part of it: its type has none. */
export type FilledSource = {
  initiativeTitle: string;
  application: PublicApplication;
  /** All the applications of the initiative, this one among them. */
  applications: PublicApplication[];
  /** The versions of the grid that they use, and those in between. */
  versions: GridDefinition[];
  evidence: Evidence[];
};

/** All that the grid on paper is drawn from. Plain data: it crosses to the renderer of PDF. */
export type GridPaperSource = {
  /** The day on which it is printed. */
  today: LocalDate;
  kind: PortfolioKind;
  organisationName: string;
  grid: GridDefinition;
  /** Null: the grid is printed blank, to be written on. */
  filled: FilledSource | null;
};
