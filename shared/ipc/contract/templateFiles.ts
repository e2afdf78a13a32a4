import { z } from 'zod';
import { Template, TemplateId } from '../../domain/schemas/template.ts';
import { TemplateProblem } from '../../domain/templateFile.ts';
import { call, Nothing } from './call.ts';

/** What came of a file: a template of one's own, or the reason why it is none. */
export const ImportedTemplate = z.strictObject({
  template: Template.nullable(),
  problem: TemplateProblem.nullable(),
});
export type ImportedTemplate = z.infer<typeof ImportedTemplate>;

/** Templates as files, which one CDC gives to another. */
export const templateFileCalls = {
  /** Asks where to write a template. Null: the person gave up. */
  'templateFile.export': call(
    z.strictObject({ id: TemplateId }),
    z.strictObject({ name: z.string() }).nullable(),
  ),
  /** Asks which file, and makes one of one's own of it. Null: the person gave up. */
  'templateFile.import': call(Nothing, ImportedTemplate.nullable()),
};
