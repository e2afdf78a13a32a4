import type { DossierSource } from '../../domain/schemas/detail.ts';
import type { Participation } from '../../domain/schemas/initiative.ts';
import { PHASES, PROXIMITIES, STAKEHOLDER_KINDS } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { cell, type DrawBlock } from '../block.ts';
import type { ContentPart } from '../dossierContent.ts';
import { plain, readingEvidence } from '../passage.ts';
import { listInWords } from '../words.ts';

/** Who takes part, in which of the four phases, with what power, from how near, bringing what. */
export const drawPartners: DrawBlock = (input) => {
  const { source, t } = input;
  const all = source.initiative.participations;
  return {
    title: t('dossier:partners.title'),
    dimension: 'process',
    origin: t('dossier:partners.origin'),
    text: plain(all.length === 0 ? [] : [said(all, t)]),
    parts: [...parts(all, t), ...readingEvidence(input, 'actors_partners')],
  };
};

function said(all: Participation[], t: Translate): string {
  const deciding = all.filter((one) => one.power === 'co_deciding' || one.power === 'co_governing');
  const concerned = all.filter((one) => one.kind === 'participants');
  const here = PHASES.filter((phase) => concerned.some((one) => one.phases.includes(phase)));
  const absent = PHASES.filter((phase) => !all.some((one) => one.phases.includes(phase)));
  const phases = (list: readonly (typeof PHASES)[number][]) =>
    listInWords(
      list.map((phase) => t(`vocabulary:phase.${phase}`).toLocaleLowerCase('fr-CA')),
      t,
    );
  return [
    t('dossier:partners.count', { count: all.length }),
    decisions(all.length, deciding.length, t),
    concerned.length === 0
      ? t('dossier:partners.noConcerned')
      : here.length === 0
        ? t('dossier:partners.concernedNowhere')
        : t('dossier:partners.concerned', { phases: phases(here) }),
    ...(absent.length === 0
      ? []
      : [t('dossier:partners.absent', { count: absent.length, phases: phases(absent) })]),
  ].join(' ');
}

function decisions(all: number, deciding: number, t: Translate): string {
  if (all === 1) {
    return deciding === 1
      ? t('dossier:partners.soleDecides')
      : t('dossier:partners.soleDoesNotDecide');
  }
  return deciding === 0
    ? t('dossier:partners.nobodyDecides')
    : t('dossier:partners.deciding', { count: deciding });
}

function parts(all: DossierSource['initiative']['participations'], t: Translate): ContentPart[] {
  if (all.length === 0) return [{ type: 'gap', text: t('dossier:nothingYet') }];
  const told = all.filter((one) => !bare(one));
  const others = all.filter(bare);
  return [
    ...(told.length === 0 ? [] : [phasesTable(told, t)]),
    ...(others.length === 0 ? [] : [alsoThere(others, t)]),
    inKindTable(all, t),
    proximities(all, t),
  ];
}

/** Of whom a row would hold dashes only. */
function bare(one: Participation): boolean {
  return one.phases.length === 0 && one.power === null && one.inKind.trim() === '';
}

/** Their names together, kind by kind. */
function alsoThere(others: Participation[], t: Translate): ContentPart {
  const kinds = STAKEHOLDER_KINDS.filter((kind) => others.some((one) => one.kind === kind));
  return {
    type: 'facts',
    heading: t('dossier:partners.also'),
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
      { heading: t('dossier:partners.name'), figures: false, share: 44 },
      ...PHASES.map((phase) => ({
        heading:
          phase === 'awareness'
            ? t('dossier:partners.awareness')
            : t(`vocabulary:phaseShort.${phase}`),
        figures: false,
        share: phase === 'awareness' ? 12 : 10,
      })),
      { heading: t('dossier:partners.power'), figures: false, share: 14 },
    ],
    rows: all.map((one) => [
      cell(one.name, who(one, t)),
      ...PHASES.map((phase) => cell(one.phases.includes(phase) ? t('dossier:partners.yes') : '')),
      cell(one.power === null ? '' : t(`vocabulary:power.${one.power}`)),
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

function inKindTable(all: Participation[], t: Translate): ContentPart {
  const giving = all.filter((one) => one.inKind.trim() !== '');
  if (giving.length === 0) return { type: 'note', text: t('dossier:partners.noInKind') };
  return {
    type: 'table',
    caption: t('dossier:partners.inKind'),
    columns: [
      { heading: t('dossier:partners.name'), figures: false, share: 40 },
      { heading: t('dossier:partners.brings'), figures: false, share: 60 },
    ],
    rows: giving.map((one) => [cell(one.name), cell(one.inKind)]),
    totals: [],
    note: null,
  };
}

function proximities(all: Participation[], t: Translate): ContentPart {
  return {
    type: 'facts',
    facts: PROXIMITIES.map((proximity) => {
      const near = all.filter((one) => one.proximities.includes(proximity)).map((one) => one.name);
      return {
        label: t(`dossier:partners.proximities.${proximity}`),
        value: near.length === 0 ? t('dossier:partners.nobodyNear') : listInWords(near, t),
      };
    }),
  };
}
