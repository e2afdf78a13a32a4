import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { counting } from '../support/faults.ts';
import { heard, startScript } from '../support/node.ts';
import { expect, test } from '../support/world.ts';

/** A disk of 1.6 MB, of which an empty portfolio takes more than half, seen by one process only; a Linux that allows it is needed. */
function smallDisk(folder: string): string[] {
  const mount = `mount -t tmpfs -o size=1600k none ${JSON.stringify(folder)} && exec "$0" "$@"`;
  return ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', mount];
}

/** What a portfolio that fills its disk says of it at the end. */
async function filled(folder: string, planted = ''): Promise<unknown> {
  const [command = '', ...args] = smallDisk(folder);
  test.skip(spawnSync(command, [...args, 'true']).status !== 0, 'no disk can be made here');
  const script = join(import.meta.dirname, 'fullDisk.ts');
  return JSON.parse(await heard(startScript(script, [folder, planted], smallDisk(folder))));
}

test('on a full disk, what was acknowledged stays, and nothing is left half written', async ({
  folder,
}) => {
  const said = await filled(folder);
  counting('disk full').attempt(() =>
    expect(said).toEqual({
      // A PDF that is replaced; a save, a PDF, a new portfolio, a copy; a workbook, a handover, a file that is attached; a password, another form.
      codes: 'place disk place disk disk place place disk disk disk'
        .split(' ')
        .map((where) => `${where}_full`),
      stored: expect.any(Number),
      lost: 0,
      integrity: 'ok',
      left: ['A.essaim'],
    }),
  );
});

test('the harness of a full disk finds what is acknowledged before it is stored', async ({
  folder,
}) => {
  expect(await filled(folder, 'early')).toMatchObject({ lost: 1 });
});

test('the harness of a full disk finds a file that is left half written', async ({ folder }) => {
  expect(await filled(folder, 'half')).not.toMatchObject({ left: ['A.essaim'] });
});
