import { join } from 'node:path';
import { launch, test } from '../support/app.ts';
import { firstQuarterHour } from '../support/firstQuarterHour.ts';

test('from an empty folder to a funder’s PDF, then closed, reopened, all there', async ({
  folder,
  profile,
}) => {
  test.setTimeout(300_000);
  await firstQuarterHour(join(folder, 'CDC de l’Anse.essaim'), (file) =>
    launch(file === undefined ? { profile } : { profile, args: [file] }),
  );
});
