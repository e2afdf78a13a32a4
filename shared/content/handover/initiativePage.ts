import { tiesOf } from '../../domain/descent.ts';
import type { Deadline } from '../../domain/handover/deadlines.ts';
import type { Decision } from '../../domain/handover/decisions.ts';
import type { Handed } from '../../domain/handover/handed.ts';
import type { Promised } from '../../domain/handover/promises.ts';
import { isGiven } from '../../domain/handover/promises.ts';
import { presentStage } from '../../domain/stages.ts';
import { textsIn } from '../../domain/textsIn.ts';
import { LIGHT_PALETTE } from '../../figures/palette.ts';
import { svgMarkup } from '../../figures/svg.ts';
import { timeRange } from '../../figures/timeStripLayout.ts';
import { timeStripNode } from '../../figures/timeStripSvg.ts';
import { tieInWords } from '../descentWords.ts';
import { timeStrip } from '../timeStrip.ts';
import { listInWords, sinceDate } from '../words.ts';
import { effectsPart, indicatorsPart, spreadPart } from './effectsPart.ts';
import { gridPart } from './gridPart.ts';
import type { FileLine, SentLine } from './handoverModel.ts';
import { Markup, type Written } from './html.ts';
import { deadlineTable, decisionTable, promiseTable } from './lines.ts';
import { moneyPart } from './moneyPart.ts';
import type { OwnNotes } from './ownNotes.ts';
import { dateIn, facts, link, type Pen, pageOf, prose, section, table } from './page.ts';
import { evidencePart, followUpsPart, partnersPart, testimoniesPart } from './peopleParts.ts';
import { sentTable } from './portfolioPages.ts';

/** An initiative with what the handover works out of it, and the files of the folder that are about it. */
export type HandedPage = {
  readonly handed: Handed;
  readonly own: OwnNotes;
  readonly promises: readonly Promised[];
  readonly deadlines: readonly Deadline[];
  readonly decisions: readonly Decision[];
  readonly sent: readonly SentLine[];
  readonly files: readonly FileLine[];
};

/** All that is handed over of one initiative. */
export function initiativePage(pen: Pen, page: HandedPage): Markup {
  const { html, t, today } = pen;
  const { handed } = page;
  const { initiative } = handed;
  const stage = presentStage(initiative.stages, today);
  const fiche = page.files.find(({ sort }) => sort === 'fiches');
  return pageOf(pen, {
    title: initiative.title,
    current: null,
    body: html`<h1>${initiative.title}</h1>
<p class="lead">${
      stage === null
        ? t('handover:initiatives.noStage')
        : t('handover:initiative.stage', {
            stage: t(`vocabulary:stage.${stage.stage}`),
            since: sinceDate(stage.date, t),
          })
    }${initiative.archivedAt === null ? null : html` <strong>${t('handover:initiative.archived')}</strong>`}</p>
${prose(pen, initiative.summary)}
${facts(pen, [
  [t('handover:initiative.carrier'), initiative.carrier],
  [t('handover:initiative.role'), initiative.cdcRole],
  [t('handover:initiative.sectors'), listInWords(initiative.sectors, t)],
  [
    t('handover:initiative.territories'),
    listInWords(
      initiative.territories.map(({ name }) => name),
      t,
    ),
  ],
  [t('handover:initiative.source'), initiative.source],
  [t('handover:initiative.fiche'), fiche === undefined ? null : link(pen, fiche.path, fiche.title)],
])}
${lifeFigure(pen, page)}${need(pen, handed)}${stages(pen, handed)}${due(pen, page)}${gridPart(pen, handed, page.own)}${effectsPart(pen, handed)}${indicatorsPart(pen, handed)}${spreadPart(pen, handed)}${partnersPart(pen, handed, page.own)}${followUpsPart(pen, handed, page.own)}${moneyPart(pen, handed)}${sent(pen, page)}${decisions(pen, page)}${testimoniesPart(pen, handed, page.own)}${evidencePart(pen, handed, page.files)}`,
  });
}

/** Its life on one line of years, drawn on light paper whatever the theme. */
function lifeFigure({ html, show, t, today }: Pen, { handed, sent: copies }: HandedPage): Written {
  const { initiative, fundings, versions } = handed;
  const strip = timeStrip(
    {
      initiative,
      fundings,
      versions,
      today,
      sent: copies.map(({ id, title, recipient, day }) => ({ id, title, recipient, day })),
      reports: fundings.flatMap(({ id: fundingId, reports }) =>
        reports.map(({ id, label, dueOn, state, sentOn }) => {
          return { fundingId, id, label, dueOn, state, sentOn };
        }),
      ),
    },
    t,
  );
  if (strip.lanes.every(({ marks }) => marks.length === 0)) return null;
  // A drawing with a text that is held back would say it otherwise.
  if (textsIn(strip).some((text) => show(text) !== text)) return null;
  const range = timeRange(strip, null);
  const drawing = timeStripNode(strip, LIGHT_PALETTE, t, { width: 960, range });
  return html`<figure>${new Markup(svgMarkup(drawing))}<figcaption>${t('handover:initiative.life')}</figcaption></figure>
`;
}

function need(pen: Pen, { initiative }: Handed): Markup {
  const { html, t } = pen;
  const { socialNeed, aspiration, practiceBefore, practiceNow, ruptureForm, ruptureScope } =
    initiative;
  const none = t('handover:none');
  const part = (title: string, text: string) =>
    html`<div><h3>${title}</h3>${prose(pen, text, none)}</div>`;
  return section(pen, {
    id: 'besoin',
    title: t('handover:initiative.need'),
    body: html`<div class="pair">${part(t('handover:initiative.socialNeed'), socialNeed)}${part(t('handover:initiative.aspiration'), aspiration)}</div>
<div class="pair">${part(t('handover:initiative.before'), practiceBefore)}${part(t('handover:initiative.now'), practiceNow)}</div>
${facts(pen, [
  [
    t('handover:initiative.form'),
    ruptureForm === null ? null : t(`vocabulary:ruptureForm.${ruptureForm}`),
  ],
  [
    t('handover:initiative.scope'),
    ruptureScope === null ? null : t(`vocabulary:ruptureScope.${ruptureScope}`),
  ],
])}`,
  });
}

function stages(pen: Pen, { initiative }: Handed): Markup {
  const { html, t } = pen;
  const { stages: entered, family, id } = initiative;
  const ties = tiesOf(family.descents, id);
  return section(pen, {
    id: 'etapes',
    title: t('handover:initiative.stages'),
    body: html`${table(pen, {
      caption: t('handover:initiative.stages'),
      none: t('handover:initiatives.noStage'),
      named: 1,
      heads: [
        t('handover:decision.day'),
        t('handover:initiatives.stage'),
        t('handover:decision.why'),
      ],
      rows: entered.map(({ date, stage, endKind, reason }) => [
        dateIn(pen, date),
        t(`vocabulary:stage.${stage}`),
        [
          endKind === null ? null : html`<p>${t(`vocabulary:endKind.${endKind}`)}</p>`,
          prose(pen, reason, t('handover:decision.noReason')),
        ],
      ]),
    })}${
      ties.length === 0
        ? null
        : html`<h3>${t('descent:title')}</h3><ul>${ties.map((tie) => html`<li>${tieInWords(tie, family.relatives, t)}${prose(pen, tie.descent.note)}</li>`)}</ul>`
    }`,
  });
}

function due(pen: Pen, { promises, deadlines }: HandedPage): Markup {
  const { html, t } = pen;
  const expected = promises.filter((one) => !isGiven(one));
  return section(pen, {
    id: 'promesses',
    title: t('handover:initiative.due'),
    body: html`${deadlineTable(pen, deadlines, {
      caption: t('handover:initiative.deadlines'),
      none: t('handover:initiative.noDeadline'),
      saysAbout: false,
    })}${promiseTable(pen, promises.filter(isGiven), {
      caption: t('handover:promises.given'),
      none: t('handover:promises.noneGiven'),
      saysAbout: false,
      given: true,
    })}${
      expected.length === 0
        ? null
        : promiseTable(pen, expected, {
            caption: t('handover:promises.expected'),
            none: '',
            saysAbout: false,
            given: false,
          })
    }`,
  });
}

function sent(pen: Pen, { sent: copies }: HandedPage): Markup {
  return section(pen, {
    id: 'dossiers',
    title: pen.t('handover:page.dossiers'),
    body: sentTable(pen, copies, false),
  });
}

function decisions(pen: Pen, { decisions: taken, handed }: HandedPage): Markup {
  const { t } = pen;
  return section(pen, {
    id: 'decisions',
    title: t('handover:page.decisions'),
    body: decisionTable(pen, taken, {
      caption: t('handover:page.decisions'),
      none: t('handover:decisions.none'),
      saysAbout: false,
      words: { versions: handed.versions, relatives: handed.initiative.family.relatives },
    }),
  });
}
