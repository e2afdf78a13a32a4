import { formatPartialDate, type LocalDate, type PartialDate } from '../../domain/dates.ts';
import type { About } from '../../domain/handover/handed.ts';
import type { Translate } from '../../strings/index.ts';
import { moment } from '../programFacts.ts';
import { paragraphs } from '../words.ts';
import { addressOf, type Html, Markup, type Written } from './html.ts';

/** The pages that are there once, in the order in which they are read. */
export const PAGES = {
  index: 'index.html',
  promises: 'promesses.html',
  calendar: 'echeances.html',
  decisions: 'decisions.html',
  dossiers: 'dossiers.html',
  files: 'fichiers.html',
} as const;
export type PageName = keyof typeof PAGES;
const PAGE_NAMES: readonly PageName[] = [
  'index',
  'promises',
  'calendar',
  'decisions',
  'dossiers',
  'files',
];

/** What every page is written with. */
export type Pen = {
  readonly html: Html;
  /** A text as it may be told: the page says through it what is not written by `html`. */
  readonly show: (text: string) => string;
  readonly t: Translate;
  readonly today: LocalDate;
  /** The name of the organisation. */
  readonly owner: string;
  /** Whether the names of persons, whom to call and private notes are told. */
  readonly withNames: boolean;
  /** From the page to the top of the folder. */
  readonly root: '' | '../';
  /** The page of each initiative, from the top. */
  readonly pages: ReadonlyMap<string, string>;
};

/**
 * Nothing runs, nothing is fetched but what lies in the folder, nothing is sent. `file:` stands beside `'self'` because
 * browsers do not agree on what a page that is opened from a disk is.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'self' file:",
  "img-src 'self' file:",
  "font-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole page. `current`: which of the pages it is; null for that of an initiative. */
export function pageOf(
  pen: Pen,
  { title, current, body }: { title: string; current: PageName | null; body: Written },
): Markup {
  const { html, t, root, owner } = pen;
  const places = PAGE_NAMES.map((name) => {
    const label = t(`handover:page.${name}`);
    const place = addressOf(PAGES[name]);
    return name === current
      ? html`<li><a href="${new Markup(root)}${place}" aria-current="page">${label}</a></li>`
      : html`<li><a href="${new Markup(root)}${place}">${label}</a></li>`;
  });
  return html`<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('handover:titled', { title, owner })}</title>
<link rel="stylesheet" href="${new Markup(root)}style.css">
</head>
<body>
<a class="skip" href="#contenu">${t('handover:skip')}</a>
<header class="top">
<p class="owner">${t('handover:top', { owner })}</p>
<nav aria-label="${t('handover:nav')}"><ul>${places}</ul></nav>
</header>
<main id="contenu">
${body}
</main>
<footer><p>${t('handover:foot', { day: formatPartialDate(pen.today) })}</p></footer>
</body>
</html>
`;
}

/** A link to a place of the folder, given from its top. */
export function link({ html, root }: Pen, path: string, label: Written): Markup {
  return html`<a href="${new Markup(root)}${addressOf(path)}">${label}</a>`;
}

/** The initiatives that a line is about, each leading to its page; the organisation itself when there is none. */
export function aboutLinks(pen: Pen, about: readonly About[]): Written {
  if (about.length === 0) return pen.t('handover:ownMoney');
  return about.map(({ id, title }, at) => {
    const page = pen.pages.get(id);
    const said = page === undefined ? title : link(pen, page, title);
    return at === 0 ? said : pen.html`, ${said}`;
  });
}

/** A section with its heading, which a link of the page may lead to. */
export function section(
  { html }: Pen,
  { id, title, body }: { id: string; title: string; body: Written },
): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}
</section>
`;
}

/** The paragraphs of a text as a person wrote it; what is said when there is none. */
export function prose({ html }: Pen, text: string, none: string | null = null): Written {
  const parts = paragraphs(text);
  if (parts.length === 0) return none === null ? null : html`<p class="none">${none}</p>`;
  return parts.map((part) => html`<p>${inLines(html, part)}</p>`);
}

/** A text whose ends of lines are kept. */
export function inLines(html: Html, text: string): Written {
  return text.split(/\r\n?|\n/u).map((line, at) => (at === 0 ? line : html`<br>${line}`));
}

type Row = readonly Written[];

type Table = {
  readonly caption: string;
  readonly heads: readonly string[];
  /** Each with as many cells as there are heads; one of many is made when its turn comes. */
  readonly rows: readonly (Row | (() => Row))[];
  /** What is said when there is no row. */
  readonly none: string;
  /** The column that names each row, the first one unless told otherwise. */
  readonly named?: number;
};

/** A table with its heads, each row named by one of its cells. */
export function table({ html }: Pen, { caption, heads, rows, none, named = 0 }: Table): Markup {
  if (rows.length === 0) return html`<p class="none">${none}</p>`;
  return html`<table><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((given) => () => {
    const row = typeof given === 'function' ? given() : given;
    return html`<tr>${row.map((cell, at) => {
      const said = isEmpty(cell) ? '–' : cell;
      return at === named ? html`<th scope="row">${said}</th>` : html`<td>${said}</td>`;
    })}</tr>
`;
  })}</tbody></table>
`;
}

function isEmpty(cell: Written): boolean {
  return cell === null || cell === '' || (Array.isArray(cell) && cell.every(isEmpty));
}

/** Facts, each with what it is. Those without anything to say are left out. */
export function facts(
  { html }: Pen,
  said: readonly (readonly [label: Written, value: Written])[],
): Written {
  const kept = said.filter(([, value]) => !isEmpty(value));
  if (kept.length === 0) return null;
  return html`<dl>${kept.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
`;
}

/** A date as people read it, with its hour when there is one; nothing for null. */
export function dateIn(
  { html, t }: Pick<Pen, 'html' | 't'>,
  date: PartialDate | null,
  time: string | null = null,
): Written {
  if (date === null) return null;
  const words = moment(date, time, t);
  return html`<time datetime="${date}">${words}</time>`;
}
