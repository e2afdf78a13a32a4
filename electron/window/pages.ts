import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { HOST, SCHEME } from './origin.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * What a page may do, beyond the scripts, styles and fonts of the application: show images made in the
 * page (a logo, a page of a PDF). Workers are its own files. Nothing is fetched from anywhere else.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Declares the scheme; must be called before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      // The compiled code of our pages is kept, so that the next start does not compile it again.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** What the network calls a file that is not there. */
const FILE_NOT_FOUND = -6;

/** Each resolves when the first file of its kind is given. */
export type Given = { readonly page: Promise<void>; readonly style: Promise<void> };

/**
 * Serves the built pages of `root` under the application's scheme, and nothing outside of `root`. By files,
 * which Chromium reads itself: README, 2026-11-25. Tells when the first page is
 * given, and the last of what it asks for at once.
 */
export function servePages(root: string): Given {
  const waiting = new Map<string, () => void>();
  const first = (ending: string) =>
    new Promise<void>((resolve) => waiting.set(ending, () => resolve()));
  protocol.registerFileProtocol(SCHEME, ({ method, url }, answer) => {
    const path = method === 'GET' ? resolveInside(root, url) : null;
    const type = path === null ? undefined : MEDIA_TYPES[extname(path)];
    if (path === null || type === undefined) return answer({ error: FILE_NOT_FOUND });
    waiting.get(extname(path))?.();
    answer({
      path,
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': CONTENT_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
      },
    });
  });
  return { page: first('.html'), style: first('.css') };
}

/** The file that an address names inside `root`, or null when it names anything else. */
export function resolveInside(root: string, address: string): string | null {
  const url = new URL(address);
  if (url.host !== HOST) return null;
  let pathname: string;
  try {
    pathname = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null;
  const path = normalize(join(root, pathname));
  return path.startsWith(root + sep) ? path : null;
}
