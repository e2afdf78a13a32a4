import { moneyYears } from '../moneyYears.ts';
import { portfolioBlock } from './picture.ts';

/** The money of the organisation over the years, by kind: what is sure in the sums, hope over them. */
export const drawPortfolioMoney = portfolioBlock(
  'money',
  ({ fundings, startMonth }, { source, t }) =>
    moneyYears(
      fundings,
      { startMonth, today: source.today },
      { reading: t('portfolio:money.reading'), none: t('portfolio:money.none') },
      t,
    ),
);
