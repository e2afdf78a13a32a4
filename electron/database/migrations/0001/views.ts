import { form, id, json, position, title } from './checks.ts';

/** Views of the table of initiatives that a person keeps under a name. */
export const views = `
CREATE TABLE saved_view (
  ${id},
  ${position},
  ${title('name')},
  ${form},
  ${json('view')}
) STRICT;
`;
