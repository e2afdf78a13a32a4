import {
  flag,
  id,
  inOrder,
  line,
  oneOf,
  oneOfOrNull,
  partialDate,
  partialDateOrNull,
  reference,
  text,
  title,
} from './checks.ts';
import { evidenceLinks } from './story.ts';

const initiative = reference('initiative_id', 'initiative', 'CASCADE');

/** What those around the table bring, and who is missing there. */
export const around = `
CREATE TABLE in_kind_contribution (
  ${id},
  participation_id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  ${title('what')},
  ${line('quantity')},
  value INTEGER CHECK (value BETWEEN 0 AND 999999999999),
  ${partialDateOrNull('start')},
  ${partialDateOrNull('"end"')},
  ${inOrder('start', '"end"')},
  FOREIGN KEY (participation_id, initiative_id) REFERENCES participation (id, initiative_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX in_kind_contribution_by_initiative ON in_kind_contribution (initiative_id, id);
CREATE INDEX in_kind_contribution_by_participation ON in_kind_contribution (participation_id, initiative_id);
${evidenceLinks('in_kind_contribution')}
CREATE TABLE absence (
  ${id},
  ${initiative},
  ${title('who')},
  ${oneOfOrNull('phase', ['awareness', 'causes', 'solutions', 'implementation'])},
  ${partialDateOrNull('noticed_on')},
  ${text('reason')},
  ${flag('in_dossier')}
) STRICT;
CREATE INDEX absence_by_initiative ON absence (initiative_id, id);

CREATE TABLE absence_step (
  ${id},
  ${reference('absence_id', 'absence', 'CASCADE')},
  ${partialDate('date')},
  ${oneOf('outcome', ['tried', 'joined', 'let_go'])},
  ${text('note')}
) STRICT;
CREATE INDEX absence_step_by_absence ON absence_step (absence_id, date, id);
`;
