import { defineConfig } from '@playwright/test';

/** One runner for all suites: from pure rules to the real application in the real Electron. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  reporter: [['list']],
  projects: [
    { name: 'unit', testDir: 'tests/unit' },
    { name: 'integration', testDir: 'tests/integration' },
    { name: 'migrations', testDir: 'tests/migrations' },
    {
      name: 'crash',
      testDir: 'tests/crash',
      // Fifty kills took more than five minutes on a machine that was busy elsewhere.
      timeout: process.env['ESSAIM_FAULT_COUNT'] === undefined ? 300_000 : 1_800_000,
    },
    ...(process.env['ESSAIM_FAULT_COUNT'] === undefined
      ? []
      : // Faults of which one try tells all are tried by their own tests, for the table of `test:faults`.
        [
          {
            name: 'faults',
            testDir: 'tests/integration',
            testMatch: /(?:backups|conflictCopies|locks|opening|readOnly|underneath)\.test\.ts/,
          },
        ]),
    { name: 'e2e', testDir: 'tests/e2e', timeout: 120_000 },
    ...(process.env['ESSAIM_SUITE'] === 'bench'
      ? // Nothing passes or fails by the clock: a slow machine makes the file of ten times for half an hour.
        [{ name: 'bench', testDir: 'tests/bench', timeout: 7_200_000, workers: 1 }]
      : []),
    { name: 'gallery', testDir: 'tests/gallery', timeout: 120_000 },
  ],
});
