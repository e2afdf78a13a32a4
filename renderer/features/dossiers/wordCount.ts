/** How many words a text has, as a form would count them: what stands between spaces. « : » or « » alone are no words. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
