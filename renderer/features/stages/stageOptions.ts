import { STAGES, type Stage } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { Option } from '../../components/fields/options.tsx';
import { STAGE_SIGNS } from '../../components/figures/stageSigns.ts';

/** The stages to choose from, each with its sign. */
export function stageOptions(t: Translate): Option[] {
  return STAGES.map((id) => ({
    id,
    label: t(`vocabulary:stage.${id}`),
    hint: t(`stage:hint.${id}`),
    icon: STAGE_SIGNS[id],
  }));
}

/** The stage that an option names. */
export function stageOf(id: string | null): Stage | null {
  return STAGES.find((stage) => stage === id) ?? null;
}
