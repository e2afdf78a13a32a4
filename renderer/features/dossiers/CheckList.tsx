import { useMemo } from 'react';
import { drawDossier } from '../../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { balanceInSentence } from '../../balanceSentences.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useMaybeAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { CheckLink } from './CheckLink.tsx';
import { ClueChecks } from './ClueChecks.tsx';
import { ConsentChecks } from './ConsentChecks.tsx';
import { argumentChecks, type Check, checksOf, letterChecks } from './checks.ts';
import './plan.css';

export interface CheckListProps {
  readonly source: DossierSource;
  /** Shows the dossier's own fields. */
  readonly onAbout: () => void;
  /** Shows a block. */
  readonly onBlock: (key: string) => void;
}

/** What is worth a look before exporting; each line leads to where it is mended. */
export function CheckList({ source, onAbout, onBlock }: CheckListProps) {
  const t = useT();
  const content = useMemo(() => drawDossier(source, t), [source, t]);
  const checks = useMemo(
    () => [...checksOf(source), ...argumentChecks(source, content), ...letterChecks(content)],
    [source, content],
  );
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
            <li key={`${check.id}/${check.block?.key ?? ''}`}>
              <CheckLink
                href={hrefOf(check)}
                onPress={() => (check.block === undefined ? onAbout() : onBlock(check.block.key))}
              >
                <Icon
                  name={check.isBlocking ? 'stop' : 'warning'}
                  tone={check.isBlocking ? 'vif' : 'muted'}
                />
                <span className="es-grow">
                  {check.isBlocking ? (
                    <span className="es-hidden">{t('dossiers:check.blocking')} </span>
                  ) : null}
                  {sentenceOf(check)}
                </span>
                <Icon name="right" tone="muted" />
              </CheckLink>
            </li>
          ))}
        </ul>
      )}
      <ClueChecks
        clues={clues}
        initiativeId={source.initiative.id}
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

  function sentenceOf({ id, effects, names, block, excerpt = '' }: Check): string {
    const name = names[0] ?? '';
    const statement = effects[0]?.statement ?? '';
    switch (id) {
      case 'unbalanced':
        return t('dossiers:check.budget', {
          sentence: balanceInSentence(source.budget?.lines ?? [], t),
        });
      case 'noEvidence':
        return effects.length === 1
          ? t('dossiers:check.noEvidenceOne', { statement })
          : t('dossiers:check.noEvidence', { count: effects.length });
      case 'noContribution':
        return effects.length === 1
          ? t('dossiers:check.noContributionOne', { statement })
          : t('dossiers:check.noContribution', { count: effects.length });
      case 'stale':
        return effects.length === 1
          ? t('dossiers:check.staleOne', { statement })
          : t('dossiers:check.stale', { count: effects.length });
      case 'staleIndicators':
        return names.length === 1
          ? t('dossiers:check.staleIndicatorOne', { name })
          : t('dossiers:check.staleIndicators', { count: names.length });
      case 'noPayer':
        return names.length === 1
          ? t('dossiers:check.noPayerOne', { name })
          : t('dossiers:check.noPayer', { count: names.length });
      case 'noPhases':
        return names.length === 1
          ? t('dossiers:check.noPhasesOne', { name })
          : t('dossiers:check.noPhases', { count: names.length });
      case 'noReason':
      case 'timeUnproved':
        return t(`dossiers:check.${id}`, { title: block?.title ?? '' });
      case 'letters':
        return t(block === undefined ? 'dossiers:check.lettersHead' : 'dossiers:check.letters', {
          letters: names.join(' '),
          title: block?.title ?? '',
          excerpt,
        });
      case 'noBudget':
      case 'neverRead':
      case 'noReading':
      case 'notSealed':
      default:
        return t(`dossiers:check.${id}`);
    }
  }
}
