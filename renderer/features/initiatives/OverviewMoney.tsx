import { formatShort } from '../../../shared/domain/money.ts';
import { moneyAhead } from '../../../shared/domain/moneyAhead.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { usePayments } from '../../usePayments.ts';
import { aheadInWords, noneAfter } from './moneyFact.ts';

interface OverviewMoneyProps {
  readonly initiative: InitiativeDetail;
  readonly today: string;
}

/** The money ahead: what is confirmed or received, and until when; what is asked, apart. */
export function OverviewMoney({ initiative, today }: OverviewMoneyProps) {
  const t = useT();
  const money = moneyAhead(usePayments(initiative), today);
  const { secured, probable, asked, securedUntil } = money;
  const hasNone = secured === null && probable === null && asked === null && securedUntil === null;
  const end = hasNone ? null : noneAfter(money, t);
  const place = `#/initiatives/${initiative.id}/argent`;
  return (
    <Section isSmall title={t('initiative:overview.money')}>
      {hasNone ? (
        <p className="es-muted">{t('initiative:overview.noMoney')}</p>
      ) : (
        <dl className="es-overview-money">
          {secured === null ? null : (
            <div>
              <dt>
                <Sign icon="moneyConfirmed">{t('initiative:overview.secured')}</Sign>
              </dt>
              <dd>{aheadInWords(secured, t)}</dd>
            </div>
          )}
          {probable === null ? null : (
            <div>
              <dt>
                <Sign icon="moneyProbable">{t('initiative:overview.probable')}</Sign>
              </dt>
              <dd>{aheadInWords(probable, t)}</dd>
            </div>
          )}
          {asked === null ? null : (
            <div>
              <dt>
                <Sign icon="moneyAsked">{t('initiative:overview.asked')}</Sign>
              </dt>
              <dd>{aheadInWords(asked, t)}</dd>
            </div>
          )}
        </dl>
      )}
      {end === null ? null : <p>{end}</p>}
      {money.apart === 0 ? null : (
        <p className="es-small">
          {t('initiative:overview.apart', { amount: formatShort(money.apart) })}
        </p>
      )}
      {hasNone ? null : <p className="es-small es-muted">{t('initiative:overview.moneyNote')}</p>}
      <p className="es-overview-more">
        <Anchor href={hasNone ? `${place}?ajouter=1` : place}>
          {hasNone ? t('initiative:overview.addBudget') : t('initiative:overview.allMoney')}
        </Anchor>
      </p>
    </Section>
  );
}
