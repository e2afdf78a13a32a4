import { Menu, type MenuItemConstructorOptions } from 'electron';
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
        { role: 'undo', label: t('menu.undo') },
        { role: 'redo', label: t('menu.redo') },
        { type: 'separator' },
        heardCommand(options, 'undo', t('menu.undoChange'), 'CmdOrCtrl+Z'),
        heardCommand(options, 'redo', t('menu.redoChange'), 'CmdOrCtrl+Shift+Z'),
        command(options, 'journal', t('menu.journal'), undefined, options.open),
        { type: 'separator' },
        { role: 'cut', label: t('menu.cut') },
        { role: 'copy', label: t('menu.copy') },
        { role: 'paste', label: t('menu.paste') },
        { role: 'pasteAndMatchStyle', label: t('menu.pastePlain') },
        { role: 'selectAll', label: t('menu.selectAll') },
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        { role: 'zoomIn', label: t('menu.zoomIn'), accelerator: 'CmdOrCtrl+=' },
        { role: 'zoomOut', label: t('menu.zoomOut') },
        { role: 'resetZoom', label: t('menu.zoomReset') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: t('menu.fullScreen') },
      ],
    },
    goMenu(options),
    {
      label: t('menu.help'),
      role: 'help',
      submenu: [command(options, 'help', options.t('menu.guide'), 'F1')],
    },
  ];
}

function command(
  options: MenuOptions,
  name: Command,
  label: string,
  accelerator?: string,
  enabled = true,
): MenuItemConstructorOptions {
  return {
    label,
    enabled,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => options.onCommand(name),
  };
}

/** Shows its keys without taking them: in a field they may be those of the typing, elsewhere the window hears them. */
function heardCommand(
  options: MenuOptions,
  name: 'undo' | 'redo' | 'search' | 'back' | 'forward',
  label: string,
  accelerator: string,
): MenuItemConstructorOptions {
  const enabled = name === 'undo' || name === 'redo' ? options.writable : options.open;
  return { ...command(options, name, label, accelerator, enabled), registerAccelerator: false };
}

function fileMenu(options: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  const { t } = options;
  return {
    label: t('menu.file'),
    submenu: [
      command(options, 'new', options.t('menu.new'), 'CmdOrCtrl+Shift+N'),
      command(options, 'open', options.t('menu.open'), 'CmdOrCtrl+O'),
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
      command(
        options,
        'newInitiative',
        options.t('menu.newInitiative'),
        'CmdOrCtrl+N',
        options.writable,
      ),
      { type: 'separator' },
      command(options, 'lock', options.t('menu.lock'), 'CmdOrCtrl+Shift+L', options.isProtected),
      command(options, 'close', options.t('menu.close'), 'CmdOrCtrl+W', options.open),
      ...(mac
        ? []
        : [
            command(options, 'settings', options.t('menu.settings'), 'CmdOrCtrl+,', options.open),
            { type: 'separator' as const },
            { role: 'quit' as const, label: t('menu.quit') },
          ]),
    ],
  };
}

function goMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t, open, platform } = options;
  const mac = platform === 'darwin';
  return {
    label: t('menu.go'),
    submenu: [
      heardCommand(options, 'search', t('menu.search'), 'CmdOrCtrl+K'),
      { type: 'separator' },
      command(options, 'home', options.t('place.home'), 'CmdOrCtrl+1', open),
      command(options, 'initiatives', options.t('place.initiatives'), 'CmdOrCtrl+2', open),
      command(options, 'stakeholders', options.t('place.stakeholders'), 'CmdOrCtrl+3', open),
      command(options, 'funding', options.t('place.funding'), 'CmdOrCtrl+4', open),
      command(options, 'dossiers', options.t('place.dossiers'), 'CmdOrCtrl+5', open),
      { type: 'separator' },
      heardCommand(options, 'back', t('menu.back'), mac ? 'Cmd+[' : 'Alt+Left'),
      heardCommand(options, 'forward', t('menu.forward'), mac ? 'Cmd+]' : 'Alt+Right'),
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
      command(options, 'settings', options.t('menu.settings'), 'CmdOrCtrl+,', options.open),
      { type: 'separator' },
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.unhide') },
      { type: 'separator' },
      { role: 'quit', label: t('menu.quit') },
    ],
  };
}
