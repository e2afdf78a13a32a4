import type { RegisterState } from '../shared/domain/dossierRegister.ts';
import type { GlyphName } from './components/icons/Icon.tsx';

/** The sign of where a dossier stands, in preparation or sent: those of money where money was asked. */
export const SENT_SIGNS: Readonly<Record<RegisterState, GlyphName>> = {
  draft: 'document',
  waiting: 'moneyAsked',
  accepted: 'moneyConfirmed',
  partly: 'moneyConfirmed',
  refused: 'moneyRefused',
  withdrawn: 'back',
  replaced: 'arrow',
  report: 'check',
  information: 'info',
};
