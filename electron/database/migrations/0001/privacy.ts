import {
  day,
  dayOrNull,
  id,
  instant,
  json,
  line,
  looseId,
  months,
  oneOf,
  oneOfOrNull,
  partialDateOrNull,
  reference,
  refuse,
  replaces,
  text,
  title,
  writtenText,
} from './checks.ts';

const PERSONAL_KINDS = [
  'testimony',
  'contact',
  'follow_up',
  'participant',
  'voice',
  'responsible',
  'access_request',
];

const RETENTION_KINDS = [
  'testimony',
  'contact',
  'follow_up',
  'participant',
  'access_request',
  'incident',
  'bin',
];

/** What was decided and done of personal information stays told, whatever comes after. */
function kept(table: string, key: readonly string[]): string {
  return [
    refuse(
      `${table}_kept_insert`,
      `INSERT ON ${table}`,
      replaces(table, [...key], 'true'),
      'sealed',
    ),
    refuse(`${table}_kept_update`, `UPDATE ON ${table}`, 'true', 'sealed'),
    refuse(`${table}_kept_delete`, `DELETE ON ${table}`, 'true', 'sealed'),
  ].join('\n');
}

/**
 * The promises that a portfolio makes about personal information (Loi 25): who answers for it, why it is
 * kept and how long, what was destroyed of it, the register of incidents, the requests of persons. What was
 * destroyed is in no row here.
 */
export const privacy = `
CREATE TABLE privacy_setting (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  ${line('officer_title')},
  ${line('officer_contact')}
) STRICT;

CREATE TABLE personal_purpose (
  ${id},
  ${title('name')},
  ${text('note')},
  ${oneOfOrNull('consent_purpose', ['funding', 'promotion', 'learning', 'research'])},
  UNIQUE (consent_purpose)
) STRICT;

CREATE TABLE personal_purpose_kind (
  ${reference('purpose_id', 'personal_purpose', 'CASCADE')},
  ${oneOf('kind', PERSONAL_KINDS)},
  PRIMARY KEY (purpose_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_rule (
  ${oneOf('kind', RETENTION_KINDS)},
  ${months('months')},
  ${text('note')},
  PRIMARY KEY (kind),
  CHECK (kind <> 'incident' OR months >= 60)
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_hold (
  ${oneOf('kind', RETENTION_KINDS)},
  ${looseId('subject_id')},
  ${dayOrNull('until')},
  ${line('reason')},
  PRIMARY KEY (kind, subject_id),
  CHECK (until IS NULL OR trim(reason, char(9, 32, 160, 8239)) <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_round (
  ${id},
  ${day('decided_on')},
  ${title('decided_by')},
  ${text('reason')},
  ${instant('recorded_at')}
) STRICT;
${kept('retention_round', ['id'])}

CREATE TABLE retention_record (
  ${id},
  ${reference('round_id', 'retention_round', 'CASCADE')},
  ${oneOf('kind', RETENTION_KINDS)},
  ${oneOf('decision', ['destroyed', 'anonymised', 'kept'])},
  number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;
CREATE INDEX retention_record_by_round ON retention_record (round_id, id);
${kept('retention_record', ['id'])}

CREATE TABLE privacy_incident (
  ${id},
  ${writtenText('circumstances')},
  ${text('information')},
  ${partialDateOrNull('occurred_from')},
  ${partialDateOrNull('occurred_until')},
  ${line('occurred_note')},
  ${day('discovered_on')},
  persons INTEGER CHECK (persons BETWEEN 0 AND 10000000),
  ${line('persons_note')},
  ${text('sensitivity')},
  ${text('misuse')},
  ${text('consequences')},
  ${text('likelihood')},
  ${oneOfOrNull('serious_risk', ['yes', 'no'])},
  ${dayOrNull('cai_notified_on')},
  ${dayOrNull('persons_notified_on')},
  ${text('public_notice')},
  ${text('measures')},
  CHECK (occurred_from IS NULL OR occurred_until IS NULL OR substr(occurred_from || '-01-01', 1, 10) <= substr(occurred_until || '-99-99', 1, 10))
) STRICT;
CREATE INDEX privacy_incident_by_day ON privacy_incident (discovered_on, id);

CREATE TABLE access_request (
  ${id},
  ${oneOf('kind', ['access', 'correction'])},
  ${title('person')},
  ${day('received_on')},
  ${dayOrNull('answered_on')},
  ${oneOfOrNull('outcome', ['given', 'partly', 'refused', 'nothing_held'])},
  ${text('note')},
  ${json('chosen')},
  CHECK ((answered_on IS NULL) = (outcome IS NULL)),
  CHECK (answered_on IS NULL OR answered_on >= received_on)
) STRICT;
CREATE INDEX access_request_open ON access_request (received_on) WHERE answered_on IS NULL;
`;
