import { REVENUE_STATES, type RevenueState } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { GlyphName } from '../../components/icons/Icon.tsx';

/** The sign of each state of a revenue, told apart by texture. */
export const MONEY_SIGNS: Readonly<Record<RevenueState, GlyphName>> = {
  asked: 'moneyAsked',
  probable: 'moneyProbable',
  confirmed: 'moneyConfirmed',
  received: 'moneyReceived',
  refused: 'moneyRefused',
};

/** The states of a revenue as a list offers them, each with its sign. */
export function stateOptions(t: Translate) {
  return REVENUE_STATES.map((id) => ({
    id,
    label: t(`vocabulary:revenueState.${id}`),
    icon: MONEY_SIGNS[id],
  }));
}
