import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawDossier } from '../shared/content/drawDossier.ts';
import type { DossierWarning } from '../shared/domain/schemas/dossier.ts';
import { Refusal } from '../shared/ipc/errors.ts';
import { translator } from '../shared/strings/index.ts';
import type { ReadableDb } from './database/connection.ts';
import { createPortfolio } from './database/create.ts';
import { inspect } from './database/inspect.ts';
import { type OpenFile, openPortfolio } from './database/open.ts';
import { atomicWrite } from './files/atomicWrite.ts';
import { createWorkerRenderer } from './pdf/workerRenderer.ts';
import type { Context } from './services/context.ts';
import * as dossiers from './services/dossiers.ts';
import { fillExample } from './services/examples.ts';
import { createIds } from './services/ids.ts';
import * as initiatives from './services/initiatives.ts';
import { typedKey } from './services/passwords.ts';
import { requirePages, requireReady } from './services/readiness.ts';
import { createResources, type Resources } from './services/resources.ts';
import type { Example } from './services/session.ts';
import { typedPassword } from './typedPassword.ts';

/**
 * A dossier without a window, by the services of the window. The person's words are in `cli` of the
 * catalogue; a refusal is one sentence on the error output and exit code 1, and nothing is written.
 */
const t = translator('fr-CA');

/** A sentence for the person, and the end. */
class Stop extends Error {}

async function main(args: string[]): Promise<void> {
  const options = parse(args);
  const root = join(import.meta.dirname, '../..');
  const resources = createResources(join(root, 'resources'));
  const context: Context = { now: () => new Date(), newId: createIds() };
  if (options.demo) {
    for (const example of ['public_example', 'fictional_example'] as const) {
      const { title, out } = DEMO[example];
      await withExample(example, context, resources, (db) =>
        write(db, context, resources, { ...options, initiative: title, out: join(root, out) }),
      );
    }
    return;
  }
  const work = (db: ReadableDb) =>
    options.list ? list(db, context, resources) : write(db, context, resources, options);
  if (options.portfolio === undefined) {
    await withExample(
      options.fictional ? 'fictional_example' : 'public_example',
      context,
      resources,
      work,
    );
    return;
  }
  const file = await opened(resolve(options.portfolio));
  try {
    await work(file.readable);
  } finally {
    file.close();
  }
}

/** A portfolio, by its password when it has one. */
async function opened(path: string): Promise<OpenFile> {
  const inspected = inspect(path, Number.POSITIVE_INFINITY);
  if (!inspected.isProtected) return openPortfolio(path);
  const typed = await typedPassword(t('cli:password'));
  if (typed === '') throw new Stop(t('cli:needsPassword'));
  return openPortfolio(path, { key: await typedKey(typed, inspected.salt) });
}

/** What is written where there is no display: an initiative of each example. */
const DEMO: Readonly<Record<Example, { title: string; out: string }>> = {
  public_example: {
    title: 'Logements communautaires des Bois-Francs',
    out: 'out/dossier-exemple.pdf',
  },
  fictional_example: { title: 'Transport solidaire des rangs', out: 'out/dossier-fictif.pdf' },
};

type Options = {
  portfolio: string | undefined;
  fictional: boolean;
  initiative: string | undefined;
  template: string | undefined;
  out: string | undefined;
  list: boolean;
  demo: boolean;
};

function parse(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        portfolio: { type: 'string' },
        fictional: { type: 'boolean', default: false },
        initiative: { type: 'string' },
        template: { type: 'string' },
        out: { type: 'string' },
        list: { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
      },
    });
    const { portfolio: file, initiative, template, out, ...flags } = values;
    return { portfolio: file, initiative, template, out, ...flags };
  } catch {
    throw new Stop(`${t('cli:unknownOption')}\n${t('cli:usage')}`);
  }
}

/** An example made in a temporary folder, and removed after. */
async function withExample(
  example: Example,
  context: Context,
  resources: Resources,
  work: (db: ReadableDb) => Promise<void> | void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-'));
  try {
    const path = join(folder, 'exemple.essaim');
    createPortfolio(path, (db) =>
      fillExample(db, context, resources.sample(example), {
        grid: resources.grid(),
        gridOptions: resources.gridOptions(),
        templates: resources.templates(),
      }),
    );
    const file = openPortfolio(path);
    try {
      await work(file.readable);
    } finally {
      file.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function list(db: ReadableDb, context: Context, resources: Resources): void {
  const lines = [
    ...initiatives.listTitles(db).map(({ title }) => `initiative\t${title}`),
    ...resources.templates().map(({ name }) => `template\t${name}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function write(
  db: ReadableDb,
  context: Context,
  resources: Resources,
  options: Options,
): Promise<void> {
  const { out } = options;
  if (out === undefined) throw new Stop(t('cli:needsOut'));
  requireOrdinary(resolve(out));
  const templates = resources.templates();
  const { template: name } = options;
  const template =
    name === undefined
      ? templates[0]
      : templates.find((known) => isSame(known.name, name) || known.id === name);
  if (template === undefined) throw new Stop(t('cli:unknownTemplate', { name: name ?? '' }));

  // A template of the whole portfolio asks for no initiative.
  const initiativeId =
    template.about === 'portfolio' ? null : initiativeNamed(db, options.initiative);
  const source = dossiers.draft(db, context, resources, { initiativeId, template });
  // Nobody is asked here: what a person would accept in the window is told, and written all the same.
  const content = drawDossier(source, t);
  const warnings = await requireReady(() => db, context, { source, content, t });
  const renderer = createWorkerRenderer({
    workerFile: join(import.meta.dirname, 'pdfWorker.js'),
    fontsFolder: join(import.meta.dirname, '../../resources/fonts'),
  });
  const pdf = await renderer.render(source, { signal: new AbortController().signal });
  requirePages(source, pdf);
  const path = resolve(out);
  try {
    atomicWrite(path, pdf.bytes);
  } catch (failure) {
    if (failure instanceof Refusal && failure.code === 'cannot_write') {
      throw new Stop(t('cli:outNotWritable', { path }));
    }
    throw failure;
  }
  // The examples are for looking at, and go to nobody.
  if (!options.demo) process.stderr.write(toldOf(warnings));
  process.stdout.write(`${path}\n`);
}

function toldOf(warnings: readonly DossierWarning[]): string {
  const sentences = [...new Set(warnings.map((one) => one.sentence))];
  return sentences.length === 0
    ? ''
    : `${t('cli:warnings')}\n${sentences.map((one) => `- ${one}\n`).join('')}`;
}

function initiativeNamed(db: ReadableDb, title: string | undefined): string {
  if (title === undefined) throw new Stop(t('cli:needsInitiative'));
  const initiative = initiatives.listTitles(db).find((row) => isSame(row.title, title));
  if (initiative === undefined) throw new Stop(t('cli:unknownInitiative', { title }));
  return initiative.id;
}

/** A PDF takes the place of an ordinary file only, and never that of a portfolio. */
function requireOrdinary(path: string): void {
  const present = lstatSync(path, { throwIfNoEntry: false });
  const isOrdinary = present === undefined || present.isFile();
  if (!isOrdinary || path.toLowerCase().endsWith('.essaim')) {
    throw new Stop(t('cli:outNotWritable', { path }));
  }
}

/** Titles are compared as people read them: spaces and the form of accents do not count. */
function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

try {
  await main(process.argv.slice(2));
  process.exit(0);
} catch (failure) {
  process.stderr.write(`${sentence(failure)}\n`);
  process.exit(1);
}

function sentence(failure: unknown): string {
  if (failure instanceof Stop) return failure.message;
  const code = failure instanceof Refusal ? failure.code : 'unexpected';
  return `${t(`errors:${code}.what`)} ${t(`errors:${code}.todo`)}`;
}
