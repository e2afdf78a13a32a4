import { z } from 'zod';
import { lineOf, linesOfJson } from './jsonLines.ts';
import { Template } from './schemas/template.ts';

/**
 * A template as a file that one CDC gives to another: the same data as those that ship, under a word that
 * says what it is and a form that grows when the data change.
 */
const FORM = 1;
const Envelope = z.object({ essaim: z.literal('gabarit'), form: z.number().int().min(1) });
const TemplateFile = z.strictObject({
  essaim: z.literal('gabarit'),
  form: z.literal(FORM),
  template: Template,
});

/** The most letters that such a file may have. */
export const MOST_LETTERS = 1_000_000;

/**
 * Why a file is no template. `path`: which field, as the file writes it; empty for the whole. `line`: where
 * it stands in the file, from 1; null where there is none to name.
 */
export const TemplateProblem = z.strictObject({
  kind: z.enum(['tooLarge', 'notJson', 'notTemplate', 'newer', 'missing', 'unknown', 'wrong']),
  path: z.string(),
  line: z.number().int().min(1).nullable(),
});
export type TemplateProblem = z.infer<typeof TemplateProblem>;

/** The text of the file of a template. */
export function templateText(template: Template): string {
  return `${JSON.stringify({ essaim: 'gabarit', form: FORM, template }, null, 2)}\n`;
}

/** The template of a file, or the first thing in it that keeps it from being one. */
export function readTemplateFile(
  text: string,
): { ok: true; template: Template } | { ok: false; problem: TemplateProblem } {
  const refused = (kind: TemplateProblem['kind'], path = '', line: number | null = null) => ({
    ok: false as const,
    problem: { kind, path, line },
  });
  if (text.length > MOST_LETTERS) return refused('tooLarge');
  const plain = text.replace(/^\ufeff/, '');
  let written: unknown;
  try {
    written = JSON.parse(plain) as unknown;
  } catch (error) {
    return refused('notJson', '', brokenAt(plain, error));
  }
  const envelope = Envelope.safeParse(written);
  if (!envelope.success) return refused('notTemplate');
  if (envelope.data.form > FORM) return refused('newer');
  const read = TemplateFile.safeParse(written);
  if (read.success) return { ok: true, template: read.data.template };
  const [issue] = read.error.issues;
  if (issue === undefined) return refused('notTemplate');
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
  const lines = linesOfJson(plain);
  const isThere = lines.has(path.map(String).join('.'));
  const line = lineOf(lines, path);
  // « template » is ours, not the person's.
  return refused(kindOf(issue, isThere), path.slice(1).map(String).join('.'), line);
}

function kindOf(issue: z.core.$ZodIssue, isThere: boolean): TemplateProblem['kind'] {
  if (issue.code === 'unrecognized_keys') return 'unknown';
  return isThere ? 'wrong' : 'missing';
}

/** The line at which a text stops being JSON, as the engine says it; null when it does not. */
function brokenAt(text: string, error: unknown): number | null {
  const told = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return told === undefined ? null : text.slice(0, Number(told)).split('\n').length;
}
