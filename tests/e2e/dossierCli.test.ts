import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FileKey } from '../../electron/database/fileKey.ts';
import { translator } from '../../shared/strings/index.ts';
import { expect, test } from '../support/app.ts';
import { effectFields } from '../support/effectFields.ts';
import { exported } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';
import { readBack } from '../support/pdfReader.ts';
import { newExampleFile, newPortfolioFile } from '../support/portfolioFile.ts';
import { contextAt } from '../support/world.ts';

const cli = resolve('out/main/dossier.js');

/** Runs the command as a person would; what it said and how it ended. */
function dossier(...args: string[]): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
  });
  return { out: stdout, err: stderr, code: status };
}

test('the list gives the initiatives of the sample and the templates, kind and name', () => {
  const { out, code } = dossier('--list');
  const lines = out.trim().split('\n');
  expect(code).toBe(0);
  expect(lines.every((line) => /^(initiative|template)\t[^\t]+$/.test(line))).toBe(true);
  expect(lines).toContain('initiative\tLogements communautaires des Bois-Francs');
  expect(lines).toContain('template\tDossier complet');
});

test('every initiative of the sample has its dossier, with the sources of its facts', async ({
  folder,
}) => {
  const titles = dossier('--list')
    .out.split('\n')
    .filter((line) => line.startsWith('initiative\t'))
    .map((line) => line.slice('initiative\t'.length));
  expect(titles.length).toBeGreaterThan(5);
  for (const title of titles) {
    const path = join(folder, 'dossier.pdf');
    const { out, code } = dossier('--initiative', title, '--out', path);
    expect(code, title).toBe(0);
    expect(out).toBe(`${path}\n`);
    const { pages } = await readBack(readFileSync(path));
    const words = pages
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/gu, ' ');
    expect(words).toContain('faits publics');
  }
});

test('another portfolio, another template by its name; the portfolio stays as it was', async ({
  folder,
}) => {
  const file = join(folder, 'A.essaim');
  await newExampleFile(file);
  const before = readFileSync(file);
  const path = join(folder, 'dossier.pdf');
  const named = ['--initiative', 'Transport solidaire des rangs', '--template', 'Dossier complet'];
  const { code } = dossier('--portfolio', file, ...named, '--out', path);
  expect(code).toBe(0);
  expect((await readBack(readFileSync(path))).pages.length).toBeGreaterThan(10);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['A.essaim', 'dossier.pdf']);
});

test('what cannot be done is said in one sentence, exit code 1, nothing written', async ({
  folder,
}) => {
  const file = join(folder, 'A.essaim');
  await newPortfolioFile(file, 'Une initiative');
  writeFileSync(join(folder, 'texte.essaim'), 'Bonjour');
  mkdirSync(join(folder, 'dossier.pdf'));
  const out = join(folder, 'out.pdf');
  const kept = readdirSync(folder).toSorted();
  for (const [args, says] of [
    [['--portfolio', file, '--initiative', 'Inconnue', '--out', out], /Aucune initiative/],
    [['--initiative', 'Autopartage', '--template', 'Inconnu', '--out', out], /Aucun gabarit/],
    [['--portfolio', join(folder, 'nulle part.essaim'), '--list'], /n’est plus à cet endroit/],
    [
      ['--portfolio', join(folder, 'texte.essaim'), '--initiative', 'x', '--out', out],
      /n’est pas un portefeuille/,
    ],
    [
      ['--portfolio', file, '--initiative', 'Une initiative', '--out', join(folder, 'dossier.pdf')],
      /ne peut pas être écrit/,
    ],
    [
      ['--portfolio', file, '--initiative', 'Une initiative', '--out', join(folder, 'a/b.pdf')],
      /ne peut pas être écrit/,
    ],
    [['--initiative', 'Autopartage'], /--out/],
    [['--out', out], /--initiative/],
    [['--inconnu'], /Option inconnue/],
  ] as const) {
    const { out: said, err, code } = dossier(...args);
    expect(err, args.join(' ')).toMatch(says);
    expect(code).toBe(1);
    expect(said).toBe('');
    expect(existsSync(out)).toBe(false);
  }
  expect(readdirSync(folder).toSorted()).toEqual(kept);
});

/** What makes a dossier of this template wait, in the portfolio that is open. */
const WAITING: Record<
  string,
  { template: string; make: (call: Office['call'], initiativeId: string) => Promise<unknown> }
> = {
  unbalanced_budget: {
    template: 'complete',
    make: async (call, initiativeId) => {
      const { id: budgetId } = await call['budget.add']({
        initiativeId,
        fields: { title: 'Budget', start: null, end: null, fundingId: null },
      });
      const shared = {
        inKind: false,
        funderId: null,
        state: null,
        fundingId: null,
        actual: null,
        note: '',
      };
      return call['budgetLine.add']({
        budgetId,
        fields: { ...shared, side: 'expense', label: 'Salaire', amount: 100 },
      });
    },
  },
  answer_missing: { template: 'foundation-letter', make: () => Promise.resolve() },
  consent_missing: {
    template: 'complete',
    make: async (call, initiativeId) => {
      await call['testimony.add']({
        initiativeId,
        fields: {
          title: 'Témoignage',
          date: '2025',
          reference: '',
          text: 'Je choisis le jour qui me convient.',
          pseudonym: 'Rita',
          privateName: 'Marguerite Serinette',
          role: '',
        },
      });
      const statement = 'Marguerite Serinette choisit le jour';
      return call['effect.add']({
        initiativeId,
        fields: effectFields({ statement, observedOn: '2025', temporality: 'short' }),
      });
    },
  },
};

for (const [code, { template, make }] of Object.entries(WAITING)) {
  test(`the command refuses what the window refuses, and in the same words: ${code}`, async ({
    folder,
  }) => {
    const office = openOffice(folder, contextAt(new Date()));
    const { call } = office;
    await call['portfolio.create'](undefined);
    const { id } = await call['initiative.create']({ title: 'Une initiative' });
    await make(call, id);
    const dossierHere = await call['dossier.create']({
      initiativeId: id,
      templateId: template,
      title: null,
    });
    const send = async () => exported(call, { id: dossierHere.id, recipient: 'Une MRC' });
    await expect(send).rejects.toThrow(code);
    office.session.close();

    const out = join(folder, 'out.pdf');
    const named = ['--initiative', 'Une initiative', '--template', template];
    const said = dossier('--portfolio', join(folder, 'A.essaim'), ...named, '--out', out);
    const t = translator('fr-CA');
    expect(said.err).toContain(t(`errors:${code as 'answer_missing'}.what`));
    expect([said.code, said.out, existsSync(out)]).toEqual([1, '', false]);
  });
}

test('what the window asks to accept is told by the command, which writes all the same', async ({
  folder,
}) => {
  const file = join(folder, 'A.essaim');
  await newPortfolioFile(file, 'Une initiative');
  const out = join(folder, 'out.pdf');
  const said = dossier('--portfolio', file, '--initiative', 'Une initiative', '--out', out);
  expect([said.code, said.out]).toEqual([0, `${out}\n`]);
  expect(said.err).toContain('À regarder avant d’envoyer');
  expect(said.err).toContain('- La grille n’a jamais été lue');
});

test('a portfolio with a password is listed for who gives it, and tells nobody else anything', async ({
  folder,
}) => {
  const file = join(folder, 'Gardé.essaim');
  await newExampleFile(file, await FileKey.fromPassword('Une phrase', randomBytes(16)));
  const given = (input: string) =>
    spawnSync(process.execPath, [cli, '--portfolio', file, '--list'], { encoding: 'utf8', input });
  expect(given('Une phrase\n').stdout).toContain('initiative\tTransport solidaire des rangs');
  const wrong = given('Une autre\n');
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('Ce mot de passe n’ouvre pas ce portefeuille.');
  expect(wrong.stderr).not.toContain('Une autre');
  const none = given('');
  expect(none.status).toBe(1);
  expect(none.stderr).toContain('Ce portefeuille a un mot de passe');
});
