import { TO_PARTNERS } from '../../shared/domain/consent.ts';
import type { ParcelContent } from '../../shared/domain/parcel/canonical.ts';
import { PARCEL_EXTENSION } from '../../shared/domain/parcel/extension.ts';
import { PARCEL_TABLE_NAMES } from '../../shared/domain/parcel/parcelColumns.ts';
import { byInitiative, textsOf } from '../../shared/domain/parcel/parcelTexts.ts';
import type { GridDefinition } from '../../shared/domain/schemas/gridDefinition.ts';
import type {
  ParcelChoice,
  ParcelInitiative,
  ParcelPreview,
  SentParcel,
} from '../../shared/domain/schemas/parcel.ts';
import type { QuebecTerritories } from '../../shared/domain/schemas/territory.ts';
import { Refusal } from '../../shared/ipc/errors.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb, WritableDb } from '../database/connection.ts';
import { selectedIds } from '../database/repositories/initiativeQuery/windows.ts';
import { countStaying } from '../database/repositories/parcelRows.ts';
import { getPortfolio } from '../database/repositories/portfolios.ts';
import { insertSentParcel, titlesToSend } from '../database/repositories/sentParcels.ts';
import { stageWrite } from '../files/atomicWrite.ts';
import { fileName } from '../files/fileName.ts';
import { parcelBytes, parcelText } from '../files/parcelFile.ts';
import { type Context, instant, today } from './context.ts';
import { listScope } from './listScope.ts';
import { parcelContent } from './parcelContent.ts';
import { requireNobodyTold } from './personGate.ts';

export { listSentParcels } from '../database/repositories/sentParcels.ts';

/** What a parcel is made with, beside the portfolio. */
export type ParcelTools = {
  readonly shipped: GridDefinition;
  readonly territories: () => QuebecTerritories;
  readonly t: Translate;
};

/** What would leave, and what stays. */
export function previewParcel(
  db: ReadableDb,
  context: Context,
  tools: ParcelTools,
  choice: ParcelChoice,
): ParcelPreview {
  const { content, ids } = packed(db, context, tools, choice);
  const { head, tables } = content;
  return {
    sender: head.sender,
    initiatives: (tables.initiative ?? []).map(({ id, title }) => ({
      id: String(id),
      title: String(title),
    })),
    counts: PARCEL_TABLE_NAMES.map((table) => ({ table, rows: tables[table]?.length ?? 0 })).filter(
      ({ rows }) => rows > 0,
    ),
    isWhole: head.isWhole,
    staying: countStaying(db, ids),
    bytes: parcelBytes(content).bytes.length,
  };
}

/** All that a parcel would say of one of its initiatives, named as the parcel names it. */
export function readParcelInitiative(
  db: ReadableDb,
  context: Context,
  tools: ParcelTools,
  { id, ...choice }: ParcelChoice & { id: string },
): ParcelInitiative {
  const { content } = packed(db, context, tools, choice);
  const rows = byInitiative(content.tables).get(id);
  if (rows === undefined) throw new Refusal('not_found');
  const counts = new Map<string, number>();
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1);
  return {
    id,
    title: String(rows[0]?.row['title']),
    counts: [...counts].map(([table, found]) => ({ table, rows: found })),
    texts: textsOf(rows),
  };
}

/** Asks where to write a parcel; null when the person gives up. */
export type ChooseNewParcel = (suggestedName: string) => Promise<string | null>;

/**
 * Writes a parcel where the person says, and notes that it left: both, or neither. Refuses (`person_told`) one
 * that would say the name of a person who told something, or their words without a consent; null when the
 * person gave up.
 */
export async function sendParcel(
  db: WritableDb,
  context: Context,
  tools: ParcelTools & { choose: ChooseNewParcel },
  { recipient, ...choice }: ParcelChoice & { recipient: string },
): Promise<SentParcel | null> {
  const { organisation } = getPortfolio(db);
  const name = tools.t('parcel:file.name', {
    from: choice.isNameless ? tools.t('parcel:file.nameless') : organisation.name,
    day: today(context),
  });
  const path = await tools.choose(`${fileName(name)}.${PARCEL_EXTENSION}`);
  if (path === null) return null;
  await db.whenFree();
  // Not sooner: a dialog stays open as long as a person likes, and a consent may end meanwhile.
  const { content, ids } = packed(db, context, tools, choice);
  const initiatives = content.tables.initiative ?? [];
  if (initiatives.length === 0) throw new Refusal('parcel_empty');
  requireNobodyIn(db, context, content);
  const { bytes, sha256 } = parcelBytes(content);
  const { isNameless, isWhole, hasMoney } = content.head;
  const sent: SentParcel = {
    id: context.newId(),
    sentAt: instant(context),
    recipient,
    initiatives: initiatives.length,
    isNameless,
    isWhole,
    hasMoney,
    bytes: bytes.length,
    sha256,
    named: titlesToSend(db, ids),
  };
  // The file is whole beside its place before anything is noted; it takes its place, then the row is committed.
  // If the commit fails, what was at the place before comes back.
  const staged = stageWrite(path, bytes);
  try {
    db.transaction(() => {
      insertSentParcel(db, sent);
      staged.commit();
    });
  } catch (error) {
    staged.undo();
    throw error;
  }
  staged.settle();
  return sent;
}

/** What publishing needs, beside what a parcel is made with. */
export type PublishingTools = ParcelTools & {
  /** What the network calls itself. */
  readonly recipient: string;
  /** Sends the content; nobody sees it yet. */
  readonly upload: (parcel: { sha256: string; content: Uint8Array }) => Promise<void>;
  /** Has it seen. */
  readonly show: (parcel: { sha256: string; bytes: number }) => Promise<void>;
  /** Which depot and account it goes to. */
  readonly where: string;
  /** Refuses (`cancelled`) once the person stopped it, or the portfolio was locked or left. */
  readonly requireGoing: () => void;
};

/** What publishes parcels. */
export type Publishing = {
  /** Refuses as `sendParcel` does, and as the depot. */
  publish(
    db: WritableDb,
    context: Context,
    tools: PublishingTools,
    choice: ParcelChoice,
  ): Promise<SentParcel>;
  /** Forgets what was cut: its content is in clear. */
  forget(): void;
};

/** A parcel that is being published, and what it was made of. */
type Unfinished = {
  readonly db: WritableDb;
  readonly asked: string;
  /** The portfolio as it was then, and once the parcel was noted. */
  moment: string;
  readonly content: Buffer;
  readonly sent: SentParcel;
  isNoted: boolean;
};

/**
 * Makes what publishes parcels. A gesture that was cut and is made again, with the same choice in the same
 * portfolio for the same depot, sends the same parcel: what has arrived of it does not leave twice.
 */
export function createPublishing(): Publishing {
  let unfinished: Unfinished | null = null;

  /** The parcel whose parts have all arrived, of the portfolio as it is when this ends. */
  async function uploaded(
    ...[db, context, tools, choice]: Parameters<Publishing['publish']>
  ): Promise<Unfinished> {
    const isSame =
      unfinished?.db === db &&
      unfinished.asked === askedOf(tools, choice) &&
      unfinished.moment === db.moment();
    const parcel = isSame && unfinished !== null ? unfinished : made(db, context, tools, choice);
    unfinished = parcel;
    await tools.upload({ sha256: parcel.sent.sha256, content: parcel.content });
    tools.requireGoing();
    await db.whenFree();
    tools.requireGoing();
    // What was written while it left may take back a consent, or name somebody: it is made anew.
    return parcel.moment === db.moment() ? parcel : uploaded(db, context, tools, choice);
  }

  return {
    publish: async (db, context, tools, choice) => {
      const parcel = await uploaded(db, context, tools, choice);
      const { content, sent } = parcel;
      if (!parcel.isNoted) {
        // From here on it may be seen by others: it is told before.
        db.transaction(() => insertSentParcel(db, sent));
        parcel.isNoted = true;
        parcel.moment = db.moment();
      }
      tools.requireGoing();
      await tools.show({ sha256: sent.sha256, bytes: content.length });
      if (unfinished === parcel) unfinished = null;
      return sent;
    },
    forget: () => {
      unfinished = null;
    },
  };
}

/** What must be the same for a publication to go on. */
function askedOf({ where, recipient }: PublishingTools, choice: ParcelChoice): string {
  return JSON.stringify([choice, recipient, where]);
}

function made(
  db: WritableDb,
  context: Context,
  tools: PublishingTools,
  choice: ParcelChoice,
): Unfinished {
  const { content, ids } = packed(db, context, tools, choice);
  const initiatives = content.tables.initiative ?? [];
  if (initiatives.length === 0) throw new Refusal('parcel_empty');
  requireNobodyIn(db, context, content);
  const { text, sha256 } = parcelText(content);
  const { isNameless, isWhole, hasMoney } = content.head;
  return {
    db,
    asked: askedOf(tools, choice),
    moment: db.moment(),
    content: text,
    sent: {
      id: context.newId(),
      sentAt: instant(context),
      recipient: tools.recipient,
      initiatives: initiatives.length,
      isNameless,
      isWhole,
      hasMoney,
      bytes: text.length,
      sha256,
      named: titlesToSend(db, ids),
    },
    isNoted: false,
  };
}

function packed(
  db: ReadableDb,
  context: Context,
  { shipped, territories, t }: ParcelTools,
  { selection, isNameless, withMoney }: ParcelChoice,
): { content: ParcelContent; ids: string[] } {
  const ids = selectedIds(db, selection, listScope(db, context, shipped));
  return {
    content: parcelContent(db, context, { ids, isNameless, withMoney, territories, t }),
    ids,
  };
}

function requireNobodyIn(db: ReadableDb, context: Context, { tables }: ParcelContent): void {
  const leaving = [...byInitiative(tables).values()].map((rows) => ({
    name: String(rows[0]?.row['title']),
    texts: textsOf(rows).map(({ text }) => text),
  }));
  const shared = [...(tables.funding ?? []), ...(tables.funder ?? [])].map((row) => {
    const name = String(row['title'] ?? row['name']);
    return { name, texts: [name] };
  });
  requireNobodyTold(db, context, [...leaving, ...shared], TO_PARTNERS);
}
