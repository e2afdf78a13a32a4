/** The form of the depot that this version knows: `resources/network/essaim-reseau.sql`. */
export const DEPOT_FORM = 1;

/** All that is asked of a depot; what each account may do, the depot decides. */
export const STATEMENTS = {
  form: 'SELECT number FROM essaim.form',
  rights: `SELECT session_user::text AS account,
    has_function_privilege('essaim.publish(text, integer)', 'execute') AS publishes,
    pg_has_role(session_user, 'essaim_reader', 'usage') AS reads`,
  parts: 'SELECT number, octet_length(bytes) AS bytes FROM essaim.part WHERE sha256 = $1',
  isPublished:
    'SELECT 1 FROM essaim.publication WHERE sha256 = $1 AND account = session_user LIMIT 1',
  addPart: 'SELECT essaim.add_part($1, $2, $3)',
  publish: 'SELECT essaim.publish($1, $2) AS outcome',
  list: `SELECT p.sha256, u.account::text AS account, to_char(u.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, p.bytes::text AS bytes, p.initiatives, p.head::text AS head
    FROM essaim.publication u JOIN essaim.parcel p USING (sha256)
    ORDER BY u.published_at DESC, u.account LIMIT $1`,
  read: `SELECT encode(substring(content FROM $2 FOR $3), 'base64') AS piece
    FROM essaim.parcel WHERE sha256 = $1`,
} as const;
