// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient module cannot be imported
/// <reference path="../../electron/database/better-sqlite3.d.ts" />
