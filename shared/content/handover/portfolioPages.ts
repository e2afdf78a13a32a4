import { monthName } from '../../domain/dates.ts';
import { groupedByMonth } from '../../domain/handover/byMonth.ts';
import { isGiven } from '../../domain/handover/promises.ts';
import { formatShort } from '../../domain/money.ts';
import { upperFirst } from '../words.ts';
import type { FileLine, HandoverModel, LeftOut, SentLine } from './handoverModel.ts';
import { FILE_SORTS } from './handoverModel.ts';
import type { Markup, Written } from './html.ts';
import { deadlineTable, decisionTable, promiseTable } from './lines.ts';
import { dateIn, inLines, link, type Pen, pageOf, section, table } from './page.ts';

/** All that was promised, by the organisation and to it. */
export function promisesPage(pen: Pen, { promises }: HandoverModel): Markup {
  const { html, t } = pen;
  const title = t('handover:page.promises');
  return pageOf(pen, {
    title,
    current: 'promises',
    body: html`<h1>${title}</h1><p class="lead">${t('handover:promises.lead')}</p>
${section(pen, {
  id: 'donnees',
  title: t('handover:promises.given'),
  body: promiseTable(pen, promises.filter(isGiven), {
    caption: t('handover:promises.given'),
    none: t('handover:promises.noneGiven'),
    saysAbout: true,
    given: true,
  }),
})}${section(pen, {
  id: 'attendues',
  title: t('handover:promises.expected'),
  body: promiseTable(
    pen,
    promises.filter((one) => !isGiven(one)),
    {
      caption: t('handover:promises.expected'),
      none: t('handover:promises.noneExpected'),
      saysAbout: true,
      given: false,
    },
  ),
})}`,
  });
}

function told(caption: string, none: string) {
  return { caption, none, saysAbout: true };
}

/** What is late, then the months to come, one by one. */
export function calendarPage(pen: Pen, { calendar }: HandoverModel): Markup {
  const { html, t } = pen;
  const title = t('handover:page.calendar');
  const months = groupedByMonth(calendar.ahead);
  const late = t('handover:calendar.late');
  const stale = t('handover:calendar.stale');
  return pageOf(pen, {
    title,
    current: 'calendar',
    body: html`<h1>${title}</h1><p class="lead">${t('handover:calendar.lead')}</p>
${
  calendar.late.length === 0
    ? null
    : section(pen, {
        id: 'retard',
        title: late,
        body: deadlineTable(pen, calendar.late, told(late, '')),
      })
}${
  calendar.stale.length === 0
    ? null
    : section(pen, {
        id: 'revoir',
        title: stale,
        body: html`<p>${t('handover:calendar.staleNote')}</p>${deadlineTable(pen, calendar.stale, told(stale, ''))}`,
      })
}${months.length === 0 ? html`<p class="none">${t('handover:calendar.none')}</p>` : null}${months.map(
  ({ month, deadlines }) =>
    () =>
      section(pen, {
        id: `m-${month}`,
        title: monthTitle(month),
        body: deadlineTable(pen, deadlines, told(monthTitle(month), '')),
      }),
)}`,
  });
}

/** « Décembre 2026 »; « 2027 » for what is known to the year only. */
function monthTitle(month: string): string {
  const [year = '', number] = month.split('-');
  return number === undefined ? year : upperFirst(`${monthName(Number(number))} ${year}`);
}

/** Every decision with its reason, year by year, the first one first. */
export function decisionsPage(pen: Pen, { decisions, versions, relatives }: HandoverModel): Markup {
  const { html, t } = pen;
  const title = t('handover:page.decisions');
  const years = [...new Set(decisions.map(({ date }) => date.slice(0, 4)))];
  return pageOf(pen, {
    title,
    current: 'decisions',
    body: html`<h1>${title}</h1><p class="lead">${t('handover:decisions.lead')}</p>
${years.length === 0 ? html`<p class="none">${t('handover:decisions.none')}</p>` : null}${years.map(
  (year) => () =>
    section(pen, {
      id: `a-${year}`,
      title: year,
      body: decisionTable(
        pen,
        decisions.filter(({ date }) => date.startsWith(year)),
        {
          caption: t('handover:decisions.of', { year }),
          none: '',
          saysAbout: true,
          words: { versions, relatives },
        },
      ),
    }),
)}`,
  });
}

/** The register of what left, with what was answered. */
export function dossiersPage(pen: Pen, { sent }: HandoverModel): Markup {
  const { html, t } = pen;
  const title = t('handover:page.dossiers');
  return pageOf(pen, {
    title,
    current: 'dossiers',
    body: html`<h1>${title}</h1><p class="lead">${t('handover:dossiers.lead')}</p>
${sentTable(pen, sent, true)}`,
  });
}

/** Dossiers that left, the last first, each with its PDF and all that was answered. */
export function sentTable(pen: Pen, sent: readonly SentLine[], saysAbout: boolean): Written {
  const { html, t } = pen;
  return table(pen, {
    caption: t('handover:dossiers.caption'),
    none: t('handover:dossiers.none'),
    named: 1,
    heads: [
      t('handover:dossiers.day'),
      t('handover:dossiers.title'),
      t('handover:dossiers.to'),
      t('handover:dossiers.asked'),
      t('handover:dossiers.answer'),
      ...(saysAbout ? [t('handover:promise.about')] : []),
    ],
    rows: sent.map((copy) => () => [
      dateIn(pen, copy.day),
      [
        copy.path === null ? copy.title : link(pen, copy.path, copy.title),
        html` <span class="sort">${t(`vocabulary:sendingPurpose.${copy.purpose}`)}</span>`,
      ],
      [copy.recipient, copy.funderName, copy.programName]
        .filter((one, at, all) => one !== '' && all.indexOf(one) === at)
        .map((one) => html`<div>${one}</div>`),
      copy.asked === null ? null : formatShort(copy.asked),
      copy.answers.length === 0
        ? copy.purpose === 'request'
          ? t('handover:dossiers.noAnswer')
          : null
        : copy.answers.map(
            ({ answeredOn, outcome, amount, reason }) =>
              html`<div>${t(`vocabulary:answerOutcome.${outcome}`)}${amount === null ? null : ` (${formatShort(amount)})`}, ${dateIn(pen, answeredOn)}</div>${reason.trim() === '' ? null : html`<div>${inLines(html, reason)}</div>`}`,
          ),
      ...(saysAbout ? [subjectOf(pen, copy)] : []),
    ]),
  });
}

function subjectOf(
  pen: Pen,
  { initiativeId, initiativeTitle }: Pick<SentLine, 'initiativeId' | 'initiativeTitle'>,
): Written {
  if (initiativeId === null) return pen.t('portfolio:subject');
  const page = pen.pages.get(initiativeId);
  return page === undefined ? initiativeTitle : link(pen, page, initiativeTitle ?? '');
}

/** Every file of the folder, and what is not in it. */
export function filesPage(pen: Pen, { files, leftOut }: HandoverModel): Markup {
  const { html, t } = pen;
  const title = t('handover:page.files');
  return pageOf(pen, {
    title,
    current: 'files',
    body: html`<h1>${title}</h1><p class="lead">${t('handover:files.lead')}</p>
${FILE_SORTS.map((sort) => {
  const found = files.filter((one) => one.sort === sort);
  return found.length === 0
    ? null
    : section(pen, {
        id: `f-${sort}`,
        title: t(`handover:files.${sort}`),
        body: fileTable(pen, found, t(`handover:files.${sort}`)),
      });
})}${section(pen, { id: 'absents', title: t('handover:files.leftOut'), body: leftOutList(pen, leftOut) })}`,
  });
}

function fileTable(pen: Pen, files: readonly FileLine[], caption: string): Written {
  const { t } = pen;
  return table(pen, {
    caption,
    none: '',
    heads: [t('handover:files.file'), t('handover:promise.about'), t('handover:files.size')],
    rows: files.map((file) => () => [
      link(pen, file.path, file.title),
      file.initiativeTitle === null ? null : subjectOf(pen, file),
      sizeOf(pen, file.bytes),
    ]),
  });
}

/** A size as people read it: kilobytes, then megabytes, of a thousand each. */
function sizeOf({ t }: Pen, bytes: number): string {
  return bytes < 1_000_000
    ? t('handover:files.kilobytes', { size: SIZE.format(Math.max(1, Math.round(bytes / 1000))) })
    : t('handover:files.megabytes', { size: SIZE.format(bytes / 1_000_000) });
}

const SIZE = new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1 });

function leftOutList({ html, t, withNames }: Pen, leftOut: readonly LeftOut[]): Written {
  const always = withNames
    ? [t('handover:leftOut.journal')]
    : [t('handover:leftOut.names'), t('handover:leftOut.data'), t('handover:leftOut.journal')];
  return html`<ul>${always.map((one) => html`<li>${one}</li>`)}${leftOut.map(
    ({ why, title }) => html`<li>${t(`handover:leftOut.${why}`, { title })}</li>`,
  )}</ul>`;
}
