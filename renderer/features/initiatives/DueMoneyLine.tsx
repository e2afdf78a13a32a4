import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { DueMoney } from '../../../shared/domain/dueMoney.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { moneyInWords } from './dueFact.tsx';

/** A report to send or an instalment to receive, where it is seen to. */
export function DueMoneyLine({ due }: { readonly due: DueMoney }) {
  const t = useT();
  const { kind, id, fundingId, dueOn, isLate } = due;
  const place = `#/financement/financements/${fundingId}`;
  const state = t(`initiative:overview.state.${isLate ? 'late' : 'soon'}`);
  return (
    <li>
      <Icon name={isLate ? 'late' : 'calendar'} tone={isLate ? 'vif' : 'muted'} />
      <span>
        <Anchor href={`${place}?${kind === 'report' ? 'ouvrir' : 'champ'}=${id}`}>
          {moneyInWords(due, t)}
        </Anchor>
        <span className="es-overview-when">{`${state}, ${formatPartialDate(dueOn)}`}</span>
      </span>
    </li>
  );
}
