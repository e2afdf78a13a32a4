/**
 * The encrypting fork is installed under the name `better-sqlite3`, and its `exports` hide its own
 * types: this gives them back. Only `connect.ts` imports the package.
 */
// oxlint-disable typescript/consistent-type-imports -- an ambient module may import nothing else than types in place
declare module 'better-sqlite3' {
  type Fork = typeof import('../../node_modules/better-sqlite3/index.d.ts');
  const Database: Fork;
  namespace Database {
    type Database = import('../../node_modules/better-sqlite3/index.d.ts').Database;
    type Statement<Parameters extends unknown[]> =
      import('../../node_modules/better-sqlite3/index.d.ts').Statement<Parameters>;
  }
  export default Database;
}
