import { fileURLToPath } from 'node:url';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderIncidents } from '../../electron/pdf/render.ts';
import { MARGIN, PAGE } from '../../electron/pdf/units.ts';
import type { IncidentsPaperSource } from '../../shared/content/incidentsPaper.ts';
import { translator } from '../../shared/strings/index.ts';
import { BARE, incidentsSource, SERIOUS } from '../support/incidents.ts';
import { expect, test } from '../support/office.ts';
import { askTool, readBack } from '../support/pdfReader.ts';

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

test('the register of incidents on paper says all that the regulation asks, inside its margins', async () => {
  const { bytes, pages } = await renderIncidents(incidentsSource(), { fonts, t });
  expect(askTool('qpdf', ['--check', 'PDF'], bytes)).toContain(
    'No syntax or stream encoding errors',
  );
  const read = await readBack(bytes);
  expect(read.pages).toHaveLength(pages);
  expect(read.info['Language']).toBe('fr-CA');
  const text = read.pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/gu, ' ');
  for (const said of [
    ...Object.values(SERIOUS).filter((value) => typeof value === 'string' && / /.test(value)),
    'Extrait : 3 sur 4 incidents au registre',
    'La direction générale, 819 555-0100',
    'Incident connu le 2 mars 2026, à garder jusqu’au 2 mars 2031',
    '27 février 2026 – 1er mars 2026 (dans la fin de semaine)',
    '1 240 (au plus)',
    'Risque de préjudice sérieux',
    'Avis à la Commission d’accès à l’information 3 mars 2026',
    'Avis aux personnes 4 mars 2026',
    'Incident connu le 1er novembre 2025',
    'une vingtaine',
    'Pas encore évalué',
    'Non noté',
  ]) {
    expect(text).toContain(String(said).replace(/\s+/gu, ' '));
  }
  // A text that is longer than a page goes on to its last line.
  expect(text).toContain('60. Un portable');
  for (const { pieces } of read.pages) {
    for (const { x, width, text: piece } of pieces) {
      expect(x, piece).toBeGreaterThanOrEqual(MARGIN - 0.5);
      expect(x + width, piece).toBeLessThanOrEqual(PAGE.width - MARGIN + 0.5);
    }
  }
});

test('only the incidents that were chosen are put on paper, and one that is not there is refused', async ({
  office,
  call,
}) => {
  await call['portfolio.create'](undefined);
  const serious = await call['incident.add']({ fields: SERIOUS });
  await call['incident.add']({ fields: BARE });
  const drawn: IncidentsPaperSource[] = [];
  Object.assign(office.printer, {
    renderIncidents: (source: IncidentsPaperSource) => {
      drawn.push(source);
      return renderIncidents(source, { fonts, t });
    },
  });
  expect(await call['incident.print']({ ids: [serious.id] })).not.toBeNull();
  expect(drawn).toMatchObject([{ incidents: [{ id: serious.id }], total: 2 }]);
  const { bytes } = await renderIncidents(drawn[0] ?? incidentsSource(), { fonts, t });
  const text = (await readBack(bytes)).pages.map((page) => page.text).join(' ');
  expect(text).not.toContain('mauvaise liste');
  const gone = '0191f0c0-0000-7000-8000-000000000000';
  await expect(async () => call['incident.print']({ ids: [gone] })).rejects.toThrow('not_found');
});
