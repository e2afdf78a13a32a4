import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from './jsonFile.ts';

/** What the application remembers of this computer; nothing of a portfolio. */
const SettingsFile = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** How large the projected screen is, as a share of its usual size. */
  projectorSize: z.number().min(1).max(2).default(1),
  window: z
    .strictObject({
      x: z.exactOptional(z.number().int()),
      y: z.exactOptional(z.number().int()),
      width: z.number().int().min(1),
      height: z.number().int().min(1),
      maximised: z.boolean(),
    })
    .nullable(),
});
export type Settings = z.infer<typeof SettingsFile>;

const DEFAULTS: Settings = { theme: 'system', projectorSize: 1, window: null };

/** The settings, kept in a file of the user's data folder. */
export type SettingsStore = {
  get(): Settings;
  /** Changes some and keeps them. */
  set(patch: Partial<Settings>): void;
};

/** Reads the settings of a folder; damaged ones are set aside and the defaults take their place. */
export function openSettings(folder: string): SettingsStore {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'settings.json');
  let settings = readJson(path, SettingsFile) ?? DEFAULTS;
  return {
    get: () => settings,
    set(patch) {
      settings = { ...settings, ...patch };
      writeJson(path, settings);
    },
  };
}
