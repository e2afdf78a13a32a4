/// <reference path="../../electron/database/better-sqlite3.d.ts" />
