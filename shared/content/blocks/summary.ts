import { formatPartialDate } from '../../domain/dates.ts';
import { tiesOf } from '../../domain/descent.ts';
import type { DossierSource } from '../../domain/schemas/detail.ts';
import { pastStages, presentStage } from '../../domain/stages.ts';
import type { Translate } from '../../strings/index.ts';
import { cell, type DrawBlock } from '../block.ts';
import { tieInWords } from '../descentWords.ts';
import type { ContentPart } from '../dossierContent.ts';
import { familyTree } from '../familyTree.ts';
import { passage } from '../passage.ts';
import { listInWords, sinceDate } from '../words.ts';
import { organisationFacts } from './organisation.ts';

/** What the initiative is, where it stands and how it came there. */
export const drawSummary: DrawBlock = ({ source, t }) => {
  return {
    title: t('dossier:summary.title'),
    dimension: null,
    text: [passage('', source.initiative.summary, t)],
    parts: [
      ...identity(source, t),
      ...organisation(source, t),
      ...history(source, t),
      ...family(source, t),
    ],
  };
};

/** Where it stands, where it comes from, what it is about; what nobody noted has no line. */
function identity({ initiative, today }: DossierSource, t: Translate): ContentPart[] {
  const present = presentStage(initiative.stages, today);
  const places = initiative.territories.map((territory) => territory.name);
  const facts = [
    {
      label: t('dossier:summary.stage'),
      value:
        present === null
          ? ''
          : t('dossier:summary.stageSince', {
              stage: t(`vocabulary:stage.${present.stage}`),
              since: sinceDate(present.date, t),
            }),
    },
    ...descent(initiative, t),
    { label: t('dossier:summary.sectors'), value: listInWords(initiative.sectors, t) },
    { label: t('dossier:cover.territory'), value: listInWords(places, t) },
  ].filter(({ value }) => value !== '');
  return facts.length === 0 ? [] : [{ type: 'facts', facts }];
}

/** Where it comes from and what it goes on in, in words; nothing when nothing is noted. */
function descent(
  { id, family: { descents, relatives } }: DossierSource['initiative'],
  t: Translate,
) {
  const said = tiesOf(descents, id).map((tie) => tieInWords(tie, relatives, t));
  if (said.length === 0) return [];
  return [{ label: t('dossier:summary.descent'), value: said.join('; ') }];
}

/** The same drawn, when there is more than one tie: a tree of one branch says no more than its sentence. */
function family({ initiative, today }: DossierSource, t: Translate): ContentPart[] {
  const tree = familyTree(initiative, today, t);
  const ties = tree.members.length - 1;
  if (ties < 2 || ties > MOST_DRAWN) return [];
  return [{ type: 'family', tree, caption: t('dossier:summary.family') }];
}

/** A larger family would not be legible on a page: its sentences say it. */
const MOST_DRAWN = 16;

/** Who asks: what the organisation says of itself. Nothing when it gave its name alone. */
function organisation({ organisation: own }: DossierSource, t: Translate): ContentPart[] {
  const mission = { label: t('dossier:summary.mission'), value: own.mission.trim() };
  const rest = [...(mission.value === '' ? [] : [mission]), ...organisationFacts(own, t)];
  if (rest.length === 0) return [];
  const name = { label: t('dossier:summary.organisationName'), value: own.name };
  return [
    { type: 'facts', heading: t('dossier:summary.organisation'), facts: [name].concat(rest) },
  ];
}

function history({ initiative, today }: DossierSource, t: Translate): ContentPart[] {
  const past = pastStages(initiative.stages, today);
  if (past.length === 0) return [];
  return [
    {
      type: 'table',
      caption: t('dossier:summary.history'),
      columns: [
        { heading: t('dossier:summary.date'), figures: false, share: 17 },
        { heading: t('dossier:summary.stageHeading'), figures: false, share: 25 },
        { heading: t('dossier:summary.reason'), figures: false, share: 58 },
      ],
      rows: past.map((change) => [
        cell(formatPartialDate(change.date)),
        cell(t(`vocabulary:stage.${change.stage}`)),
        cell(change.reason.trim()),
      ]),
      totals: [],
      note: null,
    },
  ];
}
