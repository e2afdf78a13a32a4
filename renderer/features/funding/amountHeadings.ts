import { REVENUE_STATES, type RevenueState } from '../../../shared/domain/vocabulary.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { PastedColumn } from '../../pasting/PasteRows.tsx';
import { wordsIn } from '../../pasting/wordsIn.ts';

/** Which of the amounts that were asked, granted and received is the one of each state, the nearest first. */
const AMOUNT_OF: Readonly<Record<RevenueState, readonly ('asked' | 'confirmed' | 'received')[]>> = {
  asked: ['asked'],
  probable: ['asked'],
  confirmed: ['confirmed'],
  received: ['received', 'confirmed'],
  refused: ['asked'],
};

/** By which headings an amount is known: where a table says several, a row takes the one of its `state`. */
export function amountHeadings(t: Translate): Pick<PastedColumn<'state'>, 'headings' | 'ofChoice'> {
  const any = wordsIn(t('pasting:heading.amount'));
  const of = (id: 'asked' | 'confirmed' | 'received') => wordsIn(t(`pasting:amountHeading.${id}`));
  return {
    headings: [...any, ...of('asked'), ...of('confirmed'), ...of('received')],
    ofChoice: {
      key: 'state',
      headings: (choice) => {
        const state = REVENUE_STATES.find((known) => known === choice);
        return [...(state === undefined ? [] : AMOUNT_OF[state].map(of)), any];
      },
    },
  };
}
