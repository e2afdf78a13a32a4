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
    { name: 'crash', testDir: 'tests/crash', timeout: 300_000 },
    { name: 'e2e', testDir: 'tests/e2e', timeout: 120_000 },
    ...(process.env['ESSAIM_SUITE'] === 'bench'
      ? [{ name: 'bench', testDir: 'tests/bench', timeout: 1_800_000, workers: 1 }]
      : []),
    { name: 'gallery', testDir: 'tests/gallery', timeout: 120_000 },
  ],
});
