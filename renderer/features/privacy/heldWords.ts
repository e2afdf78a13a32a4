import { heldWords } from '../../../shared/content/heldWords.ts';
import type { HeldText } from '../../../shared/domain/schemas/heldText.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** What a text is: « Témoignage : nom réel ». */
export function heldPlace(held: Pick<HeldText, 'table' | 'column'>, t: Translate): string {
  return heldWords(held, t);
}
