import type { Budget } from '../../../shared/domain/schemas/funding.ts';
import type { LooseLine } from '../../../shared/domain/tieProposals.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** The revenues of budgets that come from no funding, by their identifiers, each called with its budget. */
export function looseLines(
  budgets: readonly Budget[],
  t: Translate,
): (LooseLine & { readonly name: string })[] {
  return budgets.flatMap(({ title, start, end, lines }) =>
    lines
      .filter(({ side, fundingId }) => side === 'revenue' && fundingId === null)
      .map((line) => {
        const name = t('money:tie.line', { line: line.label, budget: title });
        return Object.assign({ key: line.id, name, start, end }, line);
      }),
  );
}
