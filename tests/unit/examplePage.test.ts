import { expect, test } from '@playwright/test';
import { examplePage } from '../../electron/services/examples/examplePage.ts';
import { readBack } from '../support/pdfReader.ts';

test('the page that stands for a PDF of the past is a PDF that says so, letter by letter', async () => {
  const lines = ['Demande 2024–2025', 'L’œuvre à côté : « été »…', 'Exemple inventé'];
  const { pages } = await readBack(examplePage(lines));
  expect(pages).toHaveLength(1);
  for (const line of lines) expect(pages[0]?.text).toContain(line);
});
