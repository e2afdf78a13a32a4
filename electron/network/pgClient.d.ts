// The client alone: the package's own door also looks for its native sibling, which we never use.
declare module 'pg/lib/client.js' {
  import { Client } from 'pg';

  export default Client;
}
