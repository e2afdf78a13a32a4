import { decides, powerIn, takesPartIn } from '../../domain/participation.ts';
import type { InitiativeDetail } from '../../domain/schemas/detail.ts';
import type { Participation } from '../../domain/schemas/stakeholder.ts';
import { PHASES, type Phase, PROXIMITIES, STAKEHOLDER_KINDS } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { midSentence } from '../../strings/midSentence.ts';
import { cell, type DrawBlock } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { plain, readingEvidence } from '../passage.ts';
import { listInWords } from '../words.ts';
import { absenceParts } from './absences.ts';
import { inKindParts } from './inKind.ts';

/** Who takes part, in which of the four phases, with what power, from how near, bringing what. */
export const drawPartners: DrawBlock = (input) => {
  const { source, t } = input;
  const all = source.initiative.participations;
  return {
    title: all.some(({ phases }) => phases.length > 0)
      ? t('dossier:partners.title')
      : t('dossier:partners.titleAlone'),
    dimension: 'process',
    text: plain(all.length === 0 ? [] : [said(all, t)]),
    parts: [
      ...parts(source.initiative, t),
      ...inKindParts(input),
      ...absenceParts(source.initiative.absences, t),
      ...readingEvidence(input, 'actors_partners'),
    ],
  };
};

function said(all: Participation[], t: Translate): string {
  const deciding = all.filter(decides);
  const concerned = all.filter((one) => one.kind === 'participants');
  const here = PHASES.filter((phase) => concerned.some((one) => takesPartIn(one, phase)));
  const phases = (list: readonly Phase[]) =>
    listInWords(
      list.map((phase) => midSentence(t(`vocabulary:phase.${phase}`))),
      t,
    );
  return [
    t('dossier:partners.count', { count: all.length }),
    ...decisions(all.length, deciding.length, t),
    ...(here.length === 0 ? [] : [t('dossier:partners.concerned', { phases: phases(here) })]),
  ].join(' ');
}

function decisions(all: number, deciding: number, t: Translate): string[] {
  if (deciding === 0) return [];
  return [
    all === 1
      ? t('dossier:partners.soleDecides')
      : t('dossier:partners.deciding', { count: deciding }),
  ];
}

function parts(
  {
    participations: all,
    inKindContributions,
  }: Pick<InitiativeDetail, 'participations' | 'inKindContributions'>,
  t: Translate,
): ContentPart[] {
  if (all.length === 0) return [{ type: 'gap', text: t('dossier:nothingYet') }];
  const givers = new Set(inKindContributions.map(({ participationId }) => participationId));
  const bare = (one: Participation) => one.phases.length === 0 && !givers.has(one.id);
  const told = all.filter((one) => !bare(one));
  const others = all.filter(bare);
  return [
    ...(told.length === 0 ? [] : [phasesTable(told, t)]),
    ...(others.length === 0 ? [] : [alsoThere(others, told.length > 0, t)]),
    ...proximities(all, t),
  ];
}

/** Their names together, kind by kind; under a heading where a table stands before them. */
function alsoThere(others: Participation[], isAfter: boolean, t: Translate): ContentPart {
  const kinds = STAKEHOLDER_KINDS.filter((kind) => others.some((one) => one.kind === kind));
  return {
    type: 'facts',
    ...(isAfter ? { heading: t('dossier:partners.also') } : {}),
    facts: kinds.map((kind) => {
      const names = others
        .filter((one) => one.kind === kind)
        .map(({ name, role }) =>
          role.trim() === '' ? name : t('dossier:partners.alsoOne', { name, role: role.trim() }),
        );
      return { label: t(`vocabulary:stakeholderKind.${kind}`), value: listInWords(names, t) };
    }),
  };
}

function phasesTable(all: Participation[], t: Translate): ContentPart {
  return {
    type: 'table',
    caption: t('dossier:partners.table'),
    columns: [
      { heading: t('dossier:partners.name'), figures: false, share: 48 },
      ...PHASES.map((phase) => ({
        heading:
          phase === 'awareness'
            ? t('dossier:partners.awareness')
            : t(`vocabulary:phaseShort.${phase}`),
        figures: false,
        share: 13,
      })),
    ],
    rows: all.map((one) => [
      cell(one.name, who(one, t)),
      ...PHASES.map((phase) => cell(inPhase(one, phase, t))),
    ]),
    totals: [],
    note: t('dossier:partners.dash'),
  };
}

function who(one: Participation, t: Translate): string {
  const kind = t(`vocabulary:stakeholderKind.${one.kind}`);
  const useful = one.kind === 'other' || one.name === kind ? '' : kind;
  return [useful, one.role.trim()].filter((text) => text !== '').join('; ');
}

/** Its power there; « oui » when it takes part and nobody noted with what power. */
function inPhase(one: Participation, phase: Phase, t: Translate): string {
  if (!takesPartIn(one, phase)) return '';
  const power = powerIn(one, phase);
  return power === null ? t('dossier:partners.yes') : t(`vocabulary:power.${power}`);
}

/** Who is near, in each of the three ways of which something was noted. */
function proximities(all: Participation[], t: Translate): ContentPart[] {
  const facts = PROXIMITIES.flatMap((proximity) => {
    const near = all.filter((one) => one.proximities.includes(proximity)).map((one) => one.name);
    const label = t(`dossier:partners.proximities.${proximity}`);
    return near.length === 0 ? [] : [{ label, value: listInWords(near, t) }];
  });
  return facts.length === 0 ? [] : [{ type: 'facts', facts }];
}
