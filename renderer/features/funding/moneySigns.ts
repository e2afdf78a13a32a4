import type { RevenueState } from '../../../shared/domain/vocabulary.ts';
import type { GlyphName } from '../../components/icons/Icon.tsx';

/** The sign of each state of a revenue, told apart by texture. */
export const MONEY_SIGNS: Readonly<Record<RevenueState, GlyphName>> = {
  asked: 'moneyAsked',
  probable: 'moneyProbable',
  confirmed: 'moneyConfirmed',
  received: 'moneyReceived',
  refused: 'moneyRefused',
};
