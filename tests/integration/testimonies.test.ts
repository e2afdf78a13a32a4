import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftNotice, noticeText } from '../../shared/content/noticeWords.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { DossierBlock } from '../../shared/domain/schemas/dossier.ts';
import {
  type ConsentFields,
  NewTestimonyFields,
  TestimonyFields,
} from '../../shared/domain/schemas/testimony.ts';
import { translator } from '../../shared/strings/index.ts';
import { setBlocks } from '../support/blocks.ts';
import { effectFields } from '../support/effectFields.ts';
import { exported } from '../support/exported.ts';
import { expect, type Office, test } from '../support/office.ts';

/** The name of a person; it is nowhere else. */
const NAME = 'Marguerite Serinette-Beaulieu';
const WORDS = 'Avant, je manquais mes rendez-vous; maintenant, je choisis le jour qui me convient.';

const CONSENT = {
  purposes: ['funding' as const],
  audiences: ['funders' as const],
  media: ['document' as const],
  given: 'written' as const,
  start: '2025-01-01',
  end: null,
  note: `Formulaire signé par ${NAME}`,
};

function withTestimonies(block: DossierBlock): DossierBlock {
  return block.kind === 'testimonies' ? { ...block, included: true } : block;
}

function withText(block: DossierBlock, ownText: string): DossierBlock {
  return block.kind === 'summary' ? { ...block, ownText: ownTextOf(ownText) } : block;
}

/** An initiative with a testimony, an effect that cites it, and a dossier with the block « Témoignages ». */
async function begin({ call }: Office) {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const { id } = await call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Témoignage « Rita »',
      date: '2025',
      reference: `Chez ${NAME}, rang 4`,
      text: WORDS,
      pseudonym: 'Rita',
      privateName: NAME,
      role: 'passagère',
    },
  });
  await call['effect.add']({
    initiativeId,
    fields: effectFields({
      statement: 'Des personnes choisissent leur jour',
      observedOn: '2025',
      level: 'individual',
      nature: 'agency',
      evidenceIds: [id],
    }),
  });
  const templateId = (await call['template.list'](undefined))[0]?.id ?? '';
  const dossier = await call['dossier.create']({ initiativeId, templateId, title: null });
  await setBlocks(call, {
    id: dossier.id,
    blocks: dossier.blocks.map(withTestimonies),
  });
  const source = async () => (await call['dossier.get']({ id: dossier.id })).source;
  const problems = async () =>
    (await call['testimony.problems']({ id: dossier.id })).map(({ kind, block, state }) => [
      kind,
      block,
      state,
    ]);
  const write = async (ownText: string) => {
    const { blocks } = (await source()).dossier;
    await setBlocks(call, {
      id: dossier.id,
      blocks: blocks.map((block) => withText(block, ownText)),
    });
  };
  const send = () => exported(call, { id: dossier.id, recipient: 'MRC' });
  const consent = async () =>
    (await call['consent.add']({ evidenceId: id, fields: CONSENT })).consents.at(-1)?.id ?? '';
  return { id, initiativeId, dossierId: dossier.id, source, problems, write, send, consent };
}

test('a testimony enters a dossier with a valid consent only, and the name of the person never', async ({
  office,
  folder,
}) => {
  const { id, source, problems, send, consent, initiativeId } = await begin(office);
  const withheld: DossierSource = await source();
  expect(JSON.stringify(withheld)).not.toContain('rendez-vous');
  expect(JSON.stringify(withheld)).not.toContain(id);
  expect(await problems()).toEqual([['withheld', null, 'none']]);

  await consent();
  const out = await source();
  expect(out.initiative.testimonies).toEqual([
    { evidenceId: id, text: WORDS, pseudonym: 'Rita', role: 'passagère' },
  ]);
  expect(out.initiative.effects[0]?.evidenceIds).toEqual([id]);
  expect(await problems()).toEqual([]);
  let printed = '';
  office.printer.render = (drawn) => {
    printed = JSON.stringify(drawn);
    return Promise.resolve({ bytes: new TextEncoder().encode(printed), pages: 1 });
  };
  await send();
  const kept = office.session
    .readable()
    .all<{ source: string }>('SELECT source FROM frozen_dossier')
    .map((row) => row.source)
    .join();
  // Its parts too: a family name alone is enough in a village.
  for (const text of [printed, kept, JSON.stringify(out)]) {
    expect(text).toContain('rendez-vous');
    expect(text).not.toMatch(/Marguerite|Serinette|Beaulieu|rang 4/);
  }
  // Nor what was written beside the portfolio: PDF, lists of recent files, log.
  await office.call['grid.start']({ initiativeId });
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile() || name.name.includes('.essaim')) continue;
    expect(readFileSync(join(name.parentPath, name.name), 'utf8'), name.name).not.toContain(
      'Serinette',
    );
  }
});

test('a withdrawal takes it out of drafts, and lists what had left with it', async ({ office }) => {
  const { call } = office;
  const { id, source, problems, send, consent, dossierId } = await begin(office);
  const consentId = await consent();
  await send();
  const before = await call['testimony.carriers']({ id });
  expect(before.drafts).toEqual([expect.objectContaining({ dossierId, how: 'shown' })]);
  expect(before.sent).toEqual([
    expect.objectContaining({ dossierId, recipient: 'MRC', how: 'shown' }),
  ]);
  await call['consent.withdraw']({
    id: consentId,
    withdrawnOn: '2026-11-01',
    note: 'Au téléphone',
  });
  const after = await call['testimony.carriers']({ id });
  expect(after.drafts).toEqual([]);
  expect(after.sent).toEqual(before.sent);
  expect(JSON.stringify(await source())).not.toContain(id);
  expect(await problems()).toEqual([['withheld', null, 'withdrawn']]);
  // What is sent from now on does not carry it.
  await send();
  expect((await call['testimony.carriers']({ id })).sent).toHaveLength(1);
  // A withdrawal stays; what comes after is another consent.
  await expect(async () => call['consent.remove']({ id: consentId })).rejects.toThrow('sealed');
  await expect(async () =>
    call['consent.update']({ id: consentId, patch: { end: '2030-01-01' } }),
  ).rejects.toThrow('sealed');
  await consent();
  expect((await source()).initiative.testimonies).toHaveLength(1);
});

test('a copy that left says what of it was withdrawn since, until another consent holds', async ({
  office,
}) => {
  const { call } = office;
  const { id, initiativeId, send, consent } = await begin(office);
  const withdrawn = async () => call['frozen.withdrawn'](undefined);
  await send();
  const consentId = await consent();
  const one = await send();
  const two = await send();
  expect(await withdrawn()).toEqual([]);
  await call['consent.withdraw']({ id: consentId, withdrawnOn: '2026-11-01', note: '' });
  // The first left without it.
  const carried = await withdrawn();
  expect(carried.map(({ frozenId }) => frozenId).toSorted()).toEqual(
    [one?.id ?? '', two?.id ?? ''].toSorted(),
  );
  expect(carried[0]).toMatchObject({
    evidenceId: id,
    initiativeId,
    number: 1,
    pseudonym: 'Rita',
    withdrawnOn: '2026-11-01',
    how: 'shown',
    recipient: 'MRC',
  });
  await call['initiative.remove']({ id: initiativeId });
  // It is warned of all the same; nothing of what lies in the bin is told.
  expect((await withdrawn()).map(({ pseudonym }) => pseudonym)).toEqual([null, null]);
  await expect(async () => call['testimony.carriers']({ id })).rejects.toThrow('in_bin');
  await call['bin.restore']({ id: initiativeId });
  await consent();
  expect(await withdrawn()).toEqual([]);
});

test('deleting a withdrawn testimony leaves the warning beside the copies that carry it', async ({
  office,
}) => {
  const { call } = office;
  const { id, initiativeId, send, consent } = await begin(office);
  const consentId = await consent();
  await send();
  await call['consent.withdraw']({ id: consentId, withdrawnOn: '2026-11-01', note: '' });
  const before = await call['frozen.withdrawn'](undefined);
  expect(before).toMatchObject([{ evidenceId: id, pseudonym: 'Rita', isErased: false }]);
  await call['evidence.remove']({ id });
  expect(await call['frozen.withdrawn'](undefined)).toEqual(
    before.map((one) => Object.assign({}, one, { isErased: true })),
  );
  const [copy] = await call['correctionNotice.list']({ initiativeId });
  expect(copy?.open).toMatchObject([{ kind: 'testimony', recordId: id, openId: null }]);
  // What is destroyed with its initiative keeps the day and the number only.
  const rita = await call['testimony.add']({ initiativeId, fields: RITA });
  await call['consent.add']({ evidenceId: rita.id, fields: CONSENT });
  await send();
  const { testimonies } = await call['initiative.get']({ id: initiativeId });
  await call['consent.withdraw']({
    id: testimonies[0]?.consents[0]?.id ?? '',
    withdrawnOn: '2026-11-02',
    note: '',
  });
  await call['initiative.remove']({ id: initiativeId });
  await call['bin.delete']({ id: initiativeId });
  const left = await call['frozen.withdrawn'](undefined);
  expect(left.map(({ evidenceId, withdrawnOn }) => [evidenceId, withdrawnOn])).toEqual([
    [rita.id, '2026-11-02'],
    [id, '2026-11-01'],
  ]);
  // Nor the pseudonym of the one that was erased before, wherever it was kept.
  for (const one of left) expect(one).toMatchObject({ pseudonym: null, isErased: true });
  const kept = office.session
    .readable()
    .all<{ pseudonym: string }>('SELECT pseudonym FROM erased_withdrawal');
  expect(kept.map(({ pseudonym }) => pseudonym)).toEqual(['', '']);
  const logged = office.session
    .readable()
    .all("SELECT data FROM change_row WHERE data LIKE '%Rita%'");
  expect(logged).toEqual([]);
});

test('a notice of a withdrawal speaks of words only where the copy printed them', async ({
  office,
}) => {
  const { call } = office;
  const { id, initiativeId, dossierId, source, write, send, consent } = await begin(office);
  const consentId = await consent();
  const { blocks } = (await source()).dossier;
  await setBlocks(call, {
    id: dossierId,
    blocks: blocks.map((block) =>
      Object.assign(block, block.kind === 'testimonies' ? { included: false } : {}),
    ),
  });
  await write('Une passagère le dit (P-1).');
  await send();
  await call['consent.withdraw']({ id: consentId, withdrawnOn: '2026-11-01', note: '' });
  expect(await call['frozen.withdrawn'](undefined)).toMatchObject([
    { evidenceId: id, how: 'cited' },
  ]);
  const [copy] = await call['correctionNotice.list']({ initiativeId });
  const letter = noticeText(
    draftNotice(
      { title: 'Demande', sentOn: '2026-11-22', organisation: '', errors: copy?.open ?? [] },
      translator('fr-CA'),
    ),
  );
  expect(letter).toContain('Témoignage P-1, que ce dossier cite sans en reprendre les mots');
  expect(letter).not.toContain('ses mots');
});

const RITA = {
  title: 'Témoignage « Rita »',
  date: null,
  reference: '',
  text: WORDS,
  pseudonym: 'Rita',
  privateName: NAME,
  role: 'passagère',
};

test('a dossier carries what a consent says yes to for it, on the days it holds', async ({
  office,
  world,
}) => {
  const { call } = office;
  const { id, source, problems } = await begin(office);
  const add = (fields: Partial<ConsentFields>) =>
    call['consent.add']({ evidenceId: id, fields: { ...CONSENT, ...fields } });
  const carried = async () => (await source()).initiative.testimonies.length;
  const on = (day: string) => {
    world.at = new Date(`${day}T17:00:00Z`);
  };
  on('2026-03-10');
  // For the web, for members, for research: three yeses that do not make a funder's dossier.
  await add({ media: ['web'] });
  await add({ audiences: ['members'] });
  await add({ purposes: ['research'] });
  expect([await carried(), await problems()]).toEqual([0, [['withheld', null, 'not_covered']]]);
  await add({ start: '2026-03-11', end: '2026-03-12' });
  expect([await carried(), await problems()]).toEqual([0, [['withheld', null, 'not_begun']]]);
  for (const day of ['2026-03-11', '2026-03-12']) {
    on(day);
    expect([await carried(), await problems()]).toEqual([1, []]);
  }
  on('2026-03-13');
  expect([await carried(), await problems()]).toEqual([0, [['withheld', null, 'ended']]]);
  // The one of before the withdrawal does not hold again under the one that comes after.
  const first = (await add({ start: '2026-03-13' })).consents.at(-1)?.id ?? '';
  expect(await carried()).toBe(1);
  await call['consent.withdraw']({ id: first, withdrawnOn: '2026-03-13', note: '' });
  expect([await carried(), await problems()]).toEqual([0, [['withheld', null, 'withdrawn']]]);
  await add({ start: '2026-03-14' });
  expect(await carried()).toBe(0);
  on('2026-03-14');
  expect(await carried()).toBe(1);
});

test('words repeated in a text of one’s own stop the PDF; a number is a warning', async ({
  office,
}) => {
  const { problems, write, send, consent } = await begin(office);
  await write('Voir P-1 pour la suite.');
  expect(await problems()).toContainEqual(['cited', 'summary', 'none']);
  expect(await send()).not.toBeNull();
  await write('Une passagère dit : « maintenant je choisis le jour qui me convient ».');
  expect(await problems()).toContainEqual(['quoted', 'summary', 'none']);
  await expect(async () => send()).rejects.toThrow('consent_missing');
  await consent();
  expect(await problems()).toEqual([]);
  expect(await send()).not.toBeNull();
  await write(`Merci à ${NAME}.`);
  expect(await problems()).toEqual([['named', 'summary', 'valid']]);
  await expect(async () => send()).rejects.toThrow('consent_missing');
});

test('words that have the name of the person in them stay behind, whatever was consented to', async ({
  office,
}) => {
  const { call } = office;
  const { id, source, problems, consent } = await begin(office);
  await consent();
  await call['testimony.update']({ id, patch: { text: `${WORDS} Signé : ${NAME}` } });
  expect((await source()).initiative.testimonies).toEqual([]);
  expect(await problems()).toEqual([['named', null, 'valid']]);
});

test('a consent is written with its dates in order, and withdrawn today at the latest', async ({
  office,
}) => {
  const { call } = office;
  const { id, consent } = await begin(office);
  await expect(async () =>
    call['consent.add']({ evidenceId: id, fields: { ...CONSENT, end: '2024-12-31' } }),
  ).rejects.toThrow('end_before_start');
  const consentId = await consent();
  await expect(async () =>
    call['consent.withdraw']({ id: consentId, withdrawnOn: '2027-01-01', note: '' }),
  ).rejects.toThrow('invalid_input');
  await call['consent.withdraw']({ id: consentId, withdrawnOn: '2026-10-01', note: '' });
  const corrected = await call['consent.withdraw']({
    id: consentId,
    withdrawnOn: '2026-10-02',
    note: 'Par lettre',
  });
  expect(corrected.consents[0]).toMatchObject({
    withdrawnOn: '2026-10-02',
    withdrawalNote: 'Par lettre',
  });
});

test('a consent to nothing, for nobody or in no form is refused, new or corrected', async ({
  office,
}) => {
  const { call } = office;
  const { id, consent } = await begin(office);
  const consentId = await consent();
  for (const empty of [{ purposes: [] }, { audiences: [] }, { media: [] }]) {
    const fields = { ...CONSENT, ...empty };
    await expect(async () => call['consent.add']({ evidenceId: id, fields })).rejects.toThrow(
      'consent_to_nothing',
    );
    await expect(async () =>
      call['consent.update']({ id: consentId, patch: empty }),
    ).rejects.toThrow('consent_to_nothing');
  }
  const kept = await call['consent.update']({ id: consentId, patch: { note: 'Par lettre' } });
  expect(kept.consents).toEqual([
    expect.objectContaining({ ...CONSENT, id: consentId, note: 'Par lettre' }),
  ]);
});

test('nothing becomes a testimony, or stops being one, by its kind', async ({ office }) => {
  const { call } = office;
  const { id, initiativeId } = await begin(office);
  const plain = { title: 'Une référence', date: null, reference: '', url: null };
  await expect(async () =>
    call['evidence.add']({ initiativeId, fields: { ...plain, kind: 'testimony' } }),
  ).rejects.toThrow('invalid_input');
  await expect(async () =>
    call['evidence.update']({ id, patch: { kind: 'reference' } }),
  ).rejects.toThrow('invalid_input');
  await call['evidence.remove']({ id });
  expect((await call['initiative.get']({ id: initiativeId })).testimonies).toEqual([]);
});

test('a testimony without a word is refused, new or changed, and no number is spent on it', async ({
  office,
}) => {
  const { call } = office;
  const { id, initiativeId } = await begin(office);
  const fields = {
    title: 'Témoignage « Ulric »',
    date: null,
    reference: '',
    text: WORDS,
    pseudonym: 'Ulric',
    privateName: '',
    role: '',
  };
  for (const text of ['', ' \n\u00a0']) {
    await expect(async () =>
      call['testimony.add']({ initiativeId, fields: { ...fields, text } }),
    ).rejects.toThrow('invalid_input');
    await expect(async () => call['testimony.update']({ id, patch: { text } })).rejects.toThrow(
      'invalid_input',
    );
    expect(NewTestimonyFields.safeParse({ ...fields, text }).success).toBe(false);
    expect(TestimonyFields.partial().safeParse({ text }).success).toBe(false);
  }
  const { evidence, testimonies } = await call['initiative.get']({ id: initiativeId });
  const last = Math.max(...evidence.map(({ number }) => number));
  expect(testimonies.map(({ text }) => text)).toEqual([WORDS]);
  expect((await call['testimony.add']({ initiativeId, fields })).number).toBe(last + 1);
});
