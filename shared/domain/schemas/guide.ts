import { z } from 'zod';

const Words = z.string().min(1);
/** What an address may name: small letters, digits and hyphens. */
const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A word with what it means, and the text that says so, if one does. */
export const GuideTerm = z.strictObject({ term: Words, text: Words, source: Words.nullable() });
export type GuideTerm = z.infer<typeof GuideTerm>;

/** One thing of a section: a paragraph, numbered gestures, words explained, a picture by its identifier, or tables of keys by their groups. */
export const GuideBlock = z.union([
  z.strictObject({ text: Words }),
  z.strictObject({ steps: z.array(Words).min(1) }),
  z.strictObject({ terms: z.array(GuideTerm).min(1) }),
  z.strictObject({ picture: Id }),
  z.strictObject({ keys: z.array(Words).min(1) }),
]);
export type GuideBlock = z.infer<typeof GuideBlock>;

/** A part of a chapter, with its title. `id` is unique in its chapter. */
export const GuideSection = z.strictObject({
  id: Id,
  title: Words,
  blocks: z.array(GuideBlock).min(1),
});
export type GuideSection = z.infer<typeof GuideSection>;

/** A page of the guide. `group` is a heading of its first page. */
export const GuideChapter = z.strictObject({
  id: Id,
  title: Words,
  summary: Words,
  group: Id,
  sections: z.array(GuideSection).min(1),
});
export type GuideChapter = z.infer<typeof GuideChapter>;

/** The guide: `resources/help/guide.json`. French, with its real no-break spaces. */
export const Guide = z.strictObject({ title: Words, chapters: z.array(GuideChapter).min(1) });
export type Guide = z.infer<typeof Guide>;

/** A picture of the guide: what stands under it, what is said of it to who does not see it, and its size on the screen that was photographed, in px. */
export const GuidePicture = z.strictObject({
  caption: Words,
  alt: Words,
  width: z.int().positive(),
  height: z.int().positive(),
});
export type GuidePicture = z.infer<typeof GuidePicture>;

/** The pictures by their identifiers: `resources/help/pictures.json`, each beside its file in `pictures/`. */
export const GuidePictures = z.record(Id, GuidePicture);
export type GuidePictures = z.infer<typeof GuidePictures>;
