import { CheckedTextArea } from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';

export interface LinesFieldProps {
  readonly owner: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly lines: readonly string[];
  readonly onSave: (lines: string[]) => Promise<unknown>;
}

/** As many as a component takes of each (`gridDefinition.ts`). */
const MOST = 40;

/** Short texts, one a line; empty lines and repetitions are left out when stored. */
export function LinesField({ owner, label, help, lines, onSave }: LinesFieldProps) {
  const t = useT();
  const rules = useFieldRules();
  return (
    <CheckedTextArea
      owner={owner}
      label={label}
      help={help}
      value={lines.join('\n')}
      equals={(a, b) => tidied(a).join('\n') === tidied(b).join('\n')}
      onSave={(text) => onSave(tidied(text))}
      check={(text) => {
        const typed = tidied(text);
        if (typed.length > MOST) return t('gridVersion:field.tooMany', { count: MOST });
        return typed.map(rules.line).find((remedy) => remedy !== undefined);
      }}
    />
  );
}

function tidied(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
