import type { DimensionId } from '../domain/schemas/gridDefinition.ts';

/**
 * The colours of a figure. Hex only, six digits: pdfmake turns `hsl()`, `rgb()` and `var()` black
 * without a word. Values are those of the visual direction's tokens; what a figure says never rests
 * on colour alone.
 */
export type FigurePalette = {
  /** Behind the figure, and text on a filled heading. */
  paper: string;
  ink: string;
  /** Second ink: dates, counts, arrows, axis. */
  ink2: string;
  /** Decoration. */
  hairline: string;
  /** Edge of a gap: 3:1 or more on the paper. */
  edge: string;
  /** Full and soft tone of each dimension. */
  dimensions: Record<DimensionId, { full: string; soft: string }>;
  /** Warm inks of the stages, light to dark, told apart by texture, and their outline. */
  stages: { light: string; mid: string; dark: string; darkest: string; line: string };
  /** What the dossier asks for: the organisation's own colour, or ink. */
  accent: string;
};

export const LIGHT_PALETTE: FigurePalette = {
  paper: '#FFFFFF',
  ink: '#25221D',
  ink2: '#585348',
  hairline: '#DED9CE',
  edge: '#8A8375',
  dimensions: {
    context: { full: '#2A5A9B', soft: '#E8EFF8' },
    process: { full: '#1D6B50', soft: '#E4F1EB' },
    impacts: { full: '#883270', soft: '#F7E9F2' },
  },
  stages: {
    light: '#FFFFFF',
    mid: '#BDB5A5',
    dark: '#5A5347',
    darkest: '#2E2A23',
    line: '#6B6456',
  },
  accent: '#25221D',
};

export const DARK_PALETTE: FigurePalette = {
  paper: '#24221E',
  ink: '#EFEBE2',
  ink2: '#BDB6A7',
  hairline: '#3C3830',
  edge: '#898273',
  dimensions: {
    context: { full: '#93BBF0', soft: '#1E2A3A' },
    process: { full: '#7FCBA8', soft: '#1A2F26' },
    impacts: { full: '#E3A3D0', soft: '#382131' },
  },
  stages: {
    light: '#24221E',
    mid: '#514C42',
    dark: '#A8A090',
    darkest: '#DBD5C8',
    line: '#A59E8E',
  },
  accent: '#F3C562',
};
