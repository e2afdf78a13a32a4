import { Anchor } from '../../components/actions/Anchor.tsx';
import { useT } from '../../strings.ts';
import type { EvidenceUse } from './evidenceUses.ts';

interface EvidenceUsesProps {
  readonly initiativeId: string;
  readonly uses: readonly EvidenceUse[];
}

/** What rests on a piece of evidence, each claim a link to where it stands. */
export function EvidenceUses({ initiativeId, uses }: EvidenceUsesProps) {
  const t = useT();
  return (
    <div>
      <h3 className="es-label">{t('evidence:use.title')}</h3>
      {uses.length === 0 ? (
        <p className="es-small es-muted">{t('evidence:use.noneYet')}</p>
      ) : (
        <ul className="es-evidence-uses" aria-label={t('evidence:use.title')}>
          {uses.map((use) => (
            <li key={`${use.kind}/${use.id}`}>
              <span className="es-muted">{t(`evidence:use.${use.kind}Kind`)}</span>{' '}
              <Anchor href={`#/initiatives/${initiativeId}/${use.place}`}>{use.text}</Anchor>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
