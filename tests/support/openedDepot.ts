import { openDepot } from './depot.ts';

// Opens a depot, says where it is, and waits to be killed.
const depot = await openDepot();
const [row] = await depot.admin<{ data_directory: string }>('SHOW data_directory');
process.stdout.write(`${depot.port} ${row?.data_directory}\n`);
