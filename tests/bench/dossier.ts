import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { documentDefinition } from '../../electron/pdf/documentDefinition.ts';
import { DEFAULT_STYLE, FONT, STYLES } from '../../electron/pdf/theme.ts';
import { createWorkerRenderer } from '../../electron/pdf/workerRenderer.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import { translator } from '../../shared/strings/index.ts';
import { resourcesFolder } from '../support/world.ts';
import { inTurns, type Measured } from './measure.ts';

/** A dossier of about forty pages, in its thread, against pdfmake alone with the same content. */
export async function dossierMeasures(source: DossierSource, out: string): Promise<Measured[]> {
  const t = translator('fr-CA');
  const fonts = join(resourcesFolder, 'fonts');
  const file = (style: string) => join(fonts, `SourceSans3-${style}.ttf`);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(fonts));
  pdfmake.setFonts({
    [FONT]: {
      normal: file('Regular'),
      bold: file('Semibold'),
      italics: file('It'),
      bolditalics: file('SemiboldIt'),
    },
  });
  const renderer = createWorkerRenderer({
    workerFile: join(out, 'pdfWorker.js'),
    fontsFolder: fonts,
  });
  const signal = new AbortController().signal;
  const { pages } = await renderer.render(source, { signal });
  const times = await inTurns(
    7,
    () => renderer.render(source, { signal }),
    () => {
      const drawn = documentDefinition(drawDossier(source, t), t);
      const { info, ...definition } = drawn;
      return pdfmake
        .createPdf({
          ...definition,
          info: { title: info.title, author: info.author, subject: info.subject },
          styles: STYLES,
          defaultStyle: DEFAULT_STYLE,
          pageSize: 'LETTER',
          pageMargins: [66, 66, 66, 66],
        } as never)
        .getBuffer();
    },
  );
  await renderer.close();
  return [{ what: `dossier of ${pages} pages, against pdfmake alone`, ...times, aim: '≤ 1.2' }];
}
