import {
  GOING_FORWARD,
  id,
  line,
  oneOf,
  partialDateOrNull,
  reference,
  refuse,
  text,
} from './checks.ts';
import { evidenceLinks } from './story.ts';

/** True when the parent of a new birth already descends from its child. */
const closesBirths = `NEW.kind = 'born_of' AND EXISTS (
  WITH RECURSIVE born (id) AS (
    SELECT NEW.initiative_id
    UNION
    SELECT d.initiative_id FROM descent AS d JOIN born ON d.other_initiative_id = born.id
    WHERE d.kind = 'born_of' AND d.id IS NOT NEW.id
  )
  SELECT 1 FROM born WHERE id = NEW.other_initiative_id
)`;

/** Where initiatives come from, and what they go on in. */
export const descent = `
CREATE TABLE descent (
  ${id},
  ${reference('initiative_id', 'initiative', 'CASCADE')},
  ${oneOf('kind', ['born_of', 'merged_into', 'taken_over_by', 'practice_survives_in'])},
  ${reference('other_initiative_id', 'initiative', 'SET NULL')},
  ${line('other_name')},
  ${partialDateOrNull('date')},
  ${text('note')},
  CHECK ((other_initiative_id IS NULL) = (trim(other_name, char(9, 32, 160, 8239)) <> '')),
  CHECK (other_initiative_id IS NOT initiative_id),
  UNIQUE (initiative_id, kind, other_initiative_id)
) STRICT;
CREATE INDEX descent_by_other ON descent (other_initiative_id);
${refuse('descent_births_added', 'INSERT ON descent', closesBirths, 'descent_cycle')}
${refuse('descent_births_changed', 'UPDATE OF initiative_id, kind, other_initiative_id ON descent', closesBirths, 'descent_cycle')}
CREATE TRIGGER descent_keeps_name BEFORE DELETE ON initiative
WHEN ${GOING_FORWARD}
BEGIN
  UPDATE descent SET other_initiative_id = NULL, other_name = OLD.title
  WHERE other_initiative_id = OLD.id;
END;
${evidenceLinks('descent')}
`;
