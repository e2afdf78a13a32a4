import { existsSync, readFileSync } from 'node:fs';
import { expect, type Office, test } from '../support/office.ts';
import { exportRegister, sent } from '../support/sheets.ts';

// What leaves beside dossiers: the calendar, the register as a table, the grid on paper.

const NAME = 'Marguerite Serinette-Beaulieu';
const WORDS = 'Avant, je manquais mes rendez-vous; maintenant, je choisis le jour qui me convient.';
const QUOTE = 'Elle dit : maintenant je choisis le jour qui me convient';

const CONSENT = {
  purposes: ['learning' as const],
  audiences: ['members' as const],
  media: ['document' as const],
  given: 'written' as const,
  start: '2025-01-01',
  end: null,
  note: '',
};

/** An initiative of which a person told something. */
async function begin({ call }: Office) {
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const { id: evidenceId } = await call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Témoignage',
      date: '2025',
      reference: '',
      text: WORDS,
      pseudonym: 'Rita',
      privateName: NAME,
      role: 'passagère',
    },
  });
  return { initiativeId, evidenceId };
}

for (const [what, said] of [
  ['the name of a person', `Rencontrer ${NAME.toLocaleUpperCase('fr-CA')}`],
  ['words without consent', QUOTE],
] as const) {
  test(`a calendar with ${what} is not written; without them it is`, async ({ office }) => {
    const { call } = office;
    const { initiativeId } = await begin(office);
    const { id } = await call['milestone.add']({
      initiativeId,
      fields: { label: said, start: '2027-03-01', end: null, doneOn: null, responsible: '' },
    });
    const write = async () => call['calendar.export'](undefined);
    await expect(write).rejects.toMatchObject({
      code: 'person_told',
      about: expect.stringContaining(said),
    });
    expect(existsSync(office.answers.calendar ?? '')).toBe(false);
    await call['milestone.update']({ id, patch: { label: 'Rencontrer Rita' } });
    expect(await write()).toMatchObject({ events: 1 });
    expect(readFileSync(office.answers.calendar ?? '', 'utf8')).toContain('Rencontrer Rita');
  });
}

test('a register with the name of a person is not written as a table', async ({ office }) => {
  const { call } = office;
  const { initiativeId } = await begin(office);
  const asked = { initiativeId, templateId: 'complete', title: 'Demande' };
  const dossier = await call['dossier.create'](asked);
  const write = async () => exportRegister(office);
  expect(await write()).not.toBeNull();
  await call['dossier.update']({ id: dossier.id, patch: { title: `Pour ${NAME}` } });
  await expect(write).rejects.toMatchObject({ code: 'person_told', about: `Pour ${NAME}` });
});

test('a grid goes around the table with words that a consent lets go there, never with the name', async ({
  office,
}) => {
  const { call } = office;
  const { initiativeId, evidenceId } = await begin(office);
  const { id } = await call['grid.start']({ initiativeId });
  const note = async (justification: string) =>
    call['grid.setReading']({ id, componentId: 'rupture', patch: { justification } });
  const print = async () => call['grid.printFilled']({ id });
  expect(await print()).not.toBeNull();
  await note(QUOTE);
  await expect(print).rejects.toMatchObject({ code: 'person_told', about: 'Rupture' });
  await call['consent.add']({ evidenceId, fields: CONSENT });
  expect(await print()).not.toBeNull();
  await note(`Dit par ${NAME}`);
  await expect(print).rejects.toThrow('person_told');
});

test('a table with the name of a person in its title or among its filters is not written', async ({
  office,
}) => {
  const { call } = office;
  await begin(office);
  const write = async (title: string, filters: string[]) =>
    call['takeOut.sheet'](sent('funders', { title, filters, heads: ['Nom'], named: 0, rows: [] }));
  for (const [title, filters] of [
    ['Bailleurs', ['Année : 2025', `Contient « ${NAME} »`]],
    [`Bailleurs de ${NAME}`, []],
  ] as const) {
    await expect(write(title, [...filters])).rejects.toMatchObject({
      code: 'person_told',
      about: expect.stringContaining(NAME),
    });
  }
  expect(existsSync(office.answers.table ?? '')).toBe(false);
  expect(await write('Bailleurs', ['Contient « Rita »'])).toMatchObject({ lines: 0 });
});

test('what is told while a person chooses where a list or a calendar goes is looked for as well', async ({
  office,
}) => {
  const { call, answers } = office;
  await call['portfolio.create'](undefined);
  const { id: initiativeId } = await call['initiative.create']({ title: 'Une initiative' });
  const milestone = { start: '2027-03-01', end: null, doneOn: null, responsible: '' };
  const { id } = await call['milestone.add']({
    initiativeId,
    fields: { ...milestone, label: 'Rencontrer quelqu’un' },
  });
  const rows = [[{ text: `Ligne de ${NAME}` }]];
  const sheet = { title: 'Bailleurs', filters: [], heads: ['Nom'], named: 0, rows };
  const told: unknown[] = [];
  // The dialog waits for a person; what is written meanwhile is there once it is answered.
  answers.meanwhile = () => {
    told.push(
      call['testimony.add']({
        initiativeId,
        fields: {
          title: 'Témoignage',
          date: '2025',
          reference: '',
          text: WORDS,
          pseudonym: 'Rita',
          privateName: NAME,
          role: 'passagère',
        },
      }),
      call['milestone.update']({ id, patch: { label: `Rencontrer ${NAME}` } }),
    );
    answers.meanwhile = () => undefined;
  };
  await expect(call['takeOut.sheet'](sent('funders', sheet))).rejects.toThrow('person_told');
  expect(existsSync(answers.table ?? '')).toBe(false);
  await call['milestone.update']({ id, patch: { label: 'Rencontrer quelqu’un' } });
  answers.meanwhile = () => {
    told.push(call['milestone.update']({ id, patch: { label: `Rencontrer ${NAME}` } }));
  };
  await expect((async () => call['calendar.export'](undefined))()).rejects.toThrow('person_told');
  expect(existsSync(answers.calendar ?? '')).toBe(false);
  await Promise.all(told);
});

test('a person named after the first thousand lines is found as well', async ({ office }) => {
  await begin(office);
  const rows = Array.from({ length: 1_200 }, (_, at) => [
    { text: at === 1_100 ? NAME : `Ligne ${at}` },
  ]);
  const sheet = { title: 'Bailleurs', filters: [], heads: ['Nom'], named: 0, rows };
  await expect(office.call['takeOut.sheet'](sent('funders', sheet))).rejects.toMatchObject({
    code: 'person_told',
    about: NAME,
  });
});
