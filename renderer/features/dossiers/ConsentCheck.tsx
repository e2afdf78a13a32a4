import { consentSentence } from '../../../shared/content/dossierChecks/consentSentence.ts';
import { type ConsentProblem, isConsentBlocking } from '../../../shared/domain/consentProblem.ts';
import { useT } from '../../strings.ts';
import { CheckLine, type MendHere } from './CheckLine.tsx';
import { consentMending } from './mending.ts';

interface ConsentCheckProps {
  readonly problem: ConsentProblem;
  readonly onMend: MendHere;
}

/** A testimony that the dossier leaves out, or that a text of it may not carry; leads to the text, or to the testimony. */
export function ConsentCheck({ problem, onMend }: ConsentCheckProps) {
  const t = useT();
  return (
    <CheckLine
      isBlocking={isConsentBlocking(problem)}
      mending={consentMending(problem)}
      onMend={onMend}
    >
      {consentSentence(problem, t)}
    </CheckLine>
  );
}
