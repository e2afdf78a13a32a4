import { showsFirstSteps } from '../../renderer/features/home/firstStepList.ts';
import { expect, test } from '../support/office.ts';

test('each first step is ticked by what the portfolio really has, and not by what lies in the bin', async ({
  office,
  call,
}) => {
  expect(office.session.state()).toBeNull();
  await call['portfolio.create'](undefined);
  const steps = async () => {
    const answer = await call['home.get'](undefined);
    return answer.steps;
  };
  expect(await steps()).toEqual({
    organisation: false,
    initiativeId: null,
    grid: false,
    effect: false,
    money: false,
    dossier: false,
  });
  const { id } = await call['initiative.create']({ title: 'Le grenier partagé' });
  await call['grid.start']({ initiativeId: id });
  expect(await steps()).toMatchObject({ initiativeId: id, grid: true, effect: false });
  await call['initiative.remove']({ id });
  expect(await steps()).toMatchObject({ initiativeId: null, grid: false });
});

test('the first steps are shown on a new portfolio of one’s own, or where they were asked for', () => {
  const own = { initiatives: 0, isOwn: true, canWrite: true };
  expect(showsFirstSteps('auto', own)).toBe(true);
  expect(showsFirstSteps('auto', { ...own, initiatives: 12 })).toBe(false);
  expect(showsFirstSteps('auto', { ...own, isOwn: false })).toBe(false);
  expect(showsFirstSteps('always', { ...own, initiatives: 12 })).toBe(true);
  expect(showsFirstSteps('never', own)).toBe(false);
  expect(showsFirstSteps('always', { ...own, canWrite: false })).toBe(false);
});
