import { createHash } from 'node:crypto';
import { sharesOf } from '../../shared/domain/fundingShares.ts';
import type {
  ParcelContent,
  ParcelRow,
  ParcelTables,
} from '../../shared/domain/parcel/canonical.ts';
import { nameless } from '../../shared/domain/parcel/nameless.ts';
import { PARCEL_FORM } from '../../shared/domain/schemas/parcel.ts';
import type { QuebecTerritories } from '../../shared/domain/schemas/territory.ts';
import { findQuebecTerritory } from '../../shared/domain/territories.ts';
import type { Translate } from '../../shared/strings/index.ts';
import type { ReadableDb } from '../database/connection.ts';
import { grouped } from '../database/record.ts';
import { countInitiatives } from '../database/repositories/initiativeSuggestions.ts';
import { parcelRows, wholeShares } from '../database/repositories/parcelRows.ts';
import { getPortfolio, readIdentity } from '../database/repositories/portfolios.ts';
import { type Context, instant, today } from './context.ts';

/** What a parcel is put together from, beside the portfolio. */
export type Packing = {
  readonly ids: readonly string[];
  readonly isNameless: boolean;
  readonly withMoney: boolean;
  readonly territories: () => QuebecTerritories;
  readonly t: Translate;
};

/** What a parcel of some initiatives says, as the portfolio is now. */
export function parcelContent(
  db: ReadableDb,
  context: Context,
  { ids, isNameless, withMoney, territories, t }: Packing,
): ParcelContent {
  const identity = readIdentity(db);
  const named = ownShares(db, parcelRows(db, ids, { withMoney }));
  const tables = isNameless
    ? nameless(named, {
        other: (id) => otherId(identity, id),
        word: (table, id) => {
          const mark = id.slice(-6);
          if (table === 'initiative') return t('parcel:nameless.initiative', { mark });
          if (table === 'reading') return t('parcel:nameless.component', { mark });
          if (table === 'initiative_sector') return t('parcel:nameless.sector');
          return t('parcel:nameless.other');
        },
        regionOf: (code) => {
          const list = territories();
          const region = findQuebecTerritory(list, code)?.region;
          return list.regions.find((one) => one.code === region)?.name;
        },
        hash: (text) => createHash('sha256').update(text).digest('hex'),
        instant: `${today(context)}T00:00:00.000Z`,
      })
    : named;
  const sent = tables.initiative?.length ?? 0;
  return {
    head: {
      form: PARCEL_FORM,
      madeAt: instant(context),
      origin: digest(isNameless ? 'nameless origin' : 'origin', identity).slice(0, 32),
      sender: isNameless ? '' : getPortfolio(db).organisation.name,
      isNameless,
      isWhole: sent === countInitiatives(db),
      hasMoney: withMoney,
    },
    tables,
  };
}

/**
 * A share of a funding whose other shares stay behind says its own amount: left as « the rest », it would
 * take theirs.
 */
function ownShares(db: ReadableDb, tables: ParcelTables): ParcelTables {
  const leaving = tables.funding_share;
  if (leaving === undefined || leaving.length === 0) return tables;
  const there = new Set(leaving.map((row) => key(row['funding_id'], row['initiative_id'])));
  const amounts = new Map<string, number>();
  const all = wholeShares(db, [...new Set(leaving.map((row) => String(row['funding_id'])))]);
  for (const shares of grouped(all, 'fundingId').values()) {
    if (shares.every((one) => there.has(key(one.fundingId, one.initiativeId)))) continue;
    const { parts } = sharesOf(shares[0]?.whole ?? 0, shares);
    for (const [index, one] of shares.entries()) {
      amounts.set(key(one.fundingId, one.initiativeId), parts[index] ?? 0);
    }
  }
  const own = (row: ParcelRow): ParcelRow => {
    const amount = amounts.get(key(row['funding_id'], row['initiative_id']));
    return amount === undefined ? row : { ...row, amount };
  };
  return { ...tables, funding_share: leaving.map(own) };
}

function key(funding: unknown, initiative: unknown): string {
  return `${String(funding)} ${String(initiative)}`;
}

/** Another identifier for a record, of the form of ours; without the identity of the portfolio nobody can tell of which. */
function otherId(identity: string, id: string): string {
  const hex = digest(`nameless ${id}`, identity);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function digest(what: string, identity: string): string {
  return createHash('sha256').update(`essaim parcel ${what} ${identity}`).digest('hex');
}
