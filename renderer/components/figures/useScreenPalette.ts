import {
  DARK_PALETTE,
  type FigurePalette,
  LIGHT_PALETTE,
} from '../../../shared/figures/palette.ts';
import { SCREEN_ACCENT } from './screenAccent.ts';
import { useIsDark } from './useIsDark.ts';

const LIGHT: FigurePalette = { ...LIGHT_PALETTE, accent: SCREEN_ACCENT.light };
const DARK: FigurePalette = { ...DARK_PALETTE, accent: SCREEN_ACCENT.dark };

/** The colours of a figure on the screen, where our own accent takes the place of the organisation's. */
export function useScreenPalette(): FigurePalette {
  return useIsDark() ? DARK : LIGHT;
}
