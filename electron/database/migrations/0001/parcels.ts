import {
  flag,
  id,
  instant,
  json,
  line,
  reference,
  refuse,
  replaces,
  sha256,
  title,
} from './checks.ts';

/** What a parcel was: how many initiatives, without names or with them, all of them or some, with the money or not. */
const WHAT = `
  number INTEGER NOT NULL CHECK (number >= 1),
  ${flag('is_nameless')},
  ${flag('is_whole')},
  ${flag('has_money')},
  bytes INTEGER NOT NULL CHECK (bytes >= 1),
  ${sha256}`;

/**
 * Parcels of initiatives. Those that left, with whom they were for, the SHA-256 of what they said and which
 * initiatives were in each (`initiatives`, by identifier and title of that day): a row that stays, since what
 * left cannot be called back; and, in a collection only, those that came: from which portfolio (`origin` says that two come from the same one), what
 * they said, compressed, and which of its initiatives came in which.
 */
export const parcels = `
CREATE TABLE sent_parcel (
  ${id},
  ${instant('made_at')},
  ${title('recipient')},${WHAT},
  ${json('initiatives')}
) STRICT;
${refuse('sent_parcel_kept_insert', 'INSERT ON sent_parcel', replaces('sent_parcel', ['id'], 'true'), 'frozen')}
${refuse('sent_parcel_kept_update', 'UPDATE ON sent_parcel', 'true', 'frozen')}
${refuse('sent_parcel_kept_delete', 'DELETE ON sent_parcel', 'true', 'frozen')}

CREATE TABLE received_parcel (
  ${id},
  origin TEXT NOT NULL CHECK (length(origin) = 32 AND origin NOT GLOB '*[^0-9a-f]*'),
  ${line('sender')},
  ${instant('made_at')},
  ${instant('received_at')},${WHAT},
  content BLOB NOT NULL CHECK (length(content) >= 1),
  UNIQUE (sha256)
) STRICT;
CREATE INDEX received_parcel_by_origin ON received_parcel (origin, made_at);

CREATE TABLE received_initiative (
  initiative_id TEXT NOT NULL PRIMARY KEY REFERENCES initiative (id) ON DELETE CASCADE,
  ${reference('parcel_id', 'received_parcel', 'CASCADE')}
) STRICT, WITHOUT ROWID;
CREATE INDEX received_initiative_by_parcel ON received_initiative (parcel_id);
`;
