/** Who copies a folder to other computers. */
export const SYNC_SERVICES = [
  'onedrive',
  'dropbox',
  'icloud',
  'googledrive',
  'nextcloud',
  'network',
] as const;
export type SyncService = (typeof SYNC_SERVICES)[number];

/** Names that the services give to their folders, on Windows, macOS and Linux; « OneDrive - CDC des Érables » is that of an organisation. */
const FOLDERS: readonly (readonly [SyncService, RegExp])[] = [
  ['onedrive', /^onedrive(?:$|[ -])/i],
  ['dropbox', /^dropbox(?:$|[ -])/i],
  ['icloud', /^(?:iclouddrive|icloud drive|com~apple~clouddocs)$/i],
  [
    'googledrive',
    /^(?:google ?drive(?:$|[ -])|mon disque$|my drive$|disques partagés$|shared drives$)/i,
  ],
  ['nextcloud', /^(?:nextcloud|owncloud)\d*$/i],
];

/** « \\serveur\partage\… »; not « \\?\C:\… » nor « \\.\… », which are ways to write a local path. */
const UNC = /^(?:\\\\|\/\/)(?:\?\\UNC\\)?[^\\/?.][^\\/]*[\\/]/i;
/** Where the desktops of Linux show network shares. */
const GVFS = /^\/run\/user\/\d+\/gvfs\/(?:smb-share|sftp|dav|nfs|afp-volume)/;

/** The service that copies the folder of a file, as far as its path tells; null when nothing says so. The last folder that names one decides. */
export function syncServiceOf(path: string): SyncService | null {
  const folders = path.split(/[\\/]/).slice(0, -1);
  for (const folder of folders.toReversed()) {
    const found = FOLDERS.find(([, name]) => name.test(folder));
    if (found !== undefined) return found[0];
  }
  return UNC.test(path) || GVFS.test(path) ? 'network' : null;
}

/** What services add to a name when two computers changed one file, after the name and before its ending. */
const CONFLICTS: readonly RegExp[] = [
  // Dropbox, in French and in English: « (Copie en conflit de PC-Julie 2026-11-26) ».
  /^ \((?:copie en conflit|[^()]*conflicted copy|[^()]*copie conflictuelle)[^()]*\)$/i,
  // Nextcloud: « (conflicted copy 2026-11-26 101500) ».
  /^ \(conflict(?:ed copy)?[^()]*\)$/i,
  // Google Drive, browsers and Windows: « (1) ».
  /^ \(\d{1,3}\)$/,
  // iCloud: « 2 ».
  /^ \d{1,2}$/,
  // OneDrive adds the computer's name: « -PC-JULIE ».
  /^-[\p{L}\p{N}][\p{L}\p{N}-]{1,40}$/u,
  // Syncthing.
  /^\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/,
];

/** Whether a file beside a portfolio is a copy of it that a service made because of a conflict, by its name. */
export function isConflictCopy(name: string, of: string): boolean {
  const dot = of.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [of.slice(0, dot), of.slice(dot)] : [of, ''];
  if (name === of || !name.startsWith(stem) || !name.endsWith(ending)) return false;
  const added = name.slice(stem.length, name.length - ending.length);
  return CONFLICTS.some((pattern) => pattern.test(added));
}
