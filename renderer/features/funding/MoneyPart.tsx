import { useParams } from '@tanstack/react-router';
import { BudgetPart } from './BudgetPart.tsx';
import { InitiativeFundings } from './fundings/InitiativeFundings.tsx';
import './funding.css';

/** The part « Argent » of an initiative: how long it is covered, its fundings, its budgets. */
export function MoneyPart() {
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  return (
    <>
      <InitiativeFundings key={initiativeId} initiativeId={initiativeId} />
      <BudgetPart />
    </>
  );
}
