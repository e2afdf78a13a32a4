import { expect, test } from '@playwright/test';
import { isConflictCopy, syncServiceOf } from '../../shared/domain/syncedFolder.ts';

for (const [path, service] of [
  ['C:\\Users\\Julie\\OneDrive\\Portefeuille.essaim', 'onedrive'],
  ['C:\\Users\\Julie\\OneDrive - CDC des Érables\\Documents\\A.essaim', 'onedrive'],
  ['/Users/julie/Library/CloudStorage/OneDrive-CDC/A.essaim', 'onedrive'],
  ['/home/julie/Dropbox/A.essaim', 'dropbox'],
  ['C:\\Users\\Julie\\Dropbox (CDC)\\A.essaim', 'dropbox'],
  ['/Users/julie/Library/CloudStorage/Dropbox-CDC/A.essaim', 'dropbox'],
  ['/Users/julie/Library/Mobile Documents/com~apple~CloudDocs/A.essaim', 'icloud'],
  ['C:\\Users\\Julie\\iCloudDrive\\A.essaim', 'icloud'],
  ['G:\\Mon disque\\A.essaim', 'googledrive'],
  [
    '/Users/julie/Library/CloudStorage/GoogleDrive-julie@cdc.example/My Drive/A.essaim',
    'googledrive',
  ],
  ['/home/julie/Nextcloud/A.essaim', 'nextcloud'],
  ['\\\\serveur\\partage\\A.essaim', 'network'],
  ['\\\\?\\UNC\\serveur\\partage\\A.essaim', 'network'],
  ['/run/user/1000/gvfs/smb-share:server=cdc,share=commun/A.essaim', 'network'],
  ['C:\\Users\\Julie\\Documents\\A.essaim', null],
  ['\\\\?\\C:\\Users\\Julie\\A.essaim', null],
  ['/home/julie/Documents/Dropbox.essaim', null],
  ['/home/julie/Dropboxeurs/A.essaim', null],
  ['/media/julie/CLE/A.essaim', null],
] as const) {
  test(`${path} is ${service === null ? 'copied by nobody' : `copied by ${service}`}`, () => {
    expect(syncServiceOf(path)).toBe(service);
  });
}

for (const name of [
  'CDC (Copie en conflit de PC-Julie 2026-11-26).essaim',
  'CDC (copie en conflit de Julie).essaim',
  'CDC (Julie’s conflicted copy 2026-11-26).essaim',
  'CDC (conflicted copy 2026-11-26 101500).essaim',
  'CDC (1).essaim',
  'CDC 2.essaim',
  'CDC-PC-JULIE.essaim',
  'CDC.sync-conflict-20261126-101500-ABCDEFG.essaim',
]) {
  test(`« ${name} » is a copy of « CDC.essaim » that a conflict made`, () => {
    expect(isConflictCopy(name, 'CDC.essaim')).toBe(true);
  });
}

for (const name of [
  'CDC.essaim',
  'CDC (version 1).essaim',
  'CDC (récupéré).essaim',
  'CDCR.essaim',
  'Autre (1).essaim',
  'CDC (1).pdf',
]) {
  test(`« ${name} » is no copy that a conflict made of « CDC.essaim »`, () => {
    expect(isConflictCopy(name, 'CDC.essaim')).toBe(false);
  });
}
