import { balanceOf, type BalanceLine as Line } from '../../../shared/domain/balance.ts';
import { balanceSentences } from '../../balanceSentences.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';

/** Whether the budget balances, always in sight while its lines are typed. */
export function BalanceLine({ lines }: { readonly lines: readonly Line[] }) {
  const t = useT();
  const { isBalanced } = balanceOf(lines);
  return (
    <output className="es-balance" aria-label={t('funding:balance.title')}>
      <Icon name={isBalanced ? 'check' : 'warning'} />
      <ul>
        {balanceSentences(lines, t).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </output>
  );
}
