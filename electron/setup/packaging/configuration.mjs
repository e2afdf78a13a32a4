import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { setFuses } from './fuses.mjs';

/** What a file association and a desktop call a portfolio. */
const PORTFOLIO = { ext: 'essaim', name: 'Portefeuille Essaim', mimeType: 'application/x-essaim' };

/** What the environment says of who signs and who maintains, as electron-builder names it. */
const SETTINGS = /^(?:(?:WIN_)?CSC_|APPLE_|ESSAIM_(?:HOMEPAGE|MAINTAINER)$)/u;

/**
 * Takes out settings that are there and empty, as a workflow leaves those whose secret nobody gave:
 * electron-builder takes an empty certificate of macOS for the path of a folder, and stops.
 * @param {NodeJS.ProcessEnv} env changed in place
 */
export function dropEmptySettings(env) {
  for (const [name, value] of Object.entries(env)) {
    if (SETTINGS.test(name) && value?.trim() === '') delete env[name];
  }
}

/**
 * @typedef {object} Packaging
 * @property {string} electronDist the folder of the Electron to package
 * @property {string} electronVersion
 * @property {string} output absolute path of the folder to fill
 * @property {NodeJS.ProcessEnv} env who signs and who maintains: README.md
 */

/**
 * What is packaged and how, for every system. A function rather than a file of settings, as what signs
 * and what Electron is packaged are known at the moment only.
 * @param {Packaging} packaging
 * @returns {import('electron-builder').Configuration}
 */
export function configuration({ electronDist, electronVersion, output, env }) {
  return {
    appId: 'ca.essaim.Essaim',
    productName: 'Essaim',
    // biome-ignore lint: electron-builder's own placeholders
    artifactName: 'Essaim-${version}-${os}-${arch}.${ext}',
    directories: { app: root, output, buildResources: join(root, 'resources', 'icon') },
    electronDist,
    electronVersion,
    // The SQLite binding comes built with its package, one for each system.
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    publish: null,
    // Only the binding is outside of the archive, as no system loads one from within.
    asar: { smartUnpack: false },
    asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node'],
    files: FILES,
    extraFiles: [
      { from: join(electronDist, 'LICENSES.chromium.html'), to: '.' },
      // For whoever keeps the depot of a network: read by hand, not by the application.
      { from: 'resources/network', to: 'reseau' },
    ],
    electronLanguages: ['fr', 'en-US'],
    fileAssociations: [
      { ...PORTFOLIO, description: PORTFOLIO.name, role: 'Editor', icon: 'document' },
    ],
    afterPack,
    extraMetadata: {
      ...(env.ESSAIM_HOMEPAGE ? { homepage: env.ESSAIM_HOMEPAGE } : {}),
      author: env.ESSAIM_MAINTAINER ?? 'Essaim',
    },
    win: {
      target: ['nsis'],
      icon: 'icon.ico',
      // The binding runs with every right of the application, and is outside of its archive.
      signExts: ['.node'],
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // NSIS has one French.
      installerLanguages: ['fr_FR'],
      language: '1036',
      displayLanguageSelector: false,
      // A portfolio is the person's: removing the application leaves it, and the copies, where they are.
      deleteAppDataOnUninstall: false,
      shortcutName: 'Essaim',
      license: null,
    },
    mac: {
      target: ['dmg'],
      icon: 'icon.icns',
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
      notarize: Boolean(env.APPLE_API_KEY ?? env.APPLE_ID),
      extendInfo: { CFBundleDevelopmentRegion: 'fr' },
    },
    dmg: { title: 'Essaim', writeUpdateInfo: false },
    linux: {
      target: ['AppImage', 'deb'],
      icon: 'linux',
      executableName: 'essaim',
      category: 'Office',
      synopsis: 'Le portefeuille d’innovation sociale d’une CDC',
      description:
        'Tient le portefeuille privé des initiatives d’une corporation de développement communautaire.',
      maintainer: env.ESSAIM_MAINTAINER ?? null,
      desktop: {
        entry: {
          Name: 'Essaim',
          GenericName: 'Portefeuille d’initiatives',
          Comment: 'Le portefeuille d’innovation sociale d’une CDC',
          Keywords: 'CDC;innovation sociale;initiatives;dossier;',
          StartupWMClass: 'Essaim',
        },
      },
    },
  };
}

/** Nothing but what the application reads: README.md, « What ships ». */
const FILES = [
  'package.json',
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  '!out/main/dossier.js',
  'resources/{fonts,grid,handover,portable,sample,templates,territories}/**',
  '!**/*.md',
  '!node_modules/node-addon-api/**',
  '!node_modules/better-sqlite3/{build,deps,src,prebuilds}/**',
  '!node_modules/better-sqlite3/{binding.gyp,index.d.ts}',
  // biome-ignore lint: electron-builder's own placeholders
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
];

/**
 * Sets the fuses before anything is signed, and takes out what a bare Electron opens.
 * @param {import('electron-builder').AfterPackContext} context
 */
async function afterPack({ appOutDir, packager, electronPlatformName }) {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  const { productFilename } = packager.appInfo;
  /** @type {Record<string, string>} */
  const names = { darwin: `${productFilename}.app`, win32: `${productFilename}.exe` };
  await setFuses(join(appOutDir, names[electronPlatformName] ?? 'essaim'));
}
