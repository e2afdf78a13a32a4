import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { useT } from '../../strings.ts';
import { FunderRegister } from './FunderRegister.tsx';
import { RevenueOverview } from './RevenueOverview.tsx';
import './funding.css';

/** The place « Financement »: every revenue of the portfolio, and who gives money. */
export function FundingPage() {
  const t = useT();
  return (
    <Page header={<PageHeader title={t('place.funding')} takesFocus />}>
      <RevenueOverview />
      <FunderRegister />
    </Page>
  );
}
