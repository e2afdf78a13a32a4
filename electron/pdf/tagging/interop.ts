/**
 * The class that a CommonJS module of pdfmake exports: Node hands over `module.exports`, a bundler may
 * hand over its `default` at once.
 */
export function unwrapped<T>(imported: T | { default: T }): T {
  // oxlint-disable-next-line no-unsafe-type-assertion
  const held = imported as { default?: T };
  // oxlint-disable-next-line no-unsafe-type-assertion
  return held.default ?? (imported as T);
}
