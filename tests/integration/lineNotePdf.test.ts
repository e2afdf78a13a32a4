import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import { drawnBlock } from '../../shared/domain/newDossier.ts';
import { translator } from '../../shared/strings/index.ts';
import { readBack } from '../support/pdfReader.ts';
import { richSource } from '../support/pdfSource.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

for (const kind of ['budget', 'account'] as const) {
  test(`what is noted of a line is read under it in the PDF of a dossier with its ${kind}`, async () => {
    const source = richSource();
    const [first, second] = source.budget?.lines ?? [];
    if (first === undefined || second === undefined) throw new Error('no line');
    Object.assign(first, { note: 'Barème de la\nconvention', actual: 7_000_000 });
    Object.assign(second, { note: 'Prix du litre de mars', state: 'refused' });
    source.dossier.blocks = [drawnBlock({ key: kind, kind, included: true })];
    const { pages } = await readBack((await renderDossier(source, { fonts, t })).bytes);
    const said = pages.map(({ text }) => text).join(' ');
    expect(said).toMatch(/Coordination, 28 heures par semaine.*Barème de la convention/);
    // What was refused is not printed, nor what is said of it.
    expect(said).not.toContain('Prix du litre');
  });
}
