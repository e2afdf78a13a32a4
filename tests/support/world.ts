import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { type Context } from '../../electron/services/context.ts';
import { createIds } from '../../electron/services/ids.ts';
import { createResources, type Resources } from '../../electron/services/resources.ts';

/** What ships beside the code. */
export const resourcesFolder = resolve(import.meta.dirname, '../../resources');

/** The shipped grid, templates and samples. */
export const resources: Resources = createResources(resourcesFolder);

/** A clock that stands still until it is told otherwise, and the identifiers that go with it. */
export type TestContext = Context & { at: Date };

/** What is not new any more: an effect that was just recorded does not wait to be looked at again. */
const RECORDED_BEFORE_MS = 60 * 86_400_000;

/** A context on 22 November 2026 at 10 h 00, local time; what it makes says that it was recorded two months before. */
export function contextAt(at = new Date(2026, 10, 22, 10)): TestContext {
  const context: TestContext = {
    at,
    now: () => context.at,
    newId: createIds(() => context.at.getTime() - RECORDED_BEFORE_MS),
  };
  return context;
}

/** Each test has its own folder, gone after it, and its own world. */
export const test = base.extend<{ folder: string; world: TestContext }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'essaim-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  world: async ({}, use) => use(contextAt()),
});

export { expect } from '@playwright/test';
