/** Sizes of the path, in px. */
export const PATH = {
  text: 13,
  line: 17,
  small: 12,
  smallLine: 16,
  pad: 8,
  bar: 3,
  years: 44,
  head: 44,
  band: 34,
  gap: 22,
  track: 7,
  crossing: 6,
  gutter: 36,
  /** Gutters take this share of the width at most; their tracks then come closer. */
  gutters: 0.45,
  empty: 44,
};
