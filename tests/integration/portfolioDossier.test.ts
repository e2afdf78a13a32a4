import { checkSentence } from '../../shared/content/dossierChecks/checkSentence.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { recordChecks } from '../../shared/domain/dossierChecks/records.ts';
import type { Dossier } from '../../shared/domain/schemas/dossier.ts';
import { translator } from '../../shared/strings/index.ts';
import { effectFields } from '../support/effectFields.ts';
import { exported } from '../support/exported.ts';
import { expect, type Office, test } from '../support/office.ts';

const PDF = new TextEncoder().encode('%PDF-1.7');

/** A portfolio of three initiatives, of which one has an effect that held, and a dossier of all of them. */
async function begun({ call }: Office): Promise<{ dossier: Dossier; ids: string[] }> {
  await call['portfolio.create'](undefined);
  const ids: string[] = [];
  for (const title of ['Autopartage', 'Halte & jardin', 'Zone calme']) {
    const { id } = await call['initiative.create']({ title });
    ids.push(id);
  }
  const dossier = await call['dossier.create']({
    initiativeId: null,
    templateId: 'portfolio',
    title: null,
  });
  return { dossier, ids };
}

test('a dossier of the portfolio has the name of its template, no initiative, and is listed so', async ({
  office,
}) => {
  const { dossier } = await begun(office);
  expect(dossier).toMatchObject({
    title: 'Portrait du portefeuille',
    initiativeId: null,
    budgetId: null,
    gridApplicationId: null,
  });
  const [row] = await office.call['dossier.list'](undefined);
  expect(row).toMatchObject({ id: dossier.id, initiativeId: null, initiativeTitle: null });
  const { source } = await office.call['dossier.get']({ id: dossier.id });
  expect(source.portfolio?.initiatives.map(({ title }) => title)).toEqual([
    'Autopartage',
    'Halte & jardin',
    'Zone calme',
  ]);
  expect(source.initiative).toMatchObject({ title: dossier.title, effects: [], testimonies: [] });
});

test('what lies in the bin is in no dossier of the portfolio; what is put aside is', async ({
  office,
}) => {
  const { dossier, ids } = await begun(office);
  const { call } = office;
  const selection = { kind: 'ids' as const, ids: [ids[0] ?? ''] };
  await call['selection.change']({ selection, change: { kind: 'archive' } });
  await call['initiative.remove']({ id: ids[2] ?? '' });
  const { source } = await call['dossier.get']({ id: dossier.id });
  expect(source.portfolio?.initiatives.map(({ title }) => title)).toEqual([
    'Autopartage',
    'Halte & jardin',
  ]);
  expect(JSON.stringify(source)).not.toContain('Zone calme');
});

test('a template of the portfolio makes no dossier of an initiative, nor the other way about', async ({
  office,
}) => {
  const { ids } = await begun(office);
  const make = (templateId: string, initiativeId: string | null) => async () =>
    office.call['dossier.create']({ initiativeId, templateId, title: null });
  await expect(make('portfolio', ids[0] ?? '')).rejects.toThrow('invalid_input');
  await expect(make('complete', null)).rejects.toThrow('invalid_input');
});

test('it is frozen, listed among what was sent and read again as any other', async ({ office }) => {
  const { dossier } = await begun(office);
  const { call } = office;
  office.printer.render = () => Promise.resolve({ bytes: PDF, pages: 3 });
  const frozen = await exported(call, {
    id: dossier.id,
    recipient: 'Assemblée générale',
  });
  const [sent] = await call['frozen.list']({ initiativeId: null });
  expect(sent).toMatchObject({ id: frozen?.id, initiativeId: null, hasDossier: true });
  expect((await call['frozen.preview']({ id: frozen?.id ?? '' })).pages).toBe(3);
  const kept = office.session
    .readable()
    .get<{ source: string }>('SELECT source FROM frozen_dossier');
  expect(kept?.source).toContain('Halte & jardin');
});

test('what it said last time is set beside what it says today, text by text', async ({
  office,
}) => {
  const { dossier } = await begun(office);
  const { call } = office;
  const asked = () => call['difference.get']({ id: dossier.id, copyId: null });
  expect(await asked()).toMatchObject({ copies: [], comparison: null });
  office.printer.render = () => Promise.resolve({ bytes: PDF, pages: 3 });
  const frozen = await exported(call, {
    id: dossier.id,
    recipient: 'Assemblée générale',
  });
  await call['initiative.create']({ title: 'Cuisine partagée' });
  const found = await asked();
  expect(found).toMatchObject({ initiativeId: null, copies: [{ id: frozen?.id }] });
  expect(found.comparison?.copyId).toBe(frozen?.id);
  expect(JSON.stringify(found.comparison?.texts)).toContain('Cuisine partagée');
});

test('small numbers of persons in its effects are clues to look at, each where it is mended', async ({
  office,
}) => {
  const { dossier, ids } = await begun(office);
  const { call } = office;
  const initiativeId = ids[1] ?? '';
  const effect = await call['effect.add']({
    initiativeId,
    fields: effectFields({ statement: 'Deux familles viennent chaque semaine' }),
  });
  const [clue] = await call['clue.list']({ id: dossier.id });
  expect(clue).toMatchObject({ kind: 'few', place: 'effect', id: effect.id, initiativeId });
  await call['clue.accept']({
    place: 'effect',
    id: effect.id,
    key: clue?.key ?? '',
    accepted: true,
  });
  expect((await call['clue.list']({ id: dossier.id }))[0]?.acceptedOn).not.toBeNull();
});

test('what its effects lack is told for each initiative, counted in the file', async ({
  office,
}) => {
  const { dossier, ids } = await begun(office);
  const { call } = office;
  const initiativeId = ids[1] ?? '';
  const effect = await call['effect.add']({
    initiativeId,
    fields: effectFields({ statement: 'La halte se remplit', observedOn: '2020' }),
  });
  const { source } = await call['dossier.get']({ id: dossier.id });
  const among = recordChecks(source).filter(({ id }) => id === 'amongEffects');
  expect(among).toMatchObject([
    {
      names: ['Halte & jardin'],
      recordId: initiativeId,
      fieldId: effect.id,
      among: { noEvidence: 1, noContribution: 1, stale: 1 },
    },
  ]);
  const [check] = among;
  if (check === undefined) throw new Error('no check');
  const t = translator('fr-CA');
  expect(checkSentence(check, source, t).replace(/\u00a0/gu, ' ')).toBe(
    '« Halte & jardin » : 1 effet sans preuve, 1 effet sans contribution écrite et 1 effet que personne n’a revu depuis longtemps',
  );
});

test('what is told of no initiative is left out of the counts, and is no table of zeros', async ({
  office,
}) => {
  const { dossier, ids } = await begun(office);
  const { call } = office;
  const drawn = async (kind: string) => {
    const { source } = await call['dossier.get']({ id: dossier.id });
    const block = drawDossier(source, translator('fr-CA')).blocks.find((one) => one.kind === kind);
    return {
      said: block?.drawnPassages.flatMap(({ paragraphs }) => paragraphs) ?? [],
      tables: block?.parts.flatMap((part) => (part.type === 'table' ? [part.caption] : [])) ?? [],
      gaps: block?.parts.flatMap((part) => (part.type === 'gap' ? [part.text] : [])) ?? [],
    };
  };
  const none = await drawn('portfolio_counts');
  expect(none).toEqual({ said: [], tables: [], gaps: ['Rien de noté encore'] });
  expect(await drawn('portfolio_grid')).toEqual({
    said: [],
    tables: [],
    gaps: ['Aucune initiative n’a encore été lue avec la grille.'],
  });
  await call['initiative.update']({ id: ids[0] ?? '', patch: { ruptureScope: 'radical' } });
  const one = await drawn('portfolio_counts');
  expect(one.tables).toEqual(['Par portée']);
  expect(one.said).toHaveLength(1);
  expect(one.gaps).toEqual([]);
});

test('a portrait that left is compared figure by figure with what the portfolio says since', async ({
  office,
}) => {
  const { call } = office;
  const { dossier, ids } = await begun(office);
  const [id = ''] = ids;
  const enter = (stage: 'experimentation' | 'sustaining', date: string) =>
    call['stage.add']({
      initiativeId: id,
      fields: { stage, date, reason: '', endKind: null },
    });
  await enter('experimentation', '2024');
  const fields = { funderId: null, programId: null, conditions: '' };
  const funding = await call['funding.add']({
    fields: { ...fields, title: 'Mission', kind: 'mission', start: '2026-04', end: '2027-03' },
    first: { date: '2026-01', state: 'confirmed', amount: 1_200_000, note: '' },
    initiativeIds: [id],
  });
  const frozen = await exported(call, { id: dossier.id, recipient: 'Réseau' });
  const changed = async () => {
    const { comparison } = await call['difference.get']({ id: dossier.id, copyId: null });
    expect(comparison).toMatchObject({ copyId: frozen?.id, unread: [] });
    return comparison?.sections.flatMap(({ changes }) =>
      changes.map(({ section, kind, about, before, now }) => [
        section,
        kind,
        about?.term ?? null,
        ...[before, now].map((value) => Object.values(value ?? {}).at(-1)),
      ]),
    );
  };
  expect(await changed()).toEqual([]);
  await enter('sustaining', '2026-06');
  await call['fundingState.add']({
    fundingId: funding.id,
    fields: { date: '2026-05', state: 'confirmed', amount: 1_500_000, note: '' },
  });
  expect(await changed()).toEqual([
    ['moneyYears', 'yearSum', null, 1_200_000, 1_500_000],
    ['moneyYears', 'yearKind', 'mission', 1_200_000, 1_500_000],
    ['initiatives', 'initiative', null, 'experimentation', 'sustaining'],
    ['initiatives', 'initiative', null, '2024', '2026-06'],
    ['counts', 'byStage', 'experimentation', 1, 0],
    ['counts', 'byStage', 'sustaining', 0, 1],
  ]);
});
