import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ask, newExampleFile } from '../support/portfolioFile.ts';
import { expect, test } from '../support/world.ts';

test('a portfolio is read, and found sound, by the SQLite of the system, without us', async ({
  folder,
}) => {
  test.skip(spawnSync('sqlite3', ['--version']).status !== 0, 'sqlite3 is not on this computer');
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  const questions =
    'PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM initiative;';
  const { stdout, stderr } = spawnSync('sqlite3', ['-readonly', path, questions], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^ok\n\d+\n$/);
});

test('what is sealed is replaced by no other tool, even one that runs no trigger on what it replaces', async ({
  folder,
}) => {
  const path = join(folder, 'A.essaim');
  await newExampleFile(path);
  ask(path, (raw) => {
    raw.pragma('recursive_triggers = OFF');
    raw.pragma('foreign_keys = OFF');
    raw.exec(`
      INSERT INTO grid_correction SELECT id, id, NULL, concluded_at, 'Une personne', 'Un texte'
        FROM grid_application WHERE concluded_at IS NOT NULL LIMIT 1;
      INSERT INTO grid_application
        SELECT initiative_id, initiative_id, grid_version_id, date, created_at, NULL, NULL
        FROM grid_application WHERE concluded_at IS NOT NULL LIMIT 1;
      INSERT INTO frozen_dossier
        SELECT id, id, initiative_id, 'Un titre', '', updated_at, 'request', NULL, '', '', NULL, NULL, 1, 1, printf('%064d', 0), '[]', 1, '{}', '[]', x'00'
        FROM dossier LIMIT 1;`);
    const count = (table: string) =>
      Number(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const sealed = 'grid_application WHERE concluded_at IS NOT NULL';
    const attempts = [
      [
        'grid_application',
        'sealed',
        `INSERT OR REPLACE INTO grid_application SELECT * FROM ${sealed}`,
      ],
      [
        'grid_application',
        'sealed',
        `INSERT OR REPLACE INTO grid_application (rowid, id, initiative_id, grid_version_id, date, created_at)
          SELECT rowid, '00000000-0000-7000-8000-000000000000', initiative_id, grid_version_id, date, created_at FROM ${sealed} LIMIT 1`,
      ],
      [
        'grid_application',
        'sealed',
        `UPDATE OR REPLACE grid_application SET id = (SELECT id FROM ${sealed}) WHERE id = initiative_id`,
      ],
      [
        'voice',
        'sealed',
        `INSERT OR REPLACE INTO voice
          SELECT id, (SELECT id FROM grid_application WHERE id = initiative_id), component_id, voice_group, label, level, text
          FROM voice WHERE application_id IN (SELECT id FROM ${sealed})`,
      ],
      [
        'grid_correction',
        'sealed',
        'INSERT OR REPLACE INTO grid_correction SELECT * FROM grid_correction',
      ],
      [
        'frozen_dossier',
        'frozen',
        'INSERT OR REPLACE INTO frozen_dossier SELECT * FROM frozen_dossier',
      ],
    ] as const;
    for (const [table, code, attempt] of attempts) {
      const before = count(table);
      expect(before, attempt).toBeGreaterThan(0);
      expect(() => raw.exec(attempt), attempt).toThrow(code);
      expect(count(table)).toBe(before);
    }
  });
});
