import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toldWords } from '../../../shared/content/consentProblems.ts';
import type {
  HandoverModel,
  InitiativeLine,
  SentLine,
  WaitingLines,
} from '../../../shared/content/handover/handoverModel.ts';
import { handoverSheets, type LongSheet } from '../../../shared/content/handover/handoverSheets.ts';
import { indexPage } from '../../../shared/content/handover/indexPage.ts';
import { initiativePage } from '../../../shared/content/handover/initiativePage.ts';
import { PAGES, type Pen } from '../../../shared/content/handover/page.ts';
import {
  calendarPage,
  decisionsPage,
  dossiersPage,
  filesPage,
  promisesPage,
} from '../../../shared/content/handover/portfolioPages.ts';
import { fundingsSheet } from '../../../shared/content/sheets/moneySheets.ts';
import { sheetNotes } from '../../../shared/content/sheets/sheetNotes.ts';
import { stakeholdersSheet } from '../../../shared/content/sheets/stakeholderSheets.ts';
import { byText } from '../../../shared/domain/byText.ts';
import { AROUND_THE_TABLE } from '../../../shared/domain/consent.ts';
import { addMonths } from '../../../shared/domain/dates.ts';
import {
  calendarOf,
  type Deadline,
  funderDeadlines,
  fundingDeadlines,
  MONTHS_AHEAD,
  promisedDeadlines,
  recheckDeadlines,
} from '../../../shared/domain/handover/deadlines.ts';
import {
  type Decision,
  fundingDecisions,
  initiativeDecisions,
  inTimeOrder,
  sendingDecisions,
} from '../../../shared/domain/handover/decisions.ts';
import type { Handed } from '../../../shared/domain/handover/handed.ts';
import {
  fundingPromises,
  inDueOrder,
  initiativePromises,
  type Promised,
} from '../../../shared/domain/handover/promises.ts';
import { lastNews, recordedOn } from '../../../shared/domain/news.ts';
import type { Family } from '../../../shared/domain/schemas/descent.ts';
import type { Funding } from '../../../shared/domain/schemas/funding.ts';
import type { Sheet, SheetCell } from '../../../shared/domain/sheet.ts';
import { presentStage } from '../../../shared/domain/stages.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { getEffectSettings } from '../../database/repositories/effectSettings.ts';
import { listFunders } from '../../database/repositories/funders.ts';
import { everyFunding } from '../../database/repositories/fundings.ts';
import { getInitiativeDetail } from '../../database/repositories/initiativeDetails.ts';
import { listTitles } from '../../database/repositories/initiativeQuery/titles.ts';
import { getLogo, getPortfolio } from '../../database/repositories/portfolios.ts';
import { getOfficer } from '../../database/repositories/privacy.ts';
import { listStakeholders } from '../../database/repositories/stakeholders.ts';
import { listStakeholderRows } from '../../database/repositories/stakeholderUses.ts';
import { bySlices } from '../../database/steps.ts';
import { fileName } from '../../files/fileName.ts';
import { freePlaces, writeFolder } from '../../files/wholeFolder.ts';
import { writeSheet } from '../../sheets/writeSheet.ts';
import { tellersOf } from '../consentGate.ts';
import { type Context, instant, today } from '../context.ts';
import { sheetTitle } from '../fileNames.ts';
import { gridsInUse } from '../keptGrids.ts';
import { SCHEMA, TEXT, writePortable } from '../portableText.ts';
import type { Resources } from '../resources.ts';
import type { Session } from '../session.ts';
import type { TakeOut, TakeOutPace } from '../takeOut.ts';
import type { WrittenFiles } from '../writtenFiles.ts';
import { fundingsByInitiative, handedOf, ownNotesOf, sentCopies, shortName } from './handedOver.ts';
import { type Handing, put, putPage, showingOf } from './handing.ts';
import { type Laying, putDrawn, putEvidence, putSent } from './handoverFiles.ts';

/** What a handover is made with, beside the portfolio. */
export type HandoverTools = Laying & {
  readonly takeOut: TakeOut;
  readonly written: Pick<WrittenFiles, 'remembered'>;
  readonly t: Translate;
  readonly resources: Pick<Resources, 'grid' | 'portableSchema' | 'handoverLook'>;
  /** What waits, as « Accueil » tells it. */
  readonly waiting: () => readonly WaitingLines[];
};

/**
 * Writes what a coordinator leaves to who comes into a folder where the person says: pages that are read without the
 * application, PDFs, the files, lists; with names, private notes and the whole portfolio as text as well. The folder has
 * its name once it is whole, and takes no other's place. Its name, and what it is found again by; null: the person gave up.
 */
export async function writeHandover(
  session: Session,
  context: Context,
  { withNames, ...tools }: HandoverTools & { withNames: boolean },
): Promise<{ id: string; folder: string } | null> {
  const { t, takeOut, written } = tools;
  const { organisation } = getPortfolio(session.readable());
  const requireStill = session.stillOpen();
  const parent = await session.dialogs.choosePlace();
  if (parent === null) return null;
  requireStill();
  const owner = Array.from(organisation.name).slice(0, MOST_LETTERS).join('').trim();
  const name = fileName(t('handover:folder', { organisation: owner }), ` ${today(context)}`);
  const places = freePlaces(parent, name, t('handover:unfinished'));
  const write = (db: ReadableDb) => {
    const moment = db.moment();
    return takeOut.run(
      (pace) =>
        writeFolder(places, async (folder) => {
          const told = { db, context, folder, withNames, pace, requireStill };
          await writeAll(told, tools);
          // Another computer wrote meanwhile into a file that is only read here: the pages would be of several moments.
          if (db.moment() !== moment) throw new Refusal('file_changed');
        }),
      'handover',
    );
  };
  // What is handed over is of one moment: who writes meanwhile waits.
  const made = await session.whileNobodyWrites(write);
  return { ...made, id: written.remembered(places.folder) };
}

/** Letters of the organisation's name in that of the folder. */
const MOST_LETTERS = 60;

/** How much of the work each part is. */
const SENT = 0.1;
const INITIATIVES = 0.75;
const LISTS = 0.85;

type Begun = Pick<Handing, 'db' | 'context' | 'folder' | 'withNames'> & {
  readonly pace: TakeOutPace;
  readonly requireStill: () => void;
};

async function writeAll(begun: Begun, tools: HandoverTools): Promise<void> {
  const { db, context, pace, withNames } = begun;
  const { t } = tools;
  let done = 0;
  const reach = (part: number) => {
    done = part;
  };
  const tellers = await tellersOf(db, context);
  const around = () => toldWords(tellers.told, today(context), AROUND_THE_TABLE);
  const handing: Handing = {
    ...begun,
    t,
    isTold: withNames ? () => false : (await bySlices(() => db, around)).isIn,
    tellers,
    signal: pace.signal,
    between: async () => {
      await pace.step(done);
      begun.requireStill();
    },
    files: [],
    leftOut: [],
  };
  for (const { path, bytes } of tools.resources.handoverLook()) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    await put(handing, path, bytes);
  }
  const logo = await putLogo(handing);
  const sent = await putSent(handing, await sentCopies(handing));
  reach(SENT);
  const fundings = await gather(everyFunding(db), handing.between);
  const gathered = await putInitiatives(handing, tools, { sent, fundings, reach });
  const portrait = {
    sort: 'portrait',
    path: `${fileName(t('handover:fileTitle.portrait'))}.pdf`,
    title: t('handover:fileTitle.portrait'),
    initiativeId: null,
    initiativeTitle: null,
  } as const;
  await putDrawn(handing, tools, tools.portrait(), portrait);
  reach(INITIATIVES);
  const model = modelOf(handing, tools, { ...gathered, logo, sent, fundings });
  for (const sheet of [
    ...handoverSheets(model, t),
    fundingsSheet(fundings, [], t),
    stakeholdersSheet(listStakeholderRows(db), [], t),
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one list after the other
    await putSheet(handing, sheet);
  }
  reach(LISTS);
  if (withNames) await putData(handing, tools, (part) => reach(LISTS + (1 - LISTS) * part));
  await putPages(handing, model, gathered.pages);
}

/** What a long question answers, between whose steps others work. */
async function gather<T>(steps: Generator<undefined, T>, between: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // oxlint-disable-next-line no-await-in-loop -- one step after the other
    await between();
  }
}

async function putLogo(handing: Handing): Promise<string | null> {
  const logo = getLogo(handing.db);
  if (logo === null) return null;
  const path = logo.mediaType === 'image/png' ? 'logo.png' : 'logo.jpg';
  await put(handing, path, logo.bytes);
  return path;
}

type Portfolio = {
  readonly sent: readonly SentLine[];
  readonly fundings: readonly Funding[];
  readonly reach: (done: number) => void;
};

type Gathered = {
  readonly pages: ReadonlyMap<string, string>;
  readonly lines: InitiativeLine[];
  readonly promises: Promised[];
  readonly deadlines: Deadline[];
  readonly decisions: Decision[];
  readonly consents: HandoverModel['consents'][number][];
  readonly relatives: Family['relatives'];
};

/** One initiative after the other: its PDF, its files, its page, and what the pages of the whole say of it. */
async function putInitiatives(
  handing: Handing,
  tools: HandoverTools,
  { sent, fundings, reach }: Portfolio,
): Promise<Gathered> {
  const { db, context, t, withNames } = handing;
  const day = today(context);
  const titles = listTitles(db);
  const folders = new Map(
    titles.map(({ id, title }, at) => [
      id,
      `${String(at + 1).padStart(3, '0')} ${shortName(handing, title, '')}`,
    ]),
  );
  const pages = new Map(
    titles.map(({ id }, at) => [id, `initiatives/${String(at + 1).padStart(3, '0')}.html`]),
  );
  const paying = fundingsByInitiative(fundings);
  const { versions } = gridsInUse(db, tools.resources.grid());
  const { recheckMonths } = getEffectSettings(db);
  const stakeholders = new Map(listStakeholders(db).map((one) => [one.id, one]));
  const all: Gathered = {
    pages,
    lines: [],
    promises: [],
    deadlines: [],
    decisions: [],
    consents: [],
    relatives: titles.map(({ id, title }) => ({ id, title, stages: [] })),
  };
  for (const [at, { id, title }] of titles.entries()) {
    const detail = getInitiativeDetail(db, id);
    const own = paying.get(id) ?? [];
    const copies = sent.filter(({ initiativeId }) => initiativeId === id);
    const handed = handedOf({ detail, fundings: own, sent: copies, versions, recheckMonths }, day);
    const before = handing.files.length;
    const fiche = {
      sort: 'fiches',
      path: `${t('handover:folderOf.fiches')}/${folders.get(id) ?? ''}.pdf`,
      title: t('handover:fileTitle.fiche', { title }),
      initiativeId: id,
      initiativeTitle: title,
    } as const;
    // oxlint-disable-next-line no-await-in-loop -- one initiative after the other
    await putDrawn(handing, tools, tools.fiche(id), fiche);
    // oxlint-disable-next-line no-await-in-loop -- the same
    await putEvidence(handing, detail, handed, folders.get(id) ?? '');
    const itsPromises = initiativePromises(handed, day);
    const fundingsPromised = own.flatMap((funding) => fundingPromises(funding, day));
    const itsDeadlines = [...promisedDeadlines(itsPromises), ...recheckDeadlines(handed, day)];
    const itsCalendar = calendarOf(
      [...itsDeadlines, ...promisedDeadlines(fundingsPromised), ...own.flatMap(fundingDeadlines)],
      day,
    );
    const itsDecisions = initiativeDecisions(handed);
    const line = lineOf(handed.initiative, itsCalendar, day);
    all.lines.push(line);
    all.promises.push(...itsPromises);
    all.deadlines.push(...itsDeadlines);
    all.decisions.push(...itsDecisions);
    all.consents.push(...handed.consents.map((one) => ({ ...one, about: line })));
    // oxlint-disable-next-line no-await-in-loop -- the same
    await putPage(handing, pages.get(id) ?? '', penOf(handing, pages, '../'), (pen) =>
      initiativePage(pen, {
        handed,
        own: ownNotesOf(detail, stakeholders, withNames),
        promises: inDueOrder([...itsPromises, ...fundingsPromised]),
        deadlines: [...itsCalendar.late, ...itsCalendar.stale, ...itsCalendar.ahead],
        decisions: inTimeOrder([...itsDecisions, ...own.flatMap(fundingDecisions)]),
        sent: copies,
        files: handing.files.slice(before),
      }),
    );
    reach(SENT + ((INITIATIVES - SENT) * (at + 1)) / titles.length);
  }
  return all;
}

function lineOf(
  initiative: Handed['initiative'],
  { late, ahead }: HandoverModel['calendar'],
  day: string,
): InitiativeLine {
  const { id, title, carrier, archivedAt, stages } = initiative;
  const stage = presentStage(stages, day);
  return {
    id,
    title,
    carrier,
    isArchived: archivedAt !== null,
    stage: stage?.stage ?? null,
    since: stage?.date ?? null,
    lastNews: lastNews(recordedOn(initiative), day),
    late: late.length,
    next: ahead[0] ?? null,
  };
}

function penOf(
  { t, db, context, withNames }: Handing,
  pages: ReadonlyMap<string, string>,
  root: Pen['root'],
): Omit<Pen, 'html' | 'show'> {
  const owner = getPortfolio(db).organisation.name;
  return {
    t,
    today: today(context),
    owner: owner === '' ? t('handover:who.noName') : owner,
    withNames,
    root,
    pages,
  };
}

function modelOf(
  { db, context, files, leftOut }: Handing,
  tools: HandoverTools,
  whole: Gathered & Pick<Portfolio, 'sent' | 'fundings'> & Pick<HandoverModel, 'logo'>,
): HandoverModel {
  const day = today(context);
  const until = addMonths(day, MONTHS_AHEAD);
  const { sent, fundings, lines, consents, logo, relatives } = whole;
  const promised = fundings.flatMap((funding) => fundingPromises(funding, day));
  const ofPortfolio = sent.filter(({ initiativeId }) => initiativeId === null);
  return {
    organisation: getPortfolio(db).organisation,
    officer: getOfficer(db),
    logo,
    initiatives: lines,
    promises: inDueOrder([...whole.promises, ...promised]),
    calendar: calendarOf(
      [
        ...whole.deadlines,
        ...promisedDeadlines(promised),
        ...fundings.flatMap(fundingDeadlines),
        ...funderDeadlines(listFunders(db)),
      ],
      day,
    ),
    decisions: inTimeOrder([
      ...whole.decisions,
      ...fundings.flatMap(fundingDecisions),
      ...ofPortfolio.flatMap((copy) => sendingDecisions(copy, [])),
    ]),
    consents: consents
      .filter((one) => one.until !== null && one.until <= until)
      .toSorted((a, b) => byText(a.until ?? '', b.until ?? '')),
    waiting: tools.waiting(),
    sent,
    files,
    leftOut,
    versions: gridsInUse(db, tools.resources.grid()).versions,
    relatives,
  };
}

/** Writes a list for a spreadsheet, without the texts that give somebody away. */
async function putSheet(handing: Handing, sheet: LongSheet): Promise<void> {
  const { t, db, context, files, between } = handing;
  const rows: (readonly SheetCell[])[] = [];
  for (const slice of slicesOf(sheet.rows)) {
    const show = showingOf(
      handing,
      slice.flatMap((row) => row.flatMap(textsOf)),
    );
    rows.push(...slice.map((row) => row.map((one) => shownCell(one, show))));
    // oxlint-disable-next-line no-await-in-loop -- some lines after the others
    await between();
  }
  const shown: Sheet = { ...sheet, rows };
  const about = {
    title: sheet.title,
    author: getPortfolio(db).organisation.name,
    at: instant(context),
    page: t('sheet:about.page'),
    heads: [t('sheet:about.what'), t('sheet:about.said')],
    lines: [
      [t('sheet:about.list'), sheet.title],
      [t('sheet:about.organisation'), getPortfolio(db).organisation.name],
      [t('sheet:about.source'), t('sheet:about.sourceText')],
      ...sheetNotes(shown, t),
    ],
  } as const;
  const path = `${t('handover:folderOf.lists')}/${sheetTitle(sheet.title)}.xlsx`;
  const bytes = await put(handing, path, await writeSheet('xlsx', shown, { about, between }));
  files.push({
    sort: 'lists',
    path,
    title: sheet.title,
    initiativeId: null,
    initiativeTitle: null,
    bytes,
    evidenceId: null,
  });
}

/** Lines that are made, and looked through, at a time. */
const SLICE_ROWS = 100;

function* slicesOf<T>(all: Iterable<T>): Generator<T[]> {
  let slice: T[] = [];
  for (const one of all) {
    slice.push(one);
    if (slice.length < SLICE_ROWS) continue;
    yield slice;
    slice = [];
  }
  yield slice;
}

const textsOf = (one: SheetCell): string[] => (one !== null && 'text' in one ? [one.text] : []);

function shownCell(one: SheetCell, show: (text: string) => string): SheetCell {
  return one !== null && 'text' in one ? { text: show(one.text) } : one;
}

/** All that the portfolio holds, as open text with its schema. */
async function putData(
  { db, context, folder, files, t, between }: Handing,
  { resources }: HandoverTools,
  reach: (part: number) => void,
): Promise<void> {
  const name = t('handover:folderOf.data');
  const inside = join(folder, name);
  mkdirSync(inside);
  await writePortable(db, context, {
    folder: inside,
    schema: resources.portableSchema(),
    pace: {
      step: async (part) => {
        reach(part);
        await between();
      },
    },
  });
  for (const [file, title] of [
    [TEXT, t('handover:fileTitle.data')],
    [SCHEMA, t('handover:fileTitle.schema')],
  ] as const) {
    const { size: bytes } = statSync(join(inside, file));
    files.push({
      sort: 'data',
      path: `${name}/${file}`,
      title,
      initiativeId: null,
      initiativeTitle: null,
      bytes,
      evidenceId: null,
    });
  }
}

async function putPages(
  handing: Handing,
  model: HandoverModel,
  pages: ReadonlyMap<string, string>,
): Promise<void> {
  const pen = penOf(handing, pages, '');
  await putPage(handing, PAGES.promises, pen, (one) => promisesPage(one, model));
  await putPage(handing, PAGES.calendar, pen, (one) => calendarPage(one, model));
  await putPage(handing, PAGES.decisions, pen, (one) => decisionsPage(one, model));
  await putPage(handing, PAGES.dossiers, pen, (one) => dossiersPage(one, model));
  await putPage(handing, PAGES.files, pen, (one) => filesPage(one, model));
  await putPage(handing, PAGES.index, pen, (one) => indexPage(one, model));
}
