import { calendarEvents } from '../../shared/content/calendarEvents.ts';
import { FUNDER_DOSSIER } from '../../shared/domain/consent.ts';
import { icsText } from '../../shared/domain/ics.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { listDatedThings } from '../database/repositories/calendarThings.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { fileName } from '../files/fileName.ts';
import { type Context, instant, today } from './context.ts';
import { requireNobodyTold } from './personGate.ts';
import type { WrittenFiles } from './writtenFiles.ts';

/** Asks where to write a calendar; null when the person gives up. */
export type ChooseCalendar = (suggestedName: string) => Promise<string | null>;

/** Writes what is dated, once the place is chosen, as a calendar that other programs read, whole or not at all; how many events, or null when the person gave up. */
export async function exportCalendar(
  read: () => ReadableDb,
  context: Context,
  {
    chooseCalendar,
    written,
    t,
  }: { chooseCalendar: ChooseCalendar; written: Pick<WrittenFiles, 'remembered'>; t: Translate },
): Promise<{ id: string; events: number } | null> {
  const { organisation } = getPortfolio(read());
  const title = t('calendar:export.name', { organisation: organisation.name });
  const path = await chooseCalendar(`${fileName(title)}.ics`);
  if (path === null) return null;
  // Not sooner: a dialog stays open as long as a person likes, and a consent may end meanwhile.
  const db = read();
  const events = calendarEvents(listDatedThings(db, today(context)), t);
  const leaving = events.map(({ summary: name, description }) => ({
    name,
    texts: [name, description],
  }));
  requireNobodyTold(db, context, leaving, FUNDER_DOSSIER);
  atomicWrite(path, Buffer.from(icsText(events, title, instant(context)), 'utf8'));
  return { id: written.remembered(path), events: events.length };
}
