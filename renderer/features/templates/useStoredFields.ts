import type { TemplateEdit } from '../../../shared/domain/schemas/template.ts';
import { useFieldRules } from '../../fieldRules.ts';
import { save } from '../../queries.ts';

type Fields = Extract<TemplateEdit, { type: 'fields' }>['patch'];

/** How the fields of a template are stored, and the remedy of a text that is too long for a few lines. */
export function useStoredFields(id: string): {
  readonly store: (patch: Fields) => Promise<unknown>;
  readonly short: (text: string) => string | undefined;
} {
  const rules = useFieldRules();
  return {
    store: (patch) => save('template.edit', { id, edit: { type: 'fields', patch } }),
    short: rules.help,
  };
}
