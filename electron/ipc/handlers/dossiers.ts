import { textsOf } from '../../../shared/content/dossierWords.ts';
import type { dossierCalls } from '../../../shared/ipc/contract/dossiers.ts';
import { translator } from '../../../shared/strings/index.ts';
import { withdrawnCopies } from '../../services/carriers.ts';
import { requireConsent, sameAsLooked } from '../../services/consentGate.ts';
import { addBlock, orderBlocks, setBlock } from '../../services/dossierBlocks.ts';
import * as dossiers from '../../services/dossiers.ts';
import { copiedBlock, includingBlock } from '../../services/dossierTexts.ts';
import { ofOneMoment } from '../../services/oneMoment.ts';
import { previewFrozen } from '../../services/printing.ts';
import {
  dossierWarnings,
  requireAccepted,
  requireReady,
  requireShareable,
} from '../../services/readiness.ts';
import * as templates from '../../services/templates.ts';
import type { Desk, HandlersOf } from './desk.ts';

const t = translator('fr-CA');

/** Answers the calls of `contract/dossiers.ts`. */
export function dossierHandlers({
  read,
  write,
  context,
  resources,
  printing,
  screenWords,
}: Desk): HandlersOf<typeof dossierCalls> {
  const source = (id: string) => dossiers.source(read(), context, resources, { id });
  const drawing = async (id: string) => {
    const drawn = source(id);
    return { source: drawn, content: await printing.content(drawn) };
  };
  return {
    'template.list': () => templates.list(read(), resources.templates()),
    'template.shelf': () => templates.shelf(read(), resources.templates()),
    'template.copy': (input) => templates.copy(write(), context, resources.templates(), input),
    'template.edit': (input) => templates.edit(write(), context, input),
    'template.remove': (input) => templates.remove(write(), input),
    'dossier.list': () => dossiers.list(read()),
    'dossier.create': (input) => {
      const db = write();
      return dossiers.create(db, context, templates.list(db, resources.templates()), input);
    },
    'dossier.get': ({ id }) => ({
      source: source(id),
      frozen: dossiers.listFrozen(read(), id),
    }),
    'dossier.update': (input) => dossiers.update(write(), context, input),
    'dossier.setBlock': (input) => setBlock(write(), context, input),
    'dossier.addBlock': (input) => addBlock(write(), context, input),
    'dossier.orderBlocks': (input) => orderBlocks(write(), context, input),
    'dossier.setPiece': (input) => dossiers.setPiece(write(), context, input),
    'dossier.copiedBlock': ({ id, key }) =>
      ofOneMoment(read, async () => {
        const copied = includingBlock(source(id), key);
        const content = await printing.content(copied);
        await requireConsent(read, context, { source: copied, content, block: key });
        return copiedBlock(copied, content, key);
      }),
    'dossier.remove': (input) => dossiers.remove(write(), input),
    'dossier.preview': ({ id }) => printing.preview(read(), source(id)),
    'dossier.warnings': ({ id }) =>
      ofOneMoment(read, async () => {
        const drawn = await drawing(id);
        return dossierWarnings(read, context, { ...drawn, t }, screenWords);
      }),
    'dossier.export': async ({ id, accepted: seen, ...sending }) => {
      const db = write();
      const { drawn, warnings, requireSame } = await ofOneMoment(read, async () => {
        const looking = await drawing(id);
        return {
          drawn: looking,
          warnings: await requireReady(read, context, {
            ...looking,
            t,
            purpose: sending.purpose,
          }),
          requireSame: sameAsLooked(read, looking.source, () => source(id)),
        };
      });
      const accepted = requireAccepted(warnings, seen);
      const texts = textsOf(drawn.content);
      return printing.export(db, drawn.source, { ...sending, accepted, texts }, requireSame);
    },
    'dossier.draft': async ({ id }) => {
      const drawn = await ofOneMoment(read, async () => {
        const looking = await drawing(id);
        await requireShareable(read, context, { ...looking, t });
        return looking;
      });
      return printing.draft(read(), drawn.source);
    },
    'dossier.cancelExport': () => printing.cancelExport(),
    'frozen.list': ({ initiativeId }) => dossiers.listFrozenRows(read(), initiativeId),
    'frozen.withdrawn': () => withdrawnCopies(read(), context),
    'frozen.open': (input) => printing.open(read(), input),
    'frozen.preview': (input) => previewFrozen(read(), input),
    'frozen.saveCopy': (input) => printing.saveCopy(read(), input),
  };
}
