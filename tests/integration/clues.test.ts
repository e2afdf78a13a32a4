import { today } from '../../electron/services/context.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import { setBlocks } from '../support/blocks.ts';
import { effectFields } from '../support/effectFields.ts';
import { exported } from '../support/exported.ts';
import { expect, test } from '../support/office.ts';

test('words of a dossier that could point to somebody are told where they stand, and left with a trace', async ({
  call,
  world,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  await call['initiative.update']({
    id: initiativeId,
    patch: { territories: [{ kind: 'municipality', name: 'Petit-Rang', mrcCode: '' }] },
  });
  const fields = { date: '2025', reference: 'Chez la mairesse de Petit-Rang', url: null };
  const evidence = await call['evidence.add']({
    initiativeId,
    fields: { ...fields, kind: 'reference', title: 'Procès-verbal' },
  });
  const effect = await call['effect.add']({
    initiativeId,
    fields: effectFields({
      statement: 'Trois femmes de Petit-Rang conduisent',
      observedOn: '2025',
      level: 'individual',
      nature: 'agency',
      ownContribution: 'Deux bénévoles',
      evidenceIds: [evidence.id],
    }),
  });
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  const dossier = await call['dossier.create']({ initiativeId, templateId, title: null });
  const show = (kinds: readonly string[], ownText: string) =>
    setBlocks(call, {
      id: dossier.id,
      blocks: dossier.blocks.map((block) =>
        Object.assign({}, block, {
          included: kinds.includes(block.kind),
          ownText: block.kind === 'summary' ? ownTextOf(ownText) : null,
        }),
      ),
    });
  const open = async () =>
    (await call['clue.list']({ id: dossier.id }))
      .filter(({ acceptedOn }) => acceptedOn === null)
      .map(({ place, id, words }) => [place, id, words]);

  await show(['summary', 'results', 'references'], 'Avec quatre familles.');
  expect(await open()).toEqual([
    ['effect', effect.id, 'Trois femmes de Petit-Rang'],
    ['effect', effect.id, 'Deux bénévoles'],
    ['evidence', evidence.id, 'mairesse … Petit-Rang'],
    ['dossier', dossier.id, 'quatre familles'],
  ]);
  // Only what would be printed: the figure has the statement and not the contribution.
  await show(['figure2'], '');
  expect(await open()).toEqual([['effect', effect.id, 'Trois femmes de Petit-Rang']]);
  await show(['summary', 'results', 'references'], 'Avec quatre familles.');

  // It never stops the PDF.
  expect(await exported(call, { id: dossier.id, recipient: 'MRC' })).not.toBeNull();
  for (const { place, id, key } of await call['clue.list']({ id: dossier.id })) {
    await call['clue.accept']({ place, id, key, accepted: true });
  }
  expect(await open()).toEqual([]);
  const [first] = await call['clue.list']({ id: dossier.id });
  expect(first?.acceptedOn).toBe(today(world));
  // Other words ask again; so does taking the look back.
  await show(['summary', 'results', 'references'], 'Avec trois familles.');
  expect(await open()).toEqual([['dossier', dossier.id, 'trois familles']]);
  await call['clue.accept']({
    place: 'effect',
    id: effect.id,
    key: first?.key ?? '',
    accepted: false,
  });
  expect(await open()).toHaveLength(2);
  // What it stood in takes the look with it.
  await call['effect.remove']({ id: effect.id });
  await call['evidence.remove']({ id: evidence.id });
  await call['dossier.remove']({ id: dossier.id });
});

test('a look is refused of what lies in the bin', async ({ call }) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const { id } = await call['evidence.add']({
    initiativeId,
    fields: { kind: 'reference', title: 'Une', date: null, reference: '', url: null },
  });
  await call['initiative.remove']({ id: initiativeId });
  await expect(async () =>
    call['clue.accept']({ place: 'evidence', id, key: 'few:x', accepted: true }),
  ).rejects.toThrow('in_bin');
});

test('a small number in a need, a measure or a caption is told with its block, once, unless a text stands over it', async ({
  call,
}) => {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  await call['initiative.update']({
    id: initiativeId,
    patch: { socialNeed: 'Trois femmes du rang vivent seules.', summary: 'Pour tout le monde.' },
  });
  const indicator = await call['indicator.add']({
    initiativeId,
    fields: {
      effectId: null,
      name: 'Qui revient',
      unit: 'femmes',
      direction: 'up',
      rhythmMonths: null,
      baselineValue: null,
      baselineDate: null,
      baselineSource: '',
    },
  });
  await call['measure.add']({
    indicatorId: indicator.id,
    measures: [{ date: '2025', value: '2', source: 'Registre', note: '' }],
  });
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  const dossier = await call['dossier.create']({ initiativeId, templateId, title: null });
  const told = async (ownNeed: string | null) => {
    await setBlocks(call, {
      id: dossier.id,
      blocks: dossier.blocks.map((block) =>
        Object.assign({}, block, {
          included: ['summary', 'need', 'indicators'].includes(block.kind),
          ownText: block.kind === 'need' && ownNeed !== null ? ownTextOf(ownNeed) : null,
        }),
      ),
    });
    const clues = await call['clue.list']({ id: dossier.id });
    return clues.map(({ place, block, words }) => [place, block, words]);
  };
  expect(await told(null)).toEqual([
    ['dossier', 'need', 'Trois femmes'],
    ['dossier', 'indicators', '2 femmes'],
  ]);
  expect(await told('Des femmes du rang vivent seules.')).toEqual([
    ['dossier', 'indicators', '2 femmes'],
  ]);
});
