/** The path of the place that is shown. */
export function placeNow(): string {
  return window.location.hash.slice(1).split('?')[0] || '/';
}
