import { STATUSES } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { Option } from '../../components/fields/options.tsx';
import type { GlyphName } from '../../components/icons/Icon.tsx';

/** The sign of each status; none says that one is better. */
export const STATUS_SIGNS = {
  alive: 'check',
  transformed: 'followUp',
  absorbed: 'right',
  replicated: 'stageEssaimage',
  closed: 'stageClosed',
  unknown: 'stageUnknown',
} as const satisfies Record<(typeof STATUSES)[number], GlyphName>;

/** The statuses to choose from, each with what it means. */
export function statusOptions(t: Translate): Option[] {
  return STATUSES.map((id) => ({
    id,
    label: t(`vocabulary:status.${id}`),
    hint: t(`followUp:statusHint.${id}`),
    icon: STATUS_SIGNS[id],
  }));
}
