import { Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from '../../shared/domain/shortcuts/chords.ts';
import { firstKeys, isShortcutId, shortcut } from '../../shared/domain/shortcuts/shortcuts.ts';
import type { EventPayload } from '../../shared/ipc/events.ts';
import type { CommonTranslate } from '../../shared/strings/common.ts';

export type Command = EventPayload<'command'>['name'];

export type MenuOptions = {
  t: CommonTranslate;
  platform: NodeJS.Platform;
  /** True when a portfolio is open and may be changed. */
  writable: boolean;
  open: boolean;
  /** True when it has a password. */
  isProtected: boolean;
  recent: readonly { id: string; name: string }[];
  onCommand: (command: Command) => void;
  onRecent: (id: string) => void;
  onExample: (example: 'public_example' | 'fictional_example') => void;
};

/** The application's menu, in French; what cannot be done now is greyed. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(options)));
}

function template(options: MenuOptions): MenuItemConstructorOptions[] {
  const { t, platform } = options;
  const mac = platform === 'darwin';
  return [
    ...(mac ? [macMenu(options)] : []),
    fileMenu(options, mac),
    {
      label: t('menu.edit'),
      submenu: [
        ...(mac ? TYPING_KEYS : []),
        command(options, 'undo', t('menu.undoChange'), options.writable),
        command(options, 'redo', t('menu.redoChange'), options.writable),
        command(options, 'journal', t('menu.journal'), options.open),
        { type: 'separator' },
        { role: 'cut', label: t('menu.cut'), ...keysOf('cut', platform) },
        { role: 'copy', label: t('menu.copy'), ...keysOf('copy', platform) },
        { role: 'paste', label: t('menu.paste'), ...keysOf('paste', platform) },
        {
          role: 'pasteAndMatchStyle',
          label: t('menu.pastePlain'),
          ...keysOf('pastePlain', platform),
        },
        { role: 'selectAll', label: t('menu.selectAll'), ...keysOf('selectAll', platform) },
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        { role: 'zoomIn', label: t('menu.zoomIn'), ...keysOf('zoomIn', platform) },
        { role: 'zoomOut', label: t('menu.zoomOut'), ...keysOf('zoomOut', platform) },
        { role: 'resetZoom', label: t('menu.zoomReset'), ...keysOf('zoomReset', platform) },
        { type: 'separator' },
        {
          role: 'togglefullscreen',
          label: t('menu.fullScreen'),
          ...keysOf('fullScreen', platform),
        },
      ],
    },
    goMenu(options),
    {
      label: t('menu.help'),
      role: 'help',
      submenu: [
        command(options, 'help', t('menu.guide')),
        command(options, 'shortcuts', t('menu.shortcuts')),
      ],
    },
  ];
}

/**
 * A Mac gives ⌘Z to a field through the menu; elsewhere the field hears it by itself. Not shown: beside
 * « Annuler le dernier changement », nobody could tell which of the two to choose.
 */
const TYPING_KEYS: MenuItemConstructorOptions[] = [
  { role: 'undo', visible: false },
  { role: 'redo', visible: false },
];

/** An entry that tells the window; its keys are those of the table, if it has any. */
function command(
  options: MenuOptions,
  name: Command,
  label: string,
  enabled = true,
): MenuItemConstructorOptions {
  return {
    label,
    enabled,
    ...keysOf(name, options.platform),
    click: () => options.onCommand(name),
  };
}

/** The keys of an entry. Those that the window hears are shown without being taken: in a field they may be those of the typing. */
function keysOf(
  name: string,
  platform: NodeJS.Platform,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (!isShortcutId(name)) return {};
  const isMac = platform === 'darwin';
  return {
    accelerator: acceleratorOf(firstKeys(name, isMac)),
    registerAccelerator: shortcut(name, isMac).by === 'menu',
  };
}

function fileMenu(options: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  const { t } = options;
  return {
    label: t('menu.file'),
    submenu: [
      command(options, 'new', t('menu.new')),
      command(options, 'open', t('menu.open')),
      {
        label: t('menu.openRecent'),
        submenu:
          options.recent.length === 0
            ? [{ label: t('menu.noRecent'), enabled: false }]
            : options.recent.map(({ id, name }) => ({
                label: name,
                click: () => options.onRecent(id),
              })),
      },
      { type: 'separator' },
      { label: t('menu.examplePublic'), click: () => options.onExample('public_example') },
      { label: t('menu.exampleFictional'), click: () => options.onExample('fictional_example') },
      { type: 'separator' },
      command(options, 'newInitiative', t('menu.newInitiative'), options.writable),
      command(options, 'importList', t('menu.importList'), options.writable),
      { type: 'separator' },
      command(options, 'send', t('menu.send'), options.writable),
      command(options, 'receive', t('menu.receive'), options.open),
      { type: 'separator' },
      command(options, 'print', t('menu.print'), options.open),
      { type: 'separator' },
      command(options, 'lock', t('menu.lock'), options.isProtected),
      command(options, 'close', t('menu.close'), options.open),
      ...(mac
        ? []
        : [
            command(options, 'settings', t('menu.settings'), options.open),
            { type: 'separator' as const },
            { role: 'quit' as const, label: t('menu.quit'), ...keysOf('quit', options.platform) },
          ]),
    ],
  };
}

function goMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t, open } = options;
  return {
    label: t('menu.go'),
    submenu: [
      command(options, 'search', t('menu.search'), open),
      { type: 'separator' },
      command(options, 'home', t('place.home'), open),
      command(options, 'initiatives', t('place.initiatives'), open),
      command(options, 'stakeholders', t('place.stakeholders'), open),
      command(options, 'followUp', t('place.followUp'), open),
      command(options, 'funding', t('place.funding'), open),
      command(options, 'dossiers', t('place.dossiers'), open),
      { type: 'separator' },
      command(options, 'bin', t('place.bin'), open),
      { type: 'separator' },
      command(options, 'back', t('menu.back'), open),
      command(options, 'forward', t('menu.forward'), open),
    ],
  };
}

function macMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t } = options;
  return {
    label: t('appName'),
    submenu: [
      { role: 'about', label: t('menu.about') },
      { type: 'separator' },
      command(options, 'settings', t('menu.settings'), options.open),
      { type: 'separator' },
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.unhide') },
      { type: 'separator' },
      { role: 'quit', label: t('menu.quit'), ...keysOf('quit', options.platform) },
    ],
  };
}
