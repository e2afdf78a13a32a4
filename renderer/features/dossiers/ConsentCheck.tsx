import { type ConsentProblem, isConsentBlocking } from '../../../shared/domain/carrying.ts';
import { useT } from '../../strings.ts';
import { CheckLine } from './CheckLine.tsx';
import { consentSentence } from './consentSentence.ts';

interface ConsentCheckProps {
  readonly problem: ConsentProblem;
  readonly initiativeId: string;
  /** Shows a block. */
  readonly onBlock: (key: string) => void;
}

/** A testimony that the dossier leaves out, or that a text of it may not carry; leads to the text, or to the testimony. */
export function ConsentCheck({ problem, initiativeId, onBlock }: ConsentCheckProps) {
  const t = useT();
  const { block, evidenceId } = problem;
  return (
    <CheckLine
      isBlocking={isConsentBlocking(problem)}
      href={block === null ? `#/initiatives/${initiativeId}/preuves?ouvrir=${evidenceId}` : null}
      onPress={() => {
        if (block !== null) onBlock(block);
      }}
    >
      {consentSentence(problem, t)}
    </CheckLine>
  );
}
