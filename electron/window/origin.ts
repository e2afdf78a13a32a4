/** Scheme of the application's own pages, so that no page is ever a file of the disk. */
export const SCHEME = 'essaim';
/** Host of the application's own pages. */
export const HOST = 'app';
/** Where the window starts. */
export const START_URL = `${SCHEME}://${HOST}/index.html`;

/**
 * True when an address is one of the application's own pages. Compared as a parsed address: a
 * substring test would accept `https://example.org/?essaim://app`.
 */
export function isOwnPage(address: string, devServer: string | null): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol === `${SCHEME}:` && url.host === HOST) return true;
  return devServer !== null && url.origin === new URL(devServer).origin;
}

/** What a page may ask for: the application's own files, and data made in the page. */
export function isOwnRequest(address: string, devServer: string | null): boolean {
  if (isOwnPage(address, devServer)) return true;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol === 'data:' || url.protocol === 'blob:') return true;
  return devServer !== null && url.protocol === 'ws:' && url.host === new URL(devServer).host;
}
