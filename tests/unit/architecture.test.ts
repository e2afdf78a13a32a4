import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');

/** Every source file, by its path from the root, with what it imports. */
const files = new Map(
  ['electron', 'renderer', 'shared']
    .flatMap((room) => sources(join(root, room)))
    .map((path) => [path, importsOf(path)]),
);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.endsWith('.d.ts'));
}

type Import = { from: string; typeOnly: boolean; isRelative: boolean; isLater: boolean };

function importsOf(path: string): Import[] {
  const text = readFileSync(join(root, path), 'utf8');
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const match of text.matchAll(pattern)) {
    const from = match[2] ?? match[3] ?? '';
    found.push({
      from: resolved(path, from),
      typeOnly: match[1] !== undefined,
      isRelative: from.startsWith('.'),
      isLater: match[3] !== undefined,
    });
  }
  return found;
}

/** A relative import as a path from the root; a package as its name. */
function resolved(path: string, from: string): string {
  if (!from.startsWith('.')) return from;
  return relative(root, resolve(root, dirname(path), from))
    .split(sep)
    .join('/');
}

function offenders(
  where: (path: string) => boolean,
  refused: (from: string, entry: Import) => boolean,
): string[] {
  return [...files]
    .filter(([path]) => where(path))
    .flatMap(([path, imports]) =>
      imports
        .filter((entry) => refused(entry.from, entry))
        .map((entry) => `${path} imports ${entry.from}`),
    );
}

const inRoom = (room: string) => (path: string) => path.startsWith(`${room}/`);

test('every relative import names its file, extension included', () => {
  const missing = [...files].flatMap(([path, imports]) =>
    imports
      .filter(({ isRelative }) => isRelative)
      .filter(({ from }) => !/\.(ts|tsx|mjs|json|css)$/.test(from))
      .map(({ from }) => `${path} imports ${from}`),
  );
  expect(missing).toEqual([]);
});

test('SQL lives in one room', () => {
  const statements =
    /\b(SELECT\s[^;]*\bFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA\s+\w+)\b/;
  const found = [...files.keys()]
    .filter((path) => !path.startsWith('electron/database/'))
    // What is asked of a network's PostgreSQL: electron/network/README.md.
    .filter((path) => path !== 'electron/network/statements.ts')
    .filter((path) => statements.test(readFileSync(join(root, path), 'utf8')));
  expect(found).toEqual([]);
});

test('only the database room knows SQLite', () => {
  expect(
    offenders(
      (path) => !path.startsWith('electron/database/'),
      (from) => from === 'better-sqlite3',
    ).filter((line) => !line.startsWith('electron/setup/')),
  ).toEqual([]);
});

test('Electron is imported only where the system is met', () => {
  const allowed =
    /^electron\/(main|application|preload)\.ts$|^electron\/window\/|^electron\/ipc\/register\.ts$/;
  expect(
    offenders(
      (path) => !allowed.test(path) && !path.startsWith('electron/setup/'),
      (from) => from === 'electron',
    ),
  ).toEqual([]);
});

test('a start reads neither a parser, nor the whole catalogue, nor what answers every call', () => {
  const read = new Set<string>();
  const follow = (path: string): void => {
    if (read.has(path)) return;
    read.add(path);
    for (const { from, typeOnly, isLater } of files.get(path) ?? []) {
      if (!typeOnly && !isLater) follow(from);
    }
  };
  follow('electron/main.ts');
  follow('electron/application.ts');
  expect(read).toContain('electron/services/home.ts');
  expect([...read].filter((path) => HEAVY.test(path))).toEqual([]);
});

/** A window waits for what its start reads: electron/window/README.md, 2026-11-26. */
const HEAVY =
  /^zod$|\/schemas\/|^shared\/(strings\/index|ipc\/contract)|^electron\/(everyCall|ipc\/handlers\.ts|pdf\/)|^pdf/;

test('what is shared imports neither the window, nor Electron, nor Node', () => {
  expect(
    offenders(
      inRoom('shared'),
      (from) =>
        from.startsWith('node:') || from.startsWith('electron') || from.startsWith('renderer'),
    ),
  ).toEqual([]);
});

test('the domain imports nothing outside of itself but its parser', () => {
  expect(
    offenders(
      inRoom('shared/domain'),
      (from) => from !== 'zod' && !from.startsWith('shared/domain/'),
    ),
  ).toEqual([]);
});

test('the window loads no parser and touches the bridge in one file', () => {
  expect(
    offenders(
      inRoom('renderer'),
      (from, { typeOnly }) =>
        !typeOnly &&
        (from === 'zod' ||
          from.startsWith('shared/domain/schemas/') ||
          /^shared\/ipc\/(contract\.ts$|contract\/|events\.ts$)/.test(from)),
    ),
  ).toEqual([]);
  const touching = [...files.keys()]
    .filter(inRoom('renderer'))
    .filter((path) => /window\.essaim/.test(readFileSync(join(root, path), 'utf8')));
  expect(touching).toEqual(['renderer/api.ts']);
});

test('no feature imports another', () => {
  const crossing = [...files].flatMap(([path, imports]) => {
    const own = /^renderer\/features\/[^/]+\//.exec(path)?.[0];
    if (own === undefined) return [];
    return imports
      .filter(({ from }) => from.startsWith('renderer/features/') && !from.startsWith(own))
      .map(({ from }) => `${path} imports ${from}`);
  });
  expect(crossing).toEqual([]);
});

test('components know neither the bridge nor the catalogue', () => {
  expect(
    offenders(
      inRoom('renderer/components'),
      (from, { typeOnly }) =>
        !typeOnly &&
        (/^renderer\/(api|queries|strings|router)/.test(from) ||
          from.startsWith('renderer/features/') ||
          from.startsWith('shared/strings/')),
    ),
  ).toEqual([]);
});

test('services know neither Electron nor what draws PDF, and of one another only what they share', () => {
  const sharedByServices =
    /^electron\/services\/(annexFiles|answerMoney|answerSheet|answerUndo|askingDossiers|bringBack|budgets|bulkPart|changeSearch|changeWords|children|conflictCopies|consentGate|context|copyFormer|destroyedInitiative|dialogs|dossierMoney|dossierParts|dossiers|dossierSubject|effects|erasedWithdrawals|evidence|examples\/\w+|fileNames|formChange|funders|fundings|givenTexts|handover\/\w+|ids|importWrites|kept|keptFiles|keptGrids|listScope|lives|logo|mergeOrder|milestones|moneyLines|openApplication|openPlace|parcelContent|parcelGrids|parcelOffer|participations|passwordChange|passwords|past|patched|pdfRenderer|periods|personGate|portableText|portfolioPicture|portfolioYears|portrait|readiness|refusedFile|retentionActs|retentionRules|takeOut|tidying|writtenFiles)\.ts$/;
  expect(
    offenders(
      inRoom('electron/services'),
      (from, { typeOnly }) =>
        /^electron(\/(window|ipc|pdf|main|preload)|$)/.test(from) ||
        (from.startsWith('electron/services/') && !typeOnly && !sharedByServices.test(from)),
    ),
  ).toEqual([]);
});

test('history is frozen: a migration imports from its own folder only', () => {
  const room = 'electron/database/migrations/';
  const step = /^electron\/database\/migrations\/(\d{4})[-/]/;
  expect(offenders(inRoom(room.slice(0, -1)), (from) => !from.startsWith(room))).toEqual([]);
  const crossing = [...files].flatMap(([path, imports]) => {
    const own = step.exec(path)?.[1];
    if (own === undefined) return [];
    return imports
      .filter(({ from }) => step.exec(from)?.[1] !== own)
      .map(({ from }) => `${path} imports ${from}`);
  });
  expect(crossing).toEqual([]);
});

test('only the PDF room knows pdfmake', () => {
  expect(
    offenders(
      (path) => !path.startsWith('electron/pdf/'),
      (from) => from.startsWith('pdfmake'),
    ),
  ).toEqual([]);
});

/** What could open a connection. */
const CONNECTING = /^node:(http|https|http2|net|tls|dgram|dns)|^pg(\/|-|$)|^undici/;

test('the main process opens no connection: no module that could is imported, no fetch is called', () => {
  // The one place that may, reached by no import but that of the thread of a gesture: electron/network/README.md.
  const place = 'electron/network/connection.ts';
  expect(
    offenders(
      (path) => path.startsWith('electron/') && !path.startsWith('electron/setup/'),
      (from, { typeOnly }) => CONNECTING.test(from) && !typeOnly,
    ),
  ).toEqual([`${place} imports node:tls`, `${place} imports pg/lib/client.js`]);
  const calling = [...files.keys()]
    .filter((path) => path.startsWith('electron/') && !path.startsWith('electron/setup/'))
    .filter((path) =>
      /\bfetch\(|net\.request|autoUpdater/.test(readFileSync(join(root, path), 'utf8')),
    );
  expect(calling).toEqual([]);
});

test('the code that connects is loaded in the thread of a gesture, and by nothing else', () => {
  const importing = (what: string) =>
    [...files].flatMap(([path, imports]) =>
      imports.some(({ from, typeOnly }) => from === what && !typeOnly) ? [path] : [],
    );
  const room = 'electron/network';
  expect(importing(`${room}/connection.ts`)).toEqual([`${room}/depot.ts`]);
  expect(importing(`${room}/depot.ts`)).toEqual([`${room}/networkWorker.ts`]);
  expect(importing(`${room}/networkWorker.ts`)).toEqual([]);
  // The thread is made by one function, which the assembler alone hands on.
  expect(
    [...files.keys()].filter(
      (path) =>
        !path.startsWith('electron/setup/') &&
        /networkWorker/.test(readFileSync(join(root, path), 'utf8')),
    ),
  ).toEqual(NETWORK_THREAD);
});

test('no file imports itself through others', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const { from, typeOnly } of files.get(path) ?? []) {
      if (!typeOnly && files.has(from)) visit(from, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

/** Who names the thread that may connect: its starter, itself, and the assembler. */
const NETWORK_THREAD = [
  'electron/everyCall.ts',
  'electron/network/networkWorker.ts',
  'electron/network/workerNetwork.ts',
];
