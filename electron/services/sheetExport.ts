import { FUNDER_DOSSIER } from '../../shared/domain/consent.ts';
import { formatPartialDate } from '../../shared/domain/dates.ts';
import type { Sheet, SheetForm, SheetList } from '../../shared/domain/sheet.ts';
import { textsIn } from '../../shared/domain/textsIn.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { atomicWriteSlowly } from '../files/atomicWrite.ts';
import { fileName } from '../files/fileName.ts';
import { type SheetAbout, writeSheet } from '../sheets/writeSheet.ts';
import { type Context, instant, today } from './context.ts';
import { requireNobodyTold } from './personGate.ts';
import type { TakeOut } from './takeOut.ts';

/** Asks where to write a table; null when the person gives up. */
export type ChooseTable = (suggestedName: string) => Promise<string | null>;

/** The register that the law asks for is the organisation's own, and shown as it is to who may see it. */
const UNGATED: ReadonlySet<SheetList> = new Set(['incidents']);

type SheetExport = { list: SheetList; form: SheetForm; sheet: Sheet };

/**
 * Writes a list as the window shows it for a spreadsheet, whole or not at all, where the person says; how many
 * lines, or null when the person gave up. Refuses (`person_told`) what would give away a person who told something.
 */
export async function exportSheet(
  db: ReadableDb,
  context: Context,
  { list, form, sheet }: SheetExport,
  { chooseTable, takeOut, t }: { chooseTable: ChooseTable; takeOut: TakeOut; t: Translate },
): Promise<{ lines: number } | null> {
  if (!UNGATED.has(list)) {
    const leaving = sheet.rows.map((row) => ({
      name: textsIn(row[sheet.named])[0] ?? '',
      texts: textsIn(row),
    }));
    requireNobodyTold(db, context, leaving, FUNDER_DOSSIER);
  }
  const { organisation } = getPortfolio(db);
  const day = today(context);
  const name = t('sheet:file', { title: sheet.title, organisation: organisation.name });
  const path = await chooseTable(`${fileName(name, ` ${day}`)}.${form}`);
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
    ],
  };
  return takeOut.run(async ({ step }) => {
    let parts = 0;
    const bytes = await writeSheet(form, sheet, {
      about,
      // Two hundred lines a part; the last tenth puts them on the disk.
      between: () => step(Math.min(0.9, (parts++ * 200) / (lines + 1))),
    });
    await atomicWriteSlowly(path, bytes);
    return { lines };
  });
}
