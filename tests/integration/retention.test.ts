import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_INCIDENT } from '../../shared/domain/emptyIncident.ts';
import type { RetentionChoice } from '../../shared/domain/schemas/retention.ts';
import { expect, type Office, test } from '../support/office.ts';

/** Names and words that are nowhere else. */
const NAME = 'Marguerite Serinette-Beaulieu';
const WORDS = 'Ritournelle : je choisis maintenant le jour qui me convient.';

const CONSENT = {
  purposes: ['funding' as const],
  audiences: ['funders' as const],
  media: ['document' as const],
  given: 'written' as const,
  start: '2023-01-01',
  end: '2024-06-30',
  note: `Formulaire signé par ${NAME}`,
};

const RULES = {
  testimony: 12,
  contact: 24,
  follow_up: 36,
  participant: 60,
  access_request: 24,
  incident: 60,
  bin: 12,
} as const;

/** An initiative with one of each kind of personal information, all of it long over. */
async function begin({ call }: Office, name = NAME) {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Le Covoiturage' });
  const testimony = await call['testimony.add']({
    initiativeId,
    fields: {
      title: `Entrevue de ${name}`,
      date: '2023',
      reference: `Chez ${name}`,
      text: `${WORDS} ${name} le dit.`,
      pseudonym: 'Rita',
      privateName: name,
      role: 'passagère',
    },
  });
  const { consents } = await call['consent.add']({ evidenceId: testimony.id, fields: CONSENT });
  const { stakeholderId } = await call['participation.add']({
    initiativeId,
    fields: {
      name: 'La Halte',
      kind: 'other',
      role: '',
      since: '2020',
      until: '2021',
      phases: [],
      proximities: [],
    },
  });
  const { stakeholder } = await call['stakeholder.get']({ id: stakeholderId });
  const { id: _id, ...fields } = stakeholder;
  await call['stakeholder.update']({
    id: stakeholderId,
    patch: { ...fields, contact: `${name}, 450 555-0100` },
  });
  const followUp = await call['followUp.record']({
    initiativeId,
    fields: {
      dueOn: '2020-03',
      doneOn: '2020-03-02',
      outcome: 'answered',
      status: null,
      whom: name,
      note: `${name} rappelle`,
    },
  });
  const { id: applicationId } = await call['grid.start']({ initiativeId });
  await call['grid.update']({
    id: applicationId,
    patch: { date: '2020-05-01', participants: [name, 'Une voisine'] },
  });
  return {
    initiativeId,
    testimonyId: testimony.id,
    consentId: consents[0]?.id ?? '',
    stakeholderId,
    followUpId: followUp.id,
    applicationId,
  };
}

async function setRules({ call }: Office): Promise<void> {
  for (const [kind, months] of Object.entries(RULES)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
    await call['retention.setRule']({ kind: kind as keyof typeof RULES, months, note: '' });
  }
}

/** Everything in the folder of the portfolio, as bytes. */
function rawBytes(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('utf8'))
    .join('\n');
}

const choose = (
  kind: RetentionChoice['kind'],
  id: string,
  decision: RetentionChoice['decision'],
): RetentionChoice => ({ kind, id, decision, until: null, reason: '' });

const deed = (choices: RetentionChoice[]) => ({
  decidedBy: 'La coordination',
  reason: 'Liste annuelle',
  choices,
});

test('without a rule nothing is listed; with one, what is over for as long', async ({ office }) => {
  const { call } = office;
  const ids = await begin(office);
  expect((await call['retention.list'](undefined)).lines).toEqual([]);
  await setRules(office);
  const { lines } = await call['retention.list'](undefined);
  expect(lines.map(({ kind, id, since, cause }) => [kind, id, since, cause])).toEqual([
    ['testimony', ids.testimonyId, '2024-06-30', 'ended'],
    ['contact', ids.stakeholderId, '2021', 'unused'],
    ['follow_up', ids.followUpId, '2020-03-02', 'kind'],
    ['participant', ids.applicationId, '2020-05-01', 'kind'],
  ]);
  // A rule that is taken away lists nothing any more.
  await call['retention.setRule']({ kind: 'participant', months: null, note: '' });
  const kinds = (await call['retention.list'](undefined)).lines.map(({ kind }) => kind);
  expect(kinds).not.toContain('participant');
  await expect(async () =>
    call['retention.setRule']({ kind: 'incident', months: 59, note: '' }),
  ).rejects.toThrow('invalid_input');
});

test('a consent that holds keeps a testimony out of the list; a withdrawal counts from its day', async ({
  office,
}) => {
  const { call } = office;
  const { testimonyId } = await begin(office);
  await setRules(office);
  const later = await call['consent.add']({
    evidenceId: testimonyId,
    fields: { ...CONSENT, start: '2025-01-01', end: null },
  });
  const kinds = async () => (await call['retention.list'](undefined)).lines.map(({ kind }) => kind);
  expect(await kinds()).not.toContain('testimony');
  const open = later.consents.find(({ end }) => end === null);
  await call['consent.withdraw']({ id: open?.id ?? '', withdrawnOn: '2025-11-23', note: '' });
  expect(await kinds()).not.toContain('testimony');
  await call['consent.withdraw']({ id: open?.id ?? '', withdrawnOn: '2025-11-22', note: '' });
  const { lines } = await call['retention.list'](undefined);
  expect(lines[0]).toMatchObject({ kind: 'testimony', cause: 'withdrawn', since: '2025-11-22' });
});

test('what is destroyed is in no byte of the file, and a record says how much of what', async ({
  office,
  folder,
}) => {
  const { call } = office;
  const ids = await begin(office);
  await setRules(office);
  // Also what was there before, and is in the log only.
  await call['testimony.update']({ id: ids.testimonyId, patch: { role: `cousine de ${NAME}` } });
  await call['testimony.update']({ id: ids.testimonyId, patch: { role: 'passagère' } });
  expect(rawBytes(folder)).toContain(NAME);
  const round = await call['retention.decide'](
    deed([
      choose('testimony', ids.testimonyId, 'destroyed'),
      choose('contact', ids.stakeholderId, 'destroyed'),
      choose('follow_up', ids.followUpId, 'anonymised'),
      choose('participant', ids.applicationId, 'anonymised'),
    ]),
  );
  expect(round.records).toEqual([
    { kind: 'testimony', decision: 'destroyed', count: 1 },
    { kind: 'contact', decision: 'destroyed', count: 1 },
    { kind: 'follow_up', decision: 'anonymised', count: 1 },
    { kind: 'participant', decision: 'anonymised', count: 1 },
  ]);
  for (const canary of [NAME, 'Serinette', 'Ritournelle', '555-0100']) {
    expect(rawBytes(folder), canary).not.toContain(canary);
  }
  const initiative = await call['initiative.get']({ id: ids.initiativeId });
  expect(initiative.testimonies).toEqual([]);
  expect(initiative.gridApplications[0]?.participants).toEqual(['Personne 1', 'Personne 2']);
  expect(initiative.followUps[0]).toMatchObject({ whom: '', note: '[nom retiré] rappelle' });
  expect((await call['retention.list'](undefined)).lines).toEqual([]);
  expect(await call['retention.rounds'](undefined)).toEqual([round]);
  // Nothing brings it back.
  expect((await call['change.next'](undefined)).redo).toBeNull();
  const next = (await call['change.next'](undefined)).undo;
  if (next !== null) await call['change.undo']({ id: next.id });
  expect(rawBytes(folder)).not.toContain(NAME);
});

test('an anonymised testimony keeps its words without the name, and is not asked again', async ({
  office,
  folder,
}) => {
  const { call } = office;
  const { initiativeId, testimonyId, stakeholderId, followUpId, applicationId } =
    await begin(office);
  await setRules(office);
  await call['retention.decide'](
    deed([
      choose('testimony', testimonyId, 'anonymised'),
      choose('contact', stakeholderId, 'destroyed'),
      choose('follow_up', followUpId, 'anonymised'),
      choose('participant', applicationId, 'anonymised'),
    ]),
  );
  const { testimonies, evidence } = await call['initiative.get']({ id: initiativeId });
  expect(testimonies[0]).toMatchObject({
    text: `${WORDS} Rita le dit.`,
    privateName: '',
    role: '',
    pseudonym: 'Rita',
  });
  expect(evidence[0]?.title).toBe('Entrevue de Rita');
  expect(rawBytes(folder)).not.toContain('Serinette');
  expect((await call['retention.list'](undefined)).lines).toEqual([]);
});

test('a testimony under a sealed reading is emptied: its number and its place stay', async ({
  office,
  folder,
}) => {
  const { call } = office;
  const { initiativeId, testimonyId, applicationId, ...others } = await begin(office);
  await setRules(office);
  await call['grid.setReading']({
    id: applicationId,
    componentId: 'rupture',
    patch: { level: 'present', justification: 'Dit par une passagère', evidenceIds: [testimonyId] },
  });
  await call['grid.conclude']({ id: applicationId });
  const sealed = (await call['retention.list'](undefined)).lines.filter((line) => line.isSealed);
  expect(sealed.map(({ kind }) => kind)).toEqual(['testimony', 'participant']);
  await call['retention.decide'](
    deed([
      choose('testimony', testimonyId, 'destroyed'),
      choose('participant', applicationId, 'anonymised'),
      choose('contact', others.stakeholderId, 'destroyed'),
      choose('follow_up', others.followUpId, 'anonymised'),
    ]),
  );
  const { evidence, gridApplications } = await call['initiative.get']({ id: initiativeId });
  expect(evidence[0]).toMatchObject({ number: 1, title: 'Témoignage détruit', reference: '' });
  expect(gridApplications[0]?.readings[0]?.evidenceIds).toEqual([testimonyId]);
  expect(gridApplications[0]?.participants).toEqual(['Personne 1', 'Personne 2']);
  for (const canary of ['Serinette', 'Ritournelle']) {
    expect(rawBytes(folder)).not.toContain(canary);
  }
  expect((await call['retention.list'](undefined)).lines).toEqual([]);
});

test('what is kept says until when and why, comes back after, and can be undone', async ({
  office,
  world,
}) => {
  const { call } = office;
  const { testimonyId } = await begin(office);
  await setRules(office);
  const kept = { kind: 'testimony' as const, id: testimonyId, decision: 'kept' as const };
  for (const bad of [
    { ...kept, until: null, reason: 'Une recherche' },
    { ...kept, until: '2026-11-22', reason: 'Une recherche' },
    { ...kept, until: '2027-11-22', reason: ' ' },
  ]) {
    await expect(async () => call['retention.decide'](deed([bad]))).rejects.toThrow(
      'invalid_input',
    );
  }
  const has = async () =>
    (await call['retention.list'](undefined)).lines.some(({ id }) => id === testimonyId);
  await call['retention.decide'](deed([{ ...kept, until: '2027-11-22', reason: 'Une recherche' }]));
  expect(await has()).toBe(false);
  const next = (await call['change.next'](undefined)).undo;
  await call['change.undo']({ id: next?.id ?? 0 });
  expect(await has()).toBe(true);
  await call['change.redo']({ id: next?.id ?? 0 });
  world.at = new Date(2027, 10, 22, 10);
  expect(await has()).toBe(true);
});

test('one bad choice leaves everything as it was', async ({ office, folder }) => {
  const { call } = office;
  const { testimonyId, followUpId } = await begin(office);
  await setRules(office);
  for (const bad of [
    choose('follow_up', followUpId, 'destroyed'),
    choose('bin', testimonyId, 'destroyed'),
    choose('testimony', testimonyId, 'destroyed'),
  ]) {
    await expect(async () =>
      call['retention.decide'](deed([choose('testimony', testimonyId, 'destroyed'), bad])),
    ).rejects.toThrow(/not_found|invalid_input/);
  }
  expect(rawBytes(folder)).toContain(NAME);
  expect(await call['retention.rounds'](undefined)).toEqual([]);
});

test('the list waits on « Accueil » until it is decided, and again a year later', async ({
  office,
  world,
}) => {
  const { call } = office;
  const { testimonyId } = await begin(office);
  const waits = async () => {
    const { lines } = await call['home.list']({ group: 'unchecked', most: 100 });
    return lines.map(({ kind }) => kind).filter((kind) => kind === 'retention');
  };
  expect(await waits()).toEqual([]);
  await setRules(office);
  expect(await waits()).toEqual(['retention']);
  await call['retention.decide'](deed([choose('testimony', testimonyId, 'destroyed')]));
  // The others are still over, but the list comes once a year.
  expect(await waits()).toEqual([]);
  world.at = new Date(2027, 10, 22, 10);
  expect(await waits()).toEqual(['retention']);
});

test('an incident leaves the register five years after it was known, not before', async ({
  office,
  world,
}) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const incident = await call['incident.add']({
    fields: {
      ...EMPTY_INCIDENT,
      information: 'Des noms',
      circumstances: 'Un portable perdu',
      occurredFrom: '2024-02',
      discoveredOn: '2024-02-29',
      personsNote: 'Une dizaine',
    },
  });
  expect(incident.keptUntil).toBe('2029-02-28');
  await expect(async () => call['incident.remove']({ id: incident.id })).rejects.toThrow(
    'incident_kept',
  );
  await expect(async () =>
    call['incident.update']({ id: incident.id, patch: { caiNotifiedOn: '2026-11-23' } }),
  ).rejects.toThrow('invalid_input');
  world.at = new Date(2029, 1, 28, 10);
  await expect(async () => call['incident.remove']({ id: incident.id })).rejects.toThrow(
    'incident_kept',
  );
  world.at = new Date(2029, 2, 1, 10);
  await call['incident.remove']({ id: incident.id });
  expect(await call['incident.list'](undefined)).toEqual([]);
});

test('a request waits on « Accueil » with its last day, without a name', async ({ office }) => {
  const { call } = office;
  await call['portfolio.create'](undefined);
  const request = await call['accessRequest.add']({
    fields: { kind: 'access', person: NAME, receivedOn: '2026-11-01', note: '' },
  });
  expect(request.dueOn).toBe('2026-12-01');
  const due = await call['home.list']({ group: 'due', most: 100 });
  expect(due.lines).toMatchObject([{ kind: 'accessRequest', id: request.id, date: '2026-12-01' }]);
  expect(JSON.stringify(due)).not.toContain(NAME);
  await call['accessRequest.answer']({
    id: request.id,
    answer: { answeredOn: '2026-11-20', outcome: 'given' },
  });
  expect((await call['home.list']({ group: 'due', most: 100 })).lines).toEqual([]);
  await expect(async () =>
    call['accessRequest.answer']({
      id: request.id,
      answer: { answeredOn: '2026-10-20', outcome: 'given' },
    }),
  ).rejects.toThrow('end_before_start');
});
