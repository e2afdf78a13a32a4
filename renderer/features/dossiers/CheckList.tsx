import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { CheckLine } from './CheckLine.tsx';
import { ClueChecks } from './ClueChecks.tsx';
import { ConsentChecks } from './ConsentChecks.tsx';
import { checkSentence } from './checkSentence.ts';
import { type Check, checkKey } from './checks.ts';
import { LastTimeCheck } from './LastTimeCheck.tsx';
import type { CheckedDossier } from './useChecks.ts';
import './plan.css';

export interface CheckListProps {
  readonly source: DossierSource;
  readonly checked: CheckedDossier;
  /** Shows the dossier's own fields. */
  readonly onAbout: () => void;
  /** Shows a block. */
  readonly onBlock: (key: string) => void;
}

/** What is worth a look before exporting; each line leads to where it is mended. */
export function CheckList({ source, checked, onAbout, onBlock }: CheckListProps) {
  const t = useT();
  const { content, checks } = checked;
  const { data: clues = [] } = useMaybeAnswer('clue.list', { id: source.dossier.id });
  const { data: consents = [] } = useMaybeAnswer('testimony.problems', { id: source.dossier.id });
  return (
    <section className="es-checks" aria-label={t('dossiers:check.title')}>
      <h2>{t('dossiers:check.title')}</h2>
      {checks.length + consents.length + clues.length > 0 ? null : (
        <p className="es-small es-muted">{t('dossiers:check.none')}</p>
      )}
      {checks.length + consents.length === 0 ? null : (
        <ul>
          <ConsentChecks
            problems={consents}
            initiativeId={source.initiative.id}
            onBlock={onBlock}
          />
          {checks.map((check) => (
            <li key={checkKey(check)}>
              <CheckLine
                isBlocking={check.isBlocking}
                href={hrefOf(check)}
                onPress={() => (check.block === undefined ? onAbout() : onBlock(check.block.key))}
              >
                {checkSentence(check, source, t)}
              </CheckLine>
            </li>
          ))}
        </ul>
      )}
      <LastTimeCheck dossierId={source.dossier.id} />
      <ClueChecks
        clues={clues}
        titleOf={(key) => content.blocks.find((block) => block.key === key)?.title ?? ''}
        onBlock={onBlock}
      />
    </section>
  );

  function hrefOf({ place, effects, openId = effects[0]?.id }: Check): string | null {
    if (place === 'about' || place === 'block') return null;
    const search = openId === undefined ? '' : `?ouvrir=${openId}`;
    return `#/initiatives/${source.initiative.id}/${place}${search}`;
  }
}
