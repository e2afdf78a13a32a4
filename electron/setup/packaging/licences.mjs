/**
 * What the page « Licences » reads: each component, and once each text that several share.
 * @param {readonly import('./shipped.mjs').Component[]} components
 */
export function licencesOf(components) {
  const texts = [...new Set(components.map(({ text }) => text))];
  return {
    components: components.map(({ name, version, licence, text }) => ({
      name,
      version,
      licence,
      text: texts.indexOf(text),
    })),
    texts,
  };
}
