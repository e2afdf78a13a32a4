import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A link of a page of a handover: where it is written, what it says, and the file that it names. */
export type PageLink = { readonly page: string; readonly href: string; readonly target: string };

/** Every file of a folder, by its path from the top with « / », in the order of their names. */
export function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** The pages of a handover, by their path, as they are written. */
export function pagesOf(folder: string): Map<string, string> {
  return new Map(
    everyFile(folder)
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** Everything that the pages of a handover lead to or fetch. */
export function linksOf(folder: string): PageLink[] {
  return [...pagesOf(folder)].flatMap(([page, text]) =>
    [...text.matchAll(/\b(?:href|src)="([^"]*)"/gu)].map(([, href = '']) => {
      const [path = ''] = href.split('#');
      const target = resolve(folder, dirname(page), decodeURIComponent(path));
      return { page, href, target: path === '' ? resolve(folder, page) : target };
    }),
  );
}

/** The links that lead out of the folder, or to nothing. */
export function brokenLinks(folder: string): string[] {
  return linksOf(folder)
    .filter(
      ({ href, target }) =>
        /^[a-z][a-z0-9+.-]*:|^\/\//iu.test(href) ||
        !target.startsWith(`${resolve(folder)}${sep}`) ||
        !existsSync(target) ||
        !statSync(target).isFile(),
    )
    .map(({ page, href }) => `${page}: ${href}`);
}

/** The words of a page, without its tags. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ');
}
