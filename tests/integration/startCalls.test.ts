import { join } from 'node:path';
import { startHandlers } from '../../electron/ipc/startHandlers.ts';
import { FIRST_CALLS } from '../../shared/ipc/firstCalls.ts';
import { expect, test } from '../support/office.ts';
import { newExampleFile } from '../support/portfolioFile.ts';

test('the calls of a start are answered as all the others are', async ({
  office,
  call,
  folder,
  world,
}) => {
  const start = startHandlers({
    session: office.session,
    context: world,
    app: {
      state: () => ({
        version: '0.0.0',
        language: 'fr-CA',
        theme: 'system',
        projectorSize: 1,
        lockAfter: 15,
        firstSteps: 'auto',
      }),
      setLanguage: () => undefined,
      setTheme: () => undefined,
      setProjectorSize: () => undefined,
      setLockAfter: () => undefined,
      setFirstSteps: () => undefined,
      copied: () => undefined,
      fullScreen: () => false,
      openLink: () => undefined,
      openChromiumLicences: () => Promise.resolve(),
      listening: () => true,
      flushed: () => undefined,
    },
  });
  // Without a portfolio, they refuse as the others do.
  expect(() => start['home.get'](undefined)).toThrow('no_portfolio');
  expect(() => start['initiative.count'](undefined)).toThrow('no_portfolio');
  const path = join(folder, 'Exemple.essaim');
  await newExampleFile(path);
  office.session.openPath(path);
  for (const channel of [...FIRST_CALLS, 'portfolio.recent'] as const) {
    expect(await start[channel](undefined), channel).toEqual(await call[channel](undefined));
  }
  expect(await start['app.listening'](undefined)).toBe(true);
});
