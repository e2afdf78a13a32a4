import { bareKey } from './import/bareKey.ts';
import type { Cents } from './money.ts';

const TOTAL = /^(?:(?:grand|sous) ?)?(?:total|totaux)\b|^somme(?: totale| des\b.*)?$/u;
const TOTAL_ALONE = /^(?:(?:grand|sous) ?)?(?:total|totaux)(?: general| partiel)?$/u;

/** Whether a title says that its row adds up others: « Total », « Sous-total : salaires », « Grand total ». */
export function isTotalTitle(title: string): boolean {
  return TOTAL.test(bareKey(title));
}

/** The same of a title that says nothing else: « Total des heures en hausse » is an effect. */
export function isTotalAlone(title: string): boolean {
  return TOTAL_ALONE.test(bareKey(title));
}

/** Tells, of the rows of a budget in their order, those that add up the ones above. */
export function totalling(): (title: string, amount: Cents | null) => boolean {
  const whole = { sum: 0, rows: 0 };
  const since = { sum: 0, rows: 0 };
  return (title, amount) => {
    const isSum = [whole, since].some(({ sum, rows }) => rows > 1 && sum === amount);
    // A single revenue may balance all expenses: the sum alone says nothing of a row that has its own name.
    const mayBe = title.trim() === '' || /\btota(?:l|le|les|ux)\b/u.test(bareKey(title));
    if (isTotalTitle(title) || (isSum && mayBe)) {
      since.sum = 0;
      since.rows = 0;
      return true;
    }
    for (const part of [whole, since]) {
      part.sum += amount ?? 0;
      part.rows += amount === null ? 0 : 1;
    }
    return false;
  };
}
