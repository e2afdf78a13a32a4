import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '../support/office.ts';

test('a template is given as a file and taken in another portfolio as one’s own, under a free name', async ({
  office,
  folder,
}) => {
  const { call, answers } = office;
  await call['portfolio.create'](undefined);
  answers.template = `${folder}/Don.json`;
  expect(await call['templateFile.export']({ id: 'mrc-project' })).toEqual({
    name: 'Projet, fonds régional d’une MRC',
  });
  const first = await call['templateFile.import'](undefined);
  const { origin, template } = (await call['template.shelf'](undefined)).at(-1) ?? {};
  expect(origin).toBe('own');
  expect(first).toEqual({ template, problem: null });
  expect(template?.name).toBe('Projet, fonds régional d’une MRC (2)');
  const shipped = (await call['template.shelf'](undefined)).find(
    (one) => one.template.id === 'mrc-project',
  );
  expect({ ...template, id: 'mrc-project', name: shipped?.template.name }).toEqual(
    shipped?.template,
  );
  expect((await call['templateFile.import'](undefined))?.template?.name).toMatch(/\(3\)$/);
});

test('a file that is no template is refused with its line, and changes nothing', async ({
  office,
  folder,
}) => {
  const { call, answers } = office;
  await call['portfolio.create'](undefined);
  const path = `${folder}/Don.json`;
  answers.template = path;
  await call['templateFile.export']({ id: 'mission' });
  const before = (await call['template.shelf'](undefined)).length;
  writeFileSync(path, readFileSync(path, 'utf8').replace('"recipient":', '"destinataire":'));
  const taken = await call['templateFile.import'](undefined);
  expect(taken?.template).toBeNull();
  expect(taken?.problem).toMatchObject({ kind: 'unknown', path: 'destinataire' });
  expect(await call['template.shelf'](undefined)).toHaveLength(before);
  answers.template = null;
  expect(await call['templateFile.import'](undefined)).toBeNull();
  expect(await call['templateFile.export']({ id: 'mission' })).toBeNull();
  answers.template = `${folder}/nulle-part/Don.json`;
  await expect(call['templateFile.import'](undefined)).rejects.toThrow('file_denied');
});

test('caps, the deadline with its hour, the recipient and what a question draws are changed; no hour stays without its day', async ({
  office,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const { id } = await call['template.copy']({ id: 'foundation-letter', name: 'Notre lettre' });
  const edit = (change: Parameters<(typeof call)['template.edit']>[0]['edit']) =>
    call['template.edit']({ id, edit: change });
  const fields = await edit({
    type: 'fields',
    patch: {
      recipient: 'mrc',
      url: 'https://exemple.test/fonds',
      leastAmount: 400_000,
      mostAmount: 2_500_000,
      mostPercent: 40,
      deadlineOn: '2026-11-17',
      deadlineTime: '17:00',
    },
  });
  expect(fields).toMatchObject({
    recipient: 'mrc',
    url: 'https://exemple.test/fonds',
    rules: { leastAmount: 400_000, mostAmount: 2_500_000, mostPercent: 40 },
    deadline: { on: '2026-11-17', time: '17:00' },
  });
  const undated = await edit({ type: 'fields', patch: { deadlineOn: null } });
  expect(undated.deadline).toMatchObject({ on: null, time: null });
  expect(undated.rules.mostPercent).toBe(40);
  const drawn = await edit({
    type: 'block',
    key: 'request',
    patch: { draws: ['need', 'results'], showsParts: true },
  });
  expect(drawn.blocks.find(({ key }) => key === 'request')).toMatchObject({
    draws: ['need', 'results'],
    showsParts: true,
  });
  await expect(async () =>
    edit({ type: 'block', key: 'request', patch: { draws: ['portfolio_list'] } }),
  ).rejects.toThrow('invalid_input');
});
