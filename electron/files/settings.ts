import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../shared/domain/language.ts';
import { fieldsOf, readJson, refuseOthers, writeJson } from './jsonFile.ts';

/** The depot of a network; a host left empty: there is none. Beside the application: electron/network/README.md. */
export type NetworkSettings = {
  name: string;
  host: string;
  port: number;
  database: string;
  user: string;
  /** The certificate of the authority of the network, as PEM. */
  certificate: string | null;
};

/** What the application remembers of this computer; nothing of a portfolio. */
export type Settings = {
  /** Of the window, the menu and the system's dialogs; null until a person chose: that of the computer. */
  language: Language | null;
  theme: 'system' | 'light' | 'dark';
  /** How large the projected screen is, as a share of its usual size, from 1 to 2. */
  projectorSize: number;
  /** Minutes without a gesture after which a portfolio with a password is locked; 0: never. */
  lockAfter: 0 | 5 | 15 | 30;
  /** « Pour commencer » on « Accueil »: by itself on a new portfolio, asked for again, or dismissed for good. */
  firstSteps: 'auto' | 'always' | 'never';
  network: NetworkSettings;
  window: { x?: number; y?: number; width: number; height: number; maximised: boolean } | null;
};

/** The port of PostgreSQL. */
const USUAL_PORT = 5_432;

const DEFAULTS: Settings = {
  language: null,
  theme: 'system',
  projectorSize: 1,
  lockAfter: 15,
  firstSteps: 'auto',
  network: {
    name: '',
    host: '',
    port: USUAL_PORT,
    database: 'essaim',
    user: '',
    certificate: null,
  },
  window: null,
};

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
  let settings = readJson(path, parse) ?? DEFAULTS;
  return {
    get: () => settings,
    set(patch) {
      settings = { ...settings, ...patch };
      writeJson(path, settings);
    },
  };
}

function parse(value: unknown): Settings {
  const {
    language = null,
    theme,
    projectorSize = 1,
    lockAfter = DEFAULTS.lockAfter,
    firstSteps = DEFAULTS.firstSteps,
    network = DEFAULTS.network,
    window,
    ...unknown
  } = fieldsOf(value);
  const spoken = LANGUAGES.find((known) => known === language) ?? null;
  if (language !== spoken) throw new TypeError('language');
  if (theme !== 'system' && theme !== 'light' && theme !== 'dark') throw new TypeError('theme');
  if (typeof projectorSize !== 'number' || !(projectorSize >= 1 && projectorSize <= 2))
    throw new TypeError('projectorSize');
  if (lockAfter !== 0 && lockAfter !== 5 && lockAfter !== 15 && lockAfter !== 30)
    throw new TypeError('lockAfter');
  if (firstSteps !== 'auto' && firstSteps !== 'always' && firstSteps !== 'never')
    throw new TypeError('firstSteps');
  refuseOthers(unknown);
  return {
    language: spoken,
    theme,
    projectorSize,
    lockAfter,
    firstSteps,
    network: networkOf(network),
    window: window === null ? null : bounds(window),
  };
}

function networkOf(value: unknown): NetworkSettings {
  const { name, host, port, database, user, certificate, ...unknown } = fieldsOf(value);
  refuseOthers(unknown);
  if (typeof name !== 'string' || typeof host !== 'string') throw new TypeError('network');
  if (typeof database !== 'string' || typeof user !== 'string') throw new TypeError('network');
  if (certificate !== null && typeof certificate !== 'string') throw new TypeError('network');
  if (!isWhole(port) || port < 1 || port > 65_535) throw new TypeError('port');
  return { name, host, port, database, user, certificate };
}

function bounds(value: unknown): Settings['window'] {
  const { x, y, width, height, maximised, ...unknown } = fieldsOf(value);
  refuseOthers(unknown);
  if (!isWhole(width) || !isWhole(height) || width < 1 || height < 1) throw new TypeError('size');
  if (typeof maximised !== 'boolean') throw new TypeError('maximised');
  if (x === undefined && y === undefined) return { width, height, maximised };
  if (!isWhole(x) || !isWhole(y)) throw new TypeError('place');
  return { x, y, width, height, maximised };
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}
