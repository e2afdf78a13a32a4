import {
  DIFFUSION_MODES,
  type DiffusionMode,
  TRANSFERRED,
  type Transferred,
} from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { Option } from '../../components/fields/options.tsx';

/** The modes to choose from. */
export function modeOptions(t: Translate): Option[] {
  return DIFFUSION_MODES.map((id) => ({
    id,
    label: t(`vocabulary:diffusionMode.${id}`),
    hint: t(`diffusion:modeHint.${id}`),
  }));
}

/** What may be transferred, the process first: it is what spreads most. */
export function transferredOptions(t: Translate): Option[] {
  return TRANSFERRED.map((id) => ({
    id,
    label: t(`vocabulary:transferred.${id}`),
    hint: t(`diffusion:transferredHint.${id}`),
  }));
}

/** The mode that an option names. */
export function modeOf(id: string | null): DiffusionMode | null {
  return DIFFUSION_MODES.find((mode) => mode === id) ?? null;
}

/** What an option says is transferred. */
export function transferredOf(id: string): Transferred | null {
  return TRANSFERRED.find((one) => one === id) ?? null;
}
