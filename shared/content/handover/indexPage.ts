import { addMonths, firstDay, formatShortDate } from '../../domain/dates.ts';
import type { Deadline } from '../../domain/handover/deadlines.ts';
import { isGiven } from '../../domain/handover/promises.ts';
import { lineInWords } from '../waitingWords.ts';
import { listInWords } from '../words.ts';
import type { HandoverModel, InitiativeLine } from './handoverModel.ts';
import type { Markup, Written } from './html.ts';
import { addressOf } from './html.ts';
import { deadlineTable, promiseTable } from './lines.ts';
import {
  dateIn,
  facts,
  link,
  PAGES,
  type PageName,
  type Pen,
  pageOf,
  prose,
  section,
  table,
} from './page.ts';

/** How many lines of each sort the first page tells: it is read in ten minutes. */
const MOST = 12;
/** How many of each group of what waits. */
const MOST_WAITING = 6;
/** How far its own calendar looks, in months. */
const SOON = 4;

/** « Lisez-moi d’abord »: who the organisation is, what presses, each initiative, what was promised, where things are. */
export function indexPage(pen: Pen, model: HandoverModel): Markup {
  const { html, t } = pen;
  const title = t('handover:page.index');
  return pageOf(pen, {
    title,
    current: 'index',
    body: html`<h1>${title}</h1>
${begin(pen, model)}${who(pen, model)}${soon(pen, model)}${waiting(pen, model)}${initiatives(pen, model)}${promises(pen, model)}${consents(pen, model)}${places(pen, model)}`,
  });
}

function begin(pen: Pen, { calendar, initiatives: all, sent, promises: made }: HandoverModel) {
  const { html, t, withNames } = pen;
  const live = all.filter(({ isArchived }) => !isArchived).length;
  const silent = sent.filter(
    ({ purpose, answers }) => purpose === 'request' && answers.length === 0,
  ).length;
  const first = calendar.ahead[0];
  const counts: readonly (readonly [number, string, PageName | null])[] = [
    [live, t('handover:count.initiatives', { count: live }), null],
    [calendar.late.length, t('handover:count.late', { count: calendar.late.length }), 'calendar'],
    [
      calendar.ahead.length,
      t('handover:count.ahead', { count: calendar.ahead.length }),
      'calendar',
    ],
    [
      made.filter(isGiven).length,
      t('handover:count.given', { count: made.filter(isGiven).length }),
      'promises',
    ],
    [silent, t('handover:count.silent', { count: silent }), 'dossiers'],
  ];
  return html`<p class="lead">${t('handover:index.lead')}</p>
<ul class="counts">${counts.map(([count, words, page]) => {
    const said = html`<span class="count">${count}</span> <span>${words}</span>`;
    return html`<li>${page === null ? html`<a href="#initiatives">${said}</a>` : link(pen, PAGES[page], said)}</li>`;
  })}</ul>
${first === undefined ? null : html`<p>${t('handover:index.next')} ${nextWords(pen, first)}.</p>`}
<p class="note">${t(withNames ? 'handover:index.withNames' : 'handover:index.withoutNames')}</p>
`;
}

/** « 15 janvier 2027 : rapport, Rapport d’étape (Transport solidaire) ». */
function nextWords(pen: Pen, deadline: Deadline): Written {
  const { html, t } = pen;
  const { kind, what, date, time, about } = deadline;
  const titles = about.map((one) => one.title);
  const said = what === '' ? t(`handover:kind.${kind}`) : what;
  const words =
    titles.length === 0
      ? said
      : t('handover:index.ofInitiative', { said, title: listInWords(titles, t) });
  return html`${dateIn(pen, date, time)}, <strong>${words}</strong>`;
}

function who(pen: Pen, { organisation, officer, logo }: HandoverModel): Markup {
  const { html, t } = pen;
  const { name, mission, territories, neq, charityNumber, privacyOfficer } = organisation;
  const answering = [privacyOfficer, officer.title, officer.contact].filter((one) => one !== '');
  return section(pen, {
    id: 'cdc',
    title: t('handover:who.title'),
    body: html`<div class="who">${logo === null ? null : html`<img src="${addressOf(logo)}" alt="${t('handover:who.logo', { name })}">`}<div>
<p class="name">${name === '' ? t('handover:who.noName') : name}</p>
${prose(pen, mission, t('handover:who.noMission'))}
${facts(pen, [
  [
    t('handover:who.territories'),
    listInWords(
      territories.map((one) => one.name),
      t,
    ),
  ],
  [t('handover:who.neq'), neq],
  [t('handover:who.charity'), charityNumber],
  [t('handover:who.privacy'), answering.join(', ')],
])}</div></div>`,
  });
}

function soon(pen: Pen, { calendar }: HandoverModel): Markup {
  const { html, t, today } = pen;
  const until = addMonths(today, SOON);
  const near = calendar.ahead.filter(
    ({ kind, date }) => kind !== 'recheck' && firstDay(date) <= until,
  );
  const told = [...calendar.late, ...near].slice(0, MOST);
  return section(pen, {
    id: 'presse',
    title: t('handover:soon.title'),
    body: html`${deadlineTable(pen, told, {
      caption: t('handover:soon.caption'),
      none: t('handover:soon.none'),
      saysAbout: true,
    })}<p>${link(pen, PAGES.calendar, t('handover:soon.all', { count: calendar.late.length + calendar.ahead.length }))}</p>`,
  });
}

function waiting(pen: Pen, { waiting: groups }: HandoverModel): Written {
  const { html, t, today } = pen;
  if (groups.length === 0) return null;
  return section(pen, {
    id: 'attend',
    title: t('handover:waiting.title'),
    body: html`<p>${t('handover:waiting.lead')}</p>
${groups.map(
  ({
    group,
    total,
    lines,
  }) => html`<h3>${t(`home:group.${group}`)} <span class="of">${total}</span></h3>
<ul class="lines">${lines.slice(0, MOST_WAITING).map((line) => {
    const page = line.initiativeId === null ? undefined : pen.pages.get(line.initiativeId);
    const title = page === undefined ? line.initiativeTitle : link(pen, page, line.initiativeTitle);
    return html`<li>${line.date === null ? null : html`<time datetime="${line.date}">${formatShortDate(line.date)}</time> `}${lineInWords(line, today, t)}${line.initiativeTitle === '' ? null : html` <span class="of">${title}</span>`}</li>`;
  })}</ul>${total > MOST_WAITING ? html`<p class="of">${t('handover:waiting.more', { count: total - MOST_WAITING })}</p>` : null}`,
)}`,
  });
}

function initiatives(pen: Pen, { initiatives: all }: HandoverModel): Markup {
  const { html, t } = pen;
  const live = all.filter(({ isArchived }) => !isArchived);
  const archived = all.filter(({ isArchived }) => isArchived);
  return section(pen, {
    id: 'initiatives',
    title: t('handover:initiatives.title'),
    body: html`<p>${t('handover:initiatives.lead')}</p>
${initiativeTable(pen, live, t('handover:initiatives.live'), t('handover:initiatives.none'))}${
  archived.length === 0
    ? null
    : html`<h3>${t('handover:initiatives.archived')}</h3><p>${t('handover:initiatives.archivedNote')}</p>${initiativeTable(pen, archived, t('handover:initiatives.archived'), '')}`
}`,
  });
}

function initiativeTable(
  pen: Pen,
  lines: readonly InitiativeLine[],
  caption: string,
  none: string,
): Markup {
  const { html, t } = pen;
  return table(pen, {
    caption,
    none,
    heads: [
      t('handover:initiatives.name'),
      t('handover:initiatives.stage'),
      t('handover:initiatives.carrier'),
      t('handover:initiatives.news'),
      t('handover:initiatives.next'),
    ],
    rows: lines.map(({ id, title, stage, since, carrier, lastNews, late, next }) => () => [
      link(pen, pen.pages.get(id) ?? '', title),
      stage === null
        ? t('handover:initiatives.noStage')
        : html`${t(`vocabulary:stageShort.${stage}`)} <span class="of">${since === null ? null : t('handover:initiatives.since', { date: formatShortDate(since) })}</span>`,
      carrier,
      dateIn(pen, lastNews),
      [
        late > 0
          ? html`<strong class="late">${t('handover:initiatives.late', { count: late })}</strong> `
          : null,
        next === null
          ? null
          : html`${dateIn(pen, next.date, next.time)} ${t(`handover:kind.${next.kind}`)}`,
      ],
    ]),
  });
}

function promises(pen: Pen, { promises: made }: HandoverModel): Markup {
  const { html, t } = pen;
  const given = made.filter(isGiven);
  const expected = made.filter((one) => !isGiven(one));
  return section(pen, {
    id: 'promesses',
    title: t('handover:promises.title'),
    body: html`${promiseTable(pen, given.slice(0, MOST), {
      caption: t('handover:promises.given'),
      none: t('handover:promises.noneGiven'),
      saysAbout: true,
      given: true,
    })}${promiseTable(pen, expected.slice(0, MOST), {
      caption: t('handover:promises.expected'),
      none: t('handover:promises.noneExpected'),
      saysAbout: true,
      given: false,
    })}<p>${link(pen, PAGES.promises, t('handover:promises.all', { count: made.length }))}</p>`,
  });
}

function consents(pen: Pen, { consents: ends }: HandoverModel): Written {
  const { html, t } = pen;
  if (ends.length === 0) return null;
  return section(pen, {
    id: 'consentements',
    title: t('handover:consents.title'),
    body: html`<p>${t('handover:consents.lead')}</p>${table(pen, {
      caption: t('handover:consents.title'),
      none: '',
      named: 1,
      heads: [
        t('handover:consents.until'),
        t('handover:consents.testimony'),
        t('handover:consents.who'),
        t('handover:promise.about'),
      ],
      rows: ends.map(({ until, title, pseudonym, about }) => [
        dateIn(pen, until),
        title,
        pseudonym,
        link(pen, pen.pages.get(about.id) ?? '', about.title),
      ]),
    })}`,
  });
}

function places(pen: Pen, { files }: HandoverModel): Markup {
  const { html, t, withNames } = pen;
  const count = (sort: string) => files.filter((one) => one.sort === sort).length;
  const said = (page: PageName) => link(pen, PAGES[page], t(`handover:page.${page}`));
  return section(pen, {
    id: 'ou',
    title: t('handover:places.title'),
    body: html`${facts(pen, [
      [said('promises'), t('handover:places.promises')],
      [said('calendar'), t('handover:places.calendar')],
      [said('decisions'), t('handover:places.decisions')],
      [said('dossiers'), t('handover:places.dossiers')],
      [
        said('files'),
        t('handover:places.files', {
          fiches: count('fiches'),
          sent: count('sent'),
          evidence: count('evidence'),
        }),
      ],
    ])}
<p class="note">${t(withNames ? 'handover:places.data' : 'handover:places.noData')}</p>`,
  });
}
