import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readFonts } from '../../electron/pdf/fonts.ts';
import { renderDossier } from '../../electron/pdf/render.ts';
import type { ContentBlock } from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import {
  RUPTURE_FORMS,
  RUPTURE_SCOPES,
  type RuptureForm,
  type RuptureScope,
} from '../../shared/domain/vocabulary.ts';
import { frCA } from '../../shared/strings/fr-CA/index.ts';
import { translator } from '../../shared/strings/index.ts';
import { type ReadBack, readBack } from '../support/pdfReader.ts';
import { richSource } from '../support/pdfSource.ts';

// The statement: « innover n'est pas faire nouveau, mais faire autrement ». Whatever the form of the
// rupture and its scope, the dossier of an initiative weighs the same.

const t = translator('fr-CA');
const fonts = readFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

type Wording = { form: RuptureForm; scope: RuptureScope };
const WORDINGS: Wording[] = RUPTURE_FORMS.flatMap((form) =>
  RUPTURE_SCOPES.map((scope) => ({ form, scope })),
);

/** Words that shrink what they go with, or that praise one wording over another. */
const REFUSED =
  /(?<!\p{L})(seulement|simple(s|ment)?|moins|peu|petite?s?|juste|à peine|modestes?|mineure?s?|partiel(le)?s?|limitée?s?|malgré|toutefois|cependant|néanmoins|pourtant|trop|faibles?|vieux|vieille|anciens?|dépassée?s?|copi(e|er)|imit(e|er)|recul|retour|vrai(e|ment)?|véritable(ment)?|nettement|meilleure?s?|mieux|plus|très|audacieu(x|se)|révolutionnaire|ne [^.;]* que(?! le milieu))(?!\p{L})/iu;

test('for every form and every scope, the dossier has the same blocks, headings and sentences', () => {
  const [first, ...others] = WORDINGS.map((wording) => shapeOf(blocksOf(wording)));
  for (const other of others) expect(other).toEqual(first);
});

test('for every form and every scope, the drawn text is as long, to three words', () => {
  const lengths = WORDINGS.map((wording) => wordsIn(textsOf(blocksOf(wording)).join(' ')));
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(3);
});

test('what changes from one wording to another says nothing that shrinks or praises', () => {
  const said = WORDINGS.map((wording) => textsOf(blocksOf(wording)));
  const own = said.flatMap((texts) =>
    texts.filter((text) => !said.every((others) => others.includes(text))),
  );
  expect(own.length).toBeGreaterThanOrEqual(WORDINGS.length * 2);
  for (const text of own) expect(text).not.toMatch(REFUSED);
});

test('no wording of the screens shrinks or praises a form or a scope', () => {
  const { ruptureForm, ruptureScope } = frCA.vocabulary;
  const { formHint, scopeHint } = frCA.initiative;
  for (const words of [ruptureForm, ruptureScope, formHint, scopeHint, frCA.dossier.rupture]) {
    expect(JSON.stringify(words)).not.toMatch(REFUSED);
  }
  for (const hints of [formHint, scopeHint]) {
    const lengths = Object.values(hints).map((hint) => wordsIn(hint));
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(3);
  }
});

test('the words that are refused would be caught', () => {
  for (const text of [
    'Il s’agit seulement de reprendre une pratique.',
    'Un simple ajustement.',
    'Le changement n’est que local.',
    'Une vraie nouveauté.',
    'C’est moins nouveau.',
  ]) {
    expect(text.replace('n’est', 'ne est')).toMatch(REFUSED);
  }
});

test('in the PDF, every wording stands in the same place, in the same type, on the same page', async () => {
  test.setTimeout(180_000);
  const read: { wording: Wording; back: ReadBack }[] = [];
  for (const wording of WORDINGS) {
    const { bytes } = await renderDossier(sourceOf(wording), { fonts, t });
    read.push({ wording, back: await readBack(bytes) });
  }
  const shapes = read.map(({ wording, back }) => {
    const form = placeOf(back, t(`vocabulary:ruptureForm.${wording.form}`), 'Forme de la rupture');
    const scope = placeOf(back, t(`vocabulary:ruptureScope.${wording.scope}`), 'Portée');
    return {
      pages: back.pages.length,
      bookmarks: back.bookmarks.map(({ title, page }) => `${title} ${page}`),
      form,
      scope,
    };
  });
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  const counts = read.map(({ back }) => wordsIn(back.pages.map(({ said }) => said).join(' ')));
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(6);
});

/** Where a fact stands and how it is set: its first piece, right of its label. */
function placeOf({ pages }: ReadBack, word: string, label: string) {
  for (const [index, { pieces }] of pages.entries()) {
    const head = pieces.find((piece) => piece.text.trim() === label);
    const found =
      head && pieces.find((piece) => Math.abs(piece.y - head.y) < 2 && piece.text.startsWith(word));
    if (found) {
      return { page: index + 1, x: Math.round(found.x), y: Math.round(found.y), size: found.size };
    }
  }
  throw new Error(`« ${word} » is nowhere beside « ${label} »`);
}

function sourceOf({ form, scope }: Wording): DossierSource {
  const source = richSource();
  source.initiative.ruptureForm = form;
  source.initiative.ruptureScope = scope;
  return source;
}

function blocksOf(wording: Wording): ContentBlock[] {
  return drawDossier(sourceOf(wording), t).blocks;
}

/** What is drawn, with every text reduced to how many sentences it has. */
function shapeOf(blocks: ContentBlock[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (_, value: unknown) =>
      typeof value === 'string' ? (value.match(/[.!?…](?=\s|$)/gu) ?? []).length : value,
    ),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /\p{L}|\d/u.test(word)).length;
}
