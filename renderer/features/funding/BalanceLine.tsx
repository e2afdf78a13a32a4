import { balanceSentences, hasAmounts } from '../../../shared/content/balanceSentences.ts';
import { balanceOf, type BalanceLine as Line } from '../../../shared/domain/balance.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';

/** Whether the budget balances, always in sight while its lines are typed. */
export function BalanceLine({ lines }: { readonly lines: readonly Line[] }) {
  const t = useT();
  const sign = balanceOf(lines).isBalanced ? 'check' : 'warning';
  return (
    <output className="es-balance" aria-label={t('funding:balance.title')}>
      <Icon name={hasAmounts(lines) ? sign : 'minus'} />
      <ul>
        {balanceSentences(lines, t).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </output>
  );
}
