import { sheetNotes } from '../../shared/content/sheets/sheetNotes.ts';
import { FUNDER_DOSSIER } from '../../shared/domain/consent.ts';
import { formatPartialDate } from '../../shared/domain/dates.ts';
import type { Sheet, SheetForm, SheetList } from '../../shared/domain/sheet.ts';
import { textsIn } from '../../shared/domain/textsIn.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { atomicWriteSlowly } from '../files/atomicWrite.ts';
import { type SheetAbout, writeSheet } from '../sheets/writeSheet.ts';
import { type Context, instant, today } from './context.ts';
import { sheetName } from './fileNames.ts';
import { type Leaving, requireNobodyToldSlowly } from './personGate.ts';
import type { TakeOut } from './takeOut.ts';
import type { WrittenFiles } from './writtenFiles.ts';

/** Asks where to write a table; null when the person gives up. */
export type ChooseTable = (suggestedName: string) => Promise<string | null>;

/** The register that the law asks for is the organisation's own, and shown as it is to who may see it. */
const UNGATED: ReadonlySet<SheetList> = new Set(['incidents']);

/** `requireStill` refuses once the portfolio is not the one that is open any more. */
type SheetExporting = {
  chooseTable: ChooseTable;
  requireStill: () => void;
  takeOut: TakeOut;
  written: Pick<WrittenFiles, 'remembered'>;
  t: Translate;
};

type SheetExport = { list: SheetList; form: SheetForm; sheet: Sheet };

/** How much of the work it is to look for persons. */
const GATE = 0.3;

/**
 * Writes a list as the window shows it for a spreadsheet, whole or not at all, where the person says; how many
 * lines, and by what the file is found again, or null when the person gave up. Refuses (`person_told`) what would give away a person who told something
 * by the time the place is chosen, and by `requireStill` once the portfolio was left or locked.
 */
export async function exportSheet(
  read: () => ReadableDb,
  context: Context,
  { list, form, sheet }: SheetExport,
  { chooseTable, requireStill, takeOut, written, t }: SheetExporting,
): Promise<{ id: string; lines: number } | null> {
  const { organisation } = getPortfolio(read());
  const day = today(context);
  const name = sheetName({ title: sheet.title, organisation: organisation.name, day }, t);
  const path = await chooseTable(`${name}.${form}`);
  if (path === null) return null;
  const lines = sheet.rows.length;
  const about: SheetAbout = {
    title: sheet.title,
    author: organisation.name,
    at: instant(context),
    page: t('sheet:about.page'),
    heads: [t('sheet:about.what'), t('sheet:about.said')],
    lines: [
      [t('sheet:about.list'), sheet.title],
      [t('sheet:about.organisation'), organisation.name],
      [t('sheet:about.source'), t('sheet:about.sourceText')],
      [t('sheet:about.day'), formatPartialDate(day)],
      [t('sheet:about.lines'), String(lines)],
      [
        t('sheet:about.filters'),
        sheet.filters.length === 0 ? t('sheet:about.noFilter') : sheet.filters.join('; '),
      ],
      ...sheetNotes(sheet, t),
    ],
  };
  return takeOut.run(async ({ step }) => {
    let parts = 0;
    const between = async (done: number) => {
      await step(done);
      requireStill();
    };
    // Not sooner: a dialog stays open as long as a person likes, and a consent may end meanwhile.
    if (!UNGATED.has(list)) {
      const gated = { leaving: leavingIn(sheet), use: FUNDER_DOSSIER };
      await requireNobodyToldSlowly(read(), context, gated, (done) => between(done * GATE));
    }
    const bytes = await writeSheet(form, sheet, {
      about,
      // Two hundred lines a part; the last tenth puts them on the disk.
      between: () => between(GATE + (0.9 - GATE) * Math.min(1, (parts++ * 200) / (lines + 1))),
    });
    await atomicWriteSlowly(path, bytes, () => between(0.95));
    return { id: written.remembered(path), lines };
  });
}

/** What a table says: its title and its filters, which are also told beside it, then its lines. */
function leavingIn({ title, filters, named, rows, sums = [] }: Sheet): Leaving[] {
  const beside = [title, ...filters, ...sums.flatMap(({ cells }) => textsIn(cells))];
  return [
    ...beside.map((text) => ({ name: text, texts: [text] })),
    ...rows.map((row) => ({ name: textsIn(row[named])[0] ?? '', texts: textsIn(row) })),
  ];
}
