import { balanceOf } from '../../../shared/domain/balance.ts';
import type { ConsentProblem, RecordRef } from '../../../shared/domain/consentProblem.ts';
import type { Check } from '../../../shared/domain/dossierChecks/check.ts';
import type { DossierClue } from '../../../shared/domain/dossierClues.ts';
import type { RuleCheck } from '../../../shared/domain/programRules.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { BudgetSide } from '../../../shared/domain/vocabulary.ts';

/** Where something is mended: another screen, or a place of the dossier's own; and its field. */
export type Mending =
  | { readonly href: string }
  | {
      readonly href: null;
      /** The block to show; null: the dossier itself. */
      readonly block: string | null;
      /** The `data-field` of what the next keystroke is for. */
      readonly field: string;
    };

/** What the places read of a dossier's source. */
export type MendingSource = {
  readonly dossier: Pick<DossierSource['dossier'], 'title' | 'programId' | 'funderId'>;
  readonly template: Pick<DossierSource['template'], 'id'>;
  readonly initiative: Pick<DossierSource['initiative'], 'id' | 'title'>;
  readonly budget: Pick<NonNullable<DossierSource['budget']>, 'lines'> | null;
};

/** The place where a check is mended. Every check has one: a new one does not compile without. */
export function mendingOf(check: Check, source: MendingSource): Mending {
  const { effects, recordId = effects[0]?.id } = check;
  const part = (name: string, field?: string) =>
    partOf(source.initiative.id, name, { ouvrir: recordId, champ: field });
  const block = (field: string) => here(check.block?.key ?? null, field);
  switch (check.id) {
    case 'unbalanced':
      return part('argent', `nouvelle-ligne-${sideToAdd(source)}`);
    case 'noPayer':
      return part('argent', `bailleur-${check.fieldId}`);
    case 'noAsked':
      if (check.place === 'about') return here(null, 'budget');
      return recordId === undefined
        ? partOf(source.initiative.id, 'argent', { ajouter: '1' })
        : part('argent', 'nouvelle-ligne-revenue');
    case 'noBudget':
      return check.place === 'about'
        ? here(null, 'budget')
        : partOf(source.initiative.id, 'argent', { ajouter: '1' });
    case 'neverRead':
      return part('grille', 'appliquer');
    case 'noReading':
      return here(null, 'grille');
    case 'notSealed':
      return partOf(source.initiative.id, `grille/${recordId}`, { champ: 'conclure' });
    case 'noEvidence':
      return part('effets', 'preuves');
    case 'timeUnproved':
      return recordId === undefined ? block('texte') : part('effets', 'preuves');
    case 'noContribution':
      return part('effets', 'contribution');
    case 'stale':
      return part('effets', 'tient');
    case 'amongEffects':
      return partOf(recordId ?? '', 'effets', { ouvrir: check.fieldId });
    case 'staleIndicators':
      return part('indicateurs', 'mesure');
    case 'unsourced':
      return part('indicateurs', `mesure-${check.fieldId}`);
    case 'noPhases':
      return partOf(source.initiative.id, 'parties', { champ: `phases-${check.fieldId}` });
    case 'letters':
      return check.block === undefined ? headOf(check, source) : block('texte');
    case 'changedUnder':
      return block('change');
    case 'noApplicant':
      return { href: '#/reglages?champ=organisation' };
    case 'noActuals':
      return part('argent', `reel-${check.fieldId}`);
    case 'noReason':
    case 'nothingToSay':
    case 'unwritten':
    case 'smallGroup':
    case 'tooLong':
    case 'noAnswer':
      return block('texte');
    case 'rule':
      return check.place === 'about'
        ? here(null, 'programme')
        : part('argent', ruleField(check, source));
    case 'noPiece':
    case 'casePiece':
      return here(null, `piece-${check.fieldId}`);
    case 'noAnnex':
      return here(null, `fichier-${check.fieldId}`);
    case 'photoUntold':
      return block(`photo-montre-${check.fieldId}`);
    case 'photoUnlooked':
      return block(`photo-personnes-${check.fieldId}`);
    case 'oldTemplate':
      return { href: `#/reglages/gabarits/${source.template.id}?champ=verifie` };
    case 'oldProgram':
      return {
        href: `#/financement/bailleurs?${asked({
          ouvrir: source.dossier.funderId ?? undefined,
          champ: `verifie-${source.dossier.programId}`,
        })}`,
      };
    default:
      return check.id satisfies never;
  }
}

/** The place where what no consent covers is mended: the consent, the words of the testimony, the record or the text that has them. */
export function consentMending({
  kind,
  place,
  block,
  record,
  evidenceId: ouvrir,
  initiativeId,
}: ConsentProblem): Mending {
  if (place === 'testimony') {
    const champ = { withheld: 'consentement', clues: 'paroles', named: 'titre' } as const;
    const field = kind === 'withheld' || kind === 'clues' ? champ[kind] : champ.named;
    return partOf(initiativeId, 'preuves', { ouvrir, champ: field });
  }
  if (record !== null) return recordMending(record);
  return place === 'head' ? here(null, 'titre') : here(block, 'texte');
}

/** The part of an initiative in which each kind of record is opened. */
const PART_OF: Record<RecordRef['part'], string> = {
  initiative: 'recit',
  effects: 'effets',
  effectLinks: 'effets',
  indicators: 'indicateurs',
  diffusions: 'rayonnement',
  statusChecks: 'suivi',
  stages: 'etapes',
  milestones: 'calendrier',
  participations: 'parties',
  inKindContributions: 'parties',
  absences: 'parties',
  evidence: 'preuves',
  descents: 'filiation',
  budgets: 'argent',
  gridApplications: 'grille',
  followUps: 'suivi',
};

function recordMending({ initiativeId, part, id }: RecordRef): Mending {
  if (part === 'initiative') return partOf(initiativeId, PART_OF[part], { champ: 'titre' });
  if (part === 'gridApplications') return partOf(initiativeId, `${PART_OF[part]}/${id}`, {});
  return partOf(initiativeId, PART_OF[part], { ouvrir: id });
}

/** The place of a word that could point to somebody: the sentence of the effect, the note of the evidence, the own text. */
export function clueMending({ block, place, id: ouvrir, initiativeId }: DossierClue): Mending {
  if (block !== null || initiativeId === null) return here(block, 'texte');
  return place === 'effect'
    ? partOf(initiativeId, 'effets', { ouvrir, champ: 'enonce' })
    : partOf(initiativeId, 'preuves', { ouvrir, champ: 'reference' });
}

function here(block: string | null, field: string): Mending {
  return { href: null, block, field };
}

function partOf(
  initiativeId: string,
  name: string,
  search: Record<string, string | undefined>,
): Mending {
  const words = asked(search);
  return { href: `#/initiatives/${initiativeId}/${name}${words === '' ? '' : `?${words}`}` };
}

function asked(search: Record<string, string | undefined>): string {
  return Object.entries(search)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('&');
}

/** The side that lacks something, in money first. */
function sideToAdd({ budget }: MendingSource): BudgetSide {
  const { money, inKind } = balanceOf(budget?.lines ?? []);
  const gap = money.gap === 0 ? inKind.gap : money.gap;
  return gap > 0 ? 'expense' : 'revenue';
}

/** A letter that the fonts do not have is in the title of the dossier, of its initiative, or in the CDC's name. */
function headOf({ names: [letter = ''] }: Check, { dossier, initiative }: MendingSource): Mending {
  if (dossier.title.normalize('NFC').includes(letter)) return here(null, 'titre');
  if (initiative.title.normalize('NFC').includes(letter))
    return partOf(initiative.id, 'recit', { champ: 'titre' });
  return { href: '#/reglages?champ=organisation' };
}

/** What of a budget keeps a rule: its end, what is asked of the funder, what is in kind, what is one's own. */
function ruleField({ rule }: Check, { budget, dossier }: MendingSource): string {
  const lines = budget?.lines ?? [];
  const found = lines.find(LINE_OF[rule?.check.rule ?? 'deadline'](dossier.funderId));
  if (rule?.check.rule === 'mostMonths') return 'fin';
  return found === undefined ? 'nouvelle-ligne-revenue' : `montant-${found.id}`;
}

type Line = NonNullable<MendingSource['budget']>['lines'][number];

const isAsked = (funderId: string | null) => (line: Line) =>
  line.side === 'revenue' && !line.inKind && line.funderId === funderId;

const LINE_OF: Record<RuleCheck['rule'], (funderId: string | null) => (line: Line) => boolean> = {
  mostAmount: isAsked,
  leastAmount: isAsked,
  mostPercent: isAsked,
  mostInKind: () => (line) => line.side === 'expense' && line.inKind,
  leastOwn: () => (line) => line.side === 'revenue' && !line.inKind && line.funderId === null,
  mostMonths: () => () => false,
  deadline: () => () => false,
};
