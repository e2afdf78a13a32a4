// The client alone: the package's own door also looks for its native sibling, which we never use.
declare module 'pg/lib/client.js' {
  import type { ClientConfig, Connection, Client as Whole } from 'pg';

  /** With the connection that it speaks through. */
  type Client = Whole & { readonly connection: Connection };
  const Client: new (config: ClientConfig) => Client;
  export default Client;
}
