import type { templateFileCalls } from '../../../shared/ipc/contract/templateFiles.ts';
import { exportTemplate, importTemplate } from '../../services/templateFiles.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/templateFiles.ts`. */
export function templateFileHandlers({
  read,
  write,
  context,
  resources,
  session,
}: Desk): HandlersOf<typeof templateFileCalls> {
  return {
    'templateFile.export': (input) =>
      exportTemplate(read(), resources.templates(), input, session.dialogs.chooseNewTemplate),
    'templateFile.import': () =>
      importTemplate(write(), context, resources.templates(), session.dialogs.chooseTemplate),
  };
}
