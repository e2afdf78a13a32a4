import { existsSync } from 'node:fs';
import { consentProblems } from '../../shared/content/consentProblems.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import { isConsentBlocking } from '../../shared/domain/consentProblem.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { DossierBlock } from '../../shared/domain/schemas/dossier.ts';
import { translator } from '../../shared/strings/index.ts';
import { setBlocks } from '../support/blocks.ts';
import { effectFields } from '../support/effectFields.ts';
import { exported } from '../support/exported.ts';
import { expect, type Office, test } from '../support/office.ts';

/** The name of a person; only the testimony may have it. */
const NAME = 'Marguerite Serinette-Beaulieu';
const WORDS = 'Avant, je manquais mes rendez-vous; maintenant, je choisis le jour qui me convient.';
const QUOTED = 'Une passagère dit : « maintenant je choisis le jour qui me convient ».';

const t = translator('fr-CA');

const CONSENT = {
  purposes: ['funding' as const],
  audiences: ['funders' as const],
  media: ['document' as const],
  given: 'written' as const,
  start: '2025-01-01',
  end: null,
  note: '',
};

/** An initiative whose pilot ended, with an effect and a testimony, and its dossier. */
async function begin({ call }: Office) {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const stage = (of: 'experimentation' | 'sustaining', date: string) =>
    call['stage.add']({ initiativeId, fields: { stage: of, date, reason: '' } });
  await stage('experimentation', '2019');
  await stage('sustaining', '2020');
  const { id: evidenceId } = await told(call, initiativeId);
  const effect = await call['effect.add']({
    initiativeId,
    fields: effectFields({
      statement: 'Des voisines se parlent',
      observedOn: '2020',
      temporality: 'short',
    }),
  });
  const dossier = await dossierOf(call, initiativeId);
  return { initiativeId, evidenceId, effectId: effect.id, ...dossier };
}

const told = (call: Office['call'], initiativeId: string) =>
  call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Témoignage « Rita »',
      date: '2025',
      reference: '',
      text: WORDS,
      pseudonym: 'Rita',
      privateName: NAME,
      role: 'passagère',
    },
  });

async function dossierOf(call: Office['call'], initiativeId: string | null) {
  const templateId = initiativeId === null ? 'portfolio' : 'complete';
  const { id: dossierId } = await call['dossier.create']({ initiativeId, templateId, title: null });
  const source = async () => (await call['dossier.get']({ id: dossierId })).source;
  const blocks = async (change: (block: DossierBlock) => DossierBlock) =>
    setBlocks(call, {
      id: dossierId,
      blocks: (await source()).dossier.blocks.map(change),
    });
  return {
    dossierId,
    source,
    blocks,
    write: (key: string, text: string) =>
      blocks((one) => (one.key === key ? { ...one, ownText: ownTextOf(text) } : one)),
    problems: () => call['testimony.problems']({ id: dossierId }),
    send: () => exported(call, { id: dossierId, recipient: 'MRC' }),
    draft: () => call['dossier.draft']({ id: dossierId }),
    copy: (key: string) => call['dossier.copiedBlock']({ id: dossierId, key }),
  };
}

const refused = (work: () => unknown) =>
  expect(async () => work()).rejects.toThrow('consent_missing');

test('who was reached in a call is no source that a dossier prints', async ({ office, world }) => {
  const { call } = office;
  const { initiativeId, effectId, source, send } = await begin(office);
  const today = world.at.toISOString().slice(0, 10);
  await call['followUp.record']({
    initiativeId,
    fields: {
      dueOn: today,
      doneOn: today,
      outcome: 'answered',
      whom: NAME,
      note: '',
      status: 'alive',
    },
    rechecks: [{ effectId, answer: 'holds', note: '' }],
  });
  expect(JSON.stringify(drawDossier(await source(), t))).not.toContain('Serinette');
  const { followUps, statusChecks, effects } = await call['initiative.get']({ id: initiativeId });
  // The call itself still tells the coordinator who answered.
  expect(followUps.map(({ whom }) => whom)).toEqual([NAME]);
  expect(statusChecks.map(({ source: of }) => of)).toEqual(['']);
  expect(effects[0]?.rechecks.map(({ source: of }) => of)).toEqual(['']);
  expect(await send()).not.toBeNull();
});

test('the name of a person stops the PDF wherever it would be printed, and leads to the record', async ({
  office,
}) => {
  const { call } = office;
  const { initiativeId, effectId, evidenceId, problems, send, draft, copy } = await begin(office);
  await call['consent.add']({ evidenceId, fields: CONSENT });
  expect(await problems()).toEqual([]);
  await call['effectRecheck.add']({
    effectId,
    fields: { date: '2024', answer: 'holds', source: `Selon ${NAME}`, note: '' },
  });
  expect(await problems()).toContainEqual(
    expect.objectContaining({
      kind: 'named',
      place: 'drawn',
      block: 'argument',
      evidenceId,
      record: { initiativeId, part: 'effects', id: effectId },
    }),
  );
  await refused(send);
  await refused(draft);
  // Nor does it leave by the clipboard; a block without the name does.
  await refused(() => copy('argument'));
  expect((await copy('need')).text).not.toContain('Serinette');
});

test('words drawn from another record are a quotation as well', async ({ office }) => {
  const { call } = office;
  const { initiativeId, effectId, problems, send, evidenceId } = await begin(office);
  await call['effect.update']({ id: effectId, patch: { statement: QUOTED } });
  expect(await problems()).toContainEqual(
    expect.objectContaining({
      kind: 'quoted',
      place: 'drawn',
      record: { initiativeId, part: 'effects', id: effectId },
    }),
  );
  await refused(send);
  await call['consent.add']({ evidenceId, fields: CONSENT });
  expect(await problems()).toEqual([]);
});

test('a block that may not be printed is not copied either, in the dossier or left out', async ({
  office,
}) => {
  const { write, blocks, copy } = await begin(office);
  await write('summary', QUOTED);
  await refused(() => copy('summary'));
  await blocks((one) => (one.key === 'summary' ? { ...one, included: false } : one));
  await refused(() => copy('summary'));
  await write('summary', 'Des voisines se parlent.');
  expect((await copy('summary')).text).toContain('voisines');
});

/** What a person told and took back while a dossier was drawn: her words go, then what had them is written anew. */
function takenBack(call: Office['call'], effectId: string, evidenceId: string) {
  void call['effect.update']({ id: effectId, patch: { statement: 'Des voisines se parlent' } });
  void call['testimony.update']({ id: evidenceId, patch: { text: 'Rien à dire.' } });
}

test('words that a person takes back while a block is drawn are not copied', async ({ office }) => {
  const { call } = office;
  const { effectId, evidenceId, copy } = await begin(office);
  await call['consent.add']({ evidenceId, fields: CONSENT });
  await call['effect.update']({ id: effectId, patch: { statement: QUOTED } });
  const copying = copy('argument');
  takenBack(call, effectId, evidenceId);
  const { text } = await copying;
  expect(text).not.toContain('je choisis le jour');
  expect(text).toContain('Des voisines se parlent');
});

test('a dossier whose words are taken back while it is written is not sent, and nothing is at its place', async ({
  office,
}) => {
  const { call } = office;
  const { dossierId, effectId, evidenceId, send } = await begin(office);
  await call['consent.add']({ evidenceId, fields: CONSENT });
  await call['effect.update']({ id: effectId, patch: { statement: QUOTED } });
  office.answers.meanwhile = () => takenBack(call, effectId, evidenceId);
  await expect(send()).rejects.toThrow('checks_changed');
  expect((await call['dossier.get']({ id: dossierId })).frozen).toEqual([]);
  expect(existsSync(office.answers.pdf ?? '')).toBe(false);
  // Asked again, it leaves with what is there now, whatever is written elsewhere meanwhile.
  office.answers.meanwhile = () => void call['initiative.create']({ title: 'Une autre' });
  expect(await send()).not.toBeNull();
});

test('a dossier looks for the persons of every initiative, but of the bin', async ({ office }) => {
  const { call } = office;
  const { initiativeId, evidenceId } = await begin(office);
  const { id: otherId } = await call['initiative.create']({ title: 'Une autre' });
  const other = await dossierOf(call, otherId);
  await other.write('summary', QUOTED);
  const quoted = { kind: 'quoted', place: 'text', block: 'summary', evidenceId, initiativeId };
  expect(await other.problems()).toEqual([expect.objectContaining(quoted)]);
  await refused(other.send);
  const portfolio = await dossierOf(call, null);
  const { blocks } = (await portfolio.source()).dossier;
  const key = blocks.find(({ kind }) => kind !== 'cover')?.key ?? '';
  await portfolio.write(key, `Merci à ${NAME}.`);
  expect(await portfolio.problems()).toEqual([
    expect.objectContaining({ kind: 'named', place: 'text', block: key, evidenceId, initiativeId }),
  ]);
  await refused(portfolio.send);
  await refused(() => portfolio.copy(key));
  await portfolio.write(key, 'Merci.');
  // What is planned of an initiative is printed with its note.
  await call['followUp.plan']({
    initiativeId: otherId,
    fields: { dueOn: '2026-12-10', note: `Appeler ${NAME}` },
  });
  await call['milestone.add']({
    initiativeId: otherId,
    fields: {
      label: `Dîner avec ${NAME}`,
      start: '2026-12-12',
      end: null,
      responsible: '',
      doneOn: null,
    },
  });
  expect(await portfolio.problems()).toContainEqual(
    expect.objectContaining({
      kind: 'named',
      place: 'drawn',
      record: expect.objectContaining({ initiativeId: otherId, part: 'milestones' }),
    }),
  );
  await call['initiative.remove']({ id: initiativeId });
  expect(await portfolio.problems()).toEqual([]);
  expect(await other.problems()).toEqual([]);
});

test('no dossier of the invented portfolio is stopped', async ({ office }) => {
  const { call } = office;
  await call['portfolio.openExample']({ example: 'fictional_example' });
  for (const { id } of await call['dossier.list'](undefined)) {
    const problems = await call['testimony.problems']({ id });
    expect(problems.filter(isConsentBlocking)).toEqual([]);
  }
});

test('three hundred testimonies are looked through one at a time, and drawn by the thread', async ({
  office,
}) => {
  const { call, printer } = office;
  const { initiativeId, problems, copy, write } = await begin(office);
  for (let number = 2; number <= 300; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are told
    await told(call, initiativeId);
  }
  await write('need', QUOTED);
  const drawn: string[] = [];
  const draw = printer.content.bind(printer);
  printer.content = (source, options) => {
    drawn.push(source.dossier.id);
    return draw(source, options);
  };
  const found = await problems();
  expect(found.filter(({ kind }) => kind === 'quoted')).toHaveLength(300);
  await refused(() => copy('need'));
  expect(drawn).toHaveLength(2);
});

test('who looks through a dossier lets others in after each place of it and each testimony', async ({
  office,
}) => {
  const { call } = office;
  const { initiativeId, source } = await begin(office);
  await told(call, initiativeId);
  const { dossier, template } = await source();
  const initiative = await call['initiative.get']({ id: initiativeId });
  const content = drawDossier(await source(), t);
  const steps = consentProblems(
    {
      dossier,
      template,
      initiative,
      gridApplication: null,
      content,
      told: initiative.testimonies.map((one) => ({
        ...one,
        initiativeId,
        number: 1,
        title: 'Témoignage',
      })),
      drawnFrom: () => [initiative],
    },
    '2026-11-22',
  );
  let pauses = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) pauses += 1;
  // The heads, the blocks, the two persons.
  expect(pauses).toBe(1 + content.blocks.length + 2);
  expect(step.value).toEqual([]);
});
