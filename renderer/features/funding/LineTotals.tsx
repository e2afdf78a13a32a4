import { balanceOf } from '../../../shared/domain/balance.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { BudgetLine } from '../../../shared/domain/schemas/funding.ts';
import { type BudgetSide, PAYING_STATES } from '../../../shared/domain/vocabulary.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { useT } from '../../strings.ts';
import { MONEY_SIGNS } from './moneySigns.ts';

export interface LineTotalsProps {
  readonly lines: readonly BudgetLine[];
  readonly side: BudgetSide;
}

/** The sums of one side: money, in kind, never added together; money by state for revenues. */
export function LineTotals({ lines, side }: LineTotalsProps) {
  const t = useT();
  const balance = balanceOf(lines);
  const half = side === 'revenue' ? 'revenues' : 'expenses';
  const span = side === 'revenue' ? 4 : 2;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={span}>
          {t('funding:line.money')}
          {side === 'revenue' ? (
            <span className="es-lines-states">
              {PAYING_STATES.map((state) => (
                <Sign key={state} icon={MONEY_SIGNS[state]}>
                  {t('funding:line.byState', {
                    state: t(`vocabulary:revenueState.${state}`),
                    amount: formatCents(balance.moneyByState[state]),
                  })}
                </Sign>
              ))}
            </span>
          ) : null}
        </th>
        <td className="es-lines-amount">{formatCents(balance.money[half])}</td>
        <td aria-hidden="true" />
      </tr>
      {balance.inKind[half] === 0 ? null : (
        <tr>
          <th scope="row" colSpan={span}>
            {t('funding:line.inKindTotal')}
          </th>
          <td className="es-lines-amount">{formatCents(balance.inKind[half])}</td>
          <td aria-hidden="true" />
        </tr>
      )}
    </tfoot>
  );
}
