import type { Check } from '../../domain/dossierChecks/check.ts';
import { formatCents } from '../../domain/money.ts';
import { inQuotes } from '../../domain/quotes.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { Translate } from '../../strings/index.ts';
import { balanceInSentence } from '../balanceSentences.ts';
import { ruleSentence } from '../ruleSentences.ts';
import { listInWords } from '../words.ts';

/** A check in the words that a person reads before the dossier leaves, and that are kept with it. */
export function checkSentence(check: Check, source: DossierSource, t: Translate): string {
  const { id, effects, names, block, excerpt = '', measure } = check;
  const title = block?.title ?? '';
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
    case 'amongEffects':
      return t('dossiers:check.among', { name, list: listInWords(amongWords(check, t), t) });
    case 'staleIndicators':
      return names.length === 1
        ? t('dossiers:check.staleIndicatorOne', { name })
        : t('dossiers:check.staleIndicators', { count: names.length });
    case 'noPayer':
      return names.length === 1
        ? t('dossiers:check.noPayerOne', { name })
        : t('dossiers:check.noPayer', { count: names.length });
    case 'noAsked':
      return askedSentence(check, source, t);
    case 'noPhases':
      return names.length === 1
        ? t('dossiers:check.noPhasesOne', { name })
        : t('dossiers:check.noPhases', { count: names.length });
    case 'changedUnder':
    case 'noReason':
    case 'timeUnproved':
      return t(`dossiers:check.${id}`, { title });
    case 'letters':
      return t(block === undefined ? 'dossiers:check.lettersHead' : 'dossiers:check.letters', {
        letters: names.join(' '),
        title,
        excerpt,
      });
    case 'tooLong':
      return measure === undefined
        ? ''
        : t(`dossiers:check.tooLong.${measure.unit}`, { title, count: measure.over });
    case 'noAnswer':
      return t('dossiers:check.noAnswer', { title });
    case 'noApplicant':
    case 'noActuals':
      return t(`dossiers:check.${id}`);
    case 'nothingToSay':
    case 'unwritten':
      return t(`dossiers:check.${id}`, {
        count: names.length,
        titles: names.map(inQuotes).join(', '),
      });
    case 'noPiece':
      return names.length === 1
        ? t('dossiers:check.noPieceOne', { name })
        : t('dossiers:check.noPiece', { count: names.length, names: names.join(', ') });
    case 'casePiece':
      return t('dossiers:check.casePiece', { count: names.length, names: names.join(', ') });
    case 'photoUntold':
    case 'photoUnlooked':
      return t(`dossiers:check.${id}`, { names: names.join(', ') });
    case 'noAnnex':
      return t('dossiers:check.noAnnex', { names: names.map(inQuotes).join(', ') });
    case 'unsourced':
      return names.length === 1
        ? t('dossiers:check.unsourcedOne', { name })
        : t('dossiers:check.unsourced', { count: names.length });
    case 'smallGroup':
      return t('dossiers:check.smallGroup', { count: Number(name) });
    case 'rule':
      return check.rule === undefined
        ? ''
        : t('dossiers:check.rule', {
            name,
            sentence: ruleSentence(check.rule.check, check.rule.program, t),
          });
    case 'oldProgram':
      return t(check.isNever ? 'dossiers:check.neverProgram' : 'dossiers:check.oldProgram', {
        name,
      });
    case 'oldTemplate':
      return t(check.isNever ? 'dossiers:check.neverTemplate' : 'dossiers:check.oldTemplate');
    case 'noBudget':
    case 'neverRead':
    case 'noReading':
    case 'notSealed':
    default:
      return t(`dossiers:check.${id}`);
  }
}

/** That a request says no amount, and where it is. */
function askedSentence(
  { funding, names: [title = ''], place }: Check,
  { funder, budget }: DossierSource,
  t: Translate,
): string {
  const said = { funder: funder?.name ?? '', budget: budget?.title ?? '' };
  if (funding !== undefined) {
    const amount = formatCents(funding.amount);
    const without = place === 'about' ? 'notChosen' : 'noBudget';
    return t(`dossiers:check.noAsked.${budget === null ? without : 'funding'}`, {
      ...said,
      title,
      amount,
    });
  }
  return place === 'about'
    ? t('dossiers:check.noAsked.otherBudget', { ...said, title })
    : t('dossiers:check.noAsked.nothing', said);
}

/** What lacks something among the effects of an initiative: « 3 effets sans preuve », « 1 effet à revoir ». */
function amongWords({ among }: Check, t: Translate): string[] {
  if (among === undefined) return [];
  return [
    ...(among.noEvidence === 0
      ? []
      : [t('dossiers:check.noEvidence', { count: among.noEvidence })]),
    ...(among.noContribution === 0
      ? []
      : [t('dossiers:check.noContribution', { count: among.noContribution })]),
    ...(among.stale === 0 ? [] : [t('dossiers:check.staleAmong', { count: among.stale })]),
  ];
}
