import { readdir, readFile, readlink } from 'node:fs/promises';

/** A connection of a process, as the Linux kernel lists it. */
export type Connection = { pid: number; protocol: string; remote: string };

/** Connections to anywhere but this machine, of a process and all its descendants. Linux only. */
export async function outsideConnections(root: number): Promise<Connection[]> {
  const found: Connection[] = [];
  for (const pid of await descendants(root)) {
    const inodes = await socketInodes(pid);
    for (const protocol of ['tcp', 'tcp6', 'udp', 'udp6']) {
      const table = await readFile(`/proc/${pid}/net/${protocol}`, 'utf8').catch(() => '');
      for (const line of table.split('\n').slice(1)) {
        const cells = line.trim().split(/\s+/);
        const remote = cells[2] ?? '';
        if (inodes.has(cells[9] ?? '') && !isHere(remote)) found.push({ pid, protocol, remote });
      }
    }
  }
  return found;
}

/** A process and all that it started. */
async function descendants(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [root];
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid) found.push(child);
  }
  return found;
}

async function socketInodes(pid: number): Promise<Set<string>> {
  const inodes = new Set<string>();
  for (const fd of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
    const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '');
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    if (inode !== undefined) inodes.add(inode);
  }
  return inodes;
}

/** Loopback, or no peer: `0100007F`, `::1`, mapped loopback, all zeros. Hexadecimal as in the kernel's table. */
function isHere(remote: string): boolean {
  const address = remote.split(':')[0] ?? '';
  return (
    /^0+$/.test(address) ||
    /^[0-9A-F]{6}7F$/.test(address) ||
    address === '00000000000000000000000001000000' ||
    /^0{16}FFFF0000[0-9A-F]{6}7F$/.test(address)
  );
}
