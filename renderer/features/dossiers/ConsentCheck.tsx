import { type ConsentProblem, isConsentBlocking } from '../../../shared/domain/carrying.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';
import { CheckLink } from './CheckLink.tsx';
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
  const isBlocking = isConsentBlocking(problem);
  return (
    <CheckLink
      href={block === null ? `#/initiatives/${initiativeId}/preuves?ouvrir=${evidenceId}` : null}
      onPress={() => {
        if (block !== null) onBlock(block);
      }}
    >
      <Icon name={isBlocking ? 'stop' : 'warning'} tone={isBlocking ? 'vif' : 'muted'} />
      <span className="es-grow">
        {isBlocking ? <span className="es-hidden">{t('dossiers:check.blocking')} </span> : null}
        {consentSentence(problem, t)}
      </span>
      <Icon name="right" tone="muted" />
    </CheckLink>
  );
}
