import { dirname } from 'node:path';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import { today } from '../../electron/services/context.ts';
import { addDays, addMonths, type LocalDate } from '../../shared/domain/dates.ts';
import { NEW_PROGRAM } from '../../shared/domain/newProgram.ts';
import { effectFields } from './effectFields.ts';
import { exported } from './exported.ts';
import { openOffice } from './office.ts';
import { contextAt, type TestContext } from './world.ts';

/** Makes a portfolio at a path in which each kind of line of « Accueil » waits once, at the clock's day. */
export async function newMondayFile(path: string, world = contextAt(new Date())): Promise<void> {
  const office = openOffice(dirname(path), world);
  office.answers.newPortfolio = path;
  await office.call['portfolio.create'](undefined);
  await fillMonday(office.call, world);
  office.session.close();
}

/** Fills an open portfolio with one line of each kind. */
export async function fillMonday(call: Handlers, world: TestContext): Promise<void> {
  const day = today(world);
  const soon = addDays(day, 20);
  /** An initiative whose grid was read on a day: nothing of it waits by itself. */
  const read = async (title: string, date: LocalDate = day): Promise<string> => {
    const { id: initiativeId } = await call['initiative.create']({ title });
    const { id } = await call['grid.start']({ initiativeId });
    await call['grid.update']({ id, patch: { date } });
    await call['grid.setReading']({ id, componentId: 'rupture', patch: { level: 'present' } });
    await call['grid.conclude']({ id });
    return initiativeId;
  };
  await money(call, await read('Argent qui finit'), await read('Argent qui dure'), day);
  await effects(call, await read('Effets'), day);
  await told(call, await read('Témoignage'), day);
  await dossiers(call, await read('Dossiers'), soon);
  await sent(call, world, await read('Transmis'));

  const initiativeId = await read('Calendrier');
  await call['milestone.add']({
    initiativeId,
    fields: { label: 'Réunion du comité', start: soon, end: null, responsible: '', doneOn: null },
  });
  const pilot = await read('Pilote');
  for (const [stage, date] of [
    ['experimentation', '2020'],
    ['sustaining', soon],
  ] as const) {
    await call['stage.add']({ initiativeId: pilot, fields: { stage, date, reason: '' } });
  }
  // The only date that is asked of what is closed is one planned by hand.
  const { id: closed } = await call['initiative.create']({ title: 'À rappeler' });
  await call['stage.add']({
    initiativeId: closed,
    fields: { stage: 'closed', date: '2015', reason: '' },
  });
  await call['followUp.plan']({ initiativeId: closed, fields: { dueOn: '2016', note: '' } });
  await read('Sans nouvelles', '2016-02-29');
  await call['grid.start']({ initiativeId: await read('Grille ouverte') });
  await call['initiative.create']({ title: 'Jamais lue' });
  await promises(call, day);
}

/** A request that waits for its answer, and one answered so long ago that it is on the yearly list. */
async function promises(call: Handlers, day: LocalDate) {
  const ask = (person: string, receivedOn: LocalDate) =>
    call['accessRequest.add']({ fields: { kind: 'access', person, receivedOn, note: '' } });
  await ask('Une participante', addDays(day, -10));
  const { id } = await ask('Un bénévole', '2020-01-06');
  await call['accessRequest.answer']({
    id,
    answer: { answeredOn: '2020-01-20', outcome: 'given' },
  });
  await call['retention.setRule']({ kind: 'access_request', months: 24, note: '' });
}

async function money(call: Handlers, ending: string, lasting: string, day: LocalDate) {
  const add = (title: string, initiativeId: string, end: string) =>
    call['funding.add']({
      fields: {
        title,
        funderId: null,
        programId: null,
        kind: 'project',
        start: '2020',
        end,
        conditions: '',
      },
      first: { date: '2020', state: 'confirmed', amount: 100_000, note: '' },
      initiativeIds: [initiativeId],
    });
  await add('Fonds qui finit', ending, addDays(day, 200));
  const { id: fundingId } = await add('Entente courte', lasting, addDays(day, 40));
  await add('Entente longue', lasting, addMonths(day, 60));
  await call['fundingReport.add']({
    fundingId,
    fields: {
      label: 'Rapport final',
      dueOn: addDays(day, 10),
      dueTime: '17:00',
      state: 'to_do',
      sentOn: null,
    },
  });
  await call['fundingInstalment.add']({
    fundingId,
    fields: { dueOn: addDays(day, 12), amount: 50_000, receivedOn: null },
  });
}

async function effects(call: Handlers, initiativeId: string, day: LocalDate) {
  const { id: evidenceId } = await call['evidence.add']({
    initiativeId,
    fields: { kind: 'reference', title: 'Bilan', date: null, reference: '', url: null },
  });
  const add = (statement: string, changes: object) =>
    call['effect.add']({
      initiativeId,
      fields: effectFields({
        statement,
        observedOn: day,
        ownContribution: 'La nôtre',
        evidenceIds: [evidenceId],
        ...changes,
      }),
    });
  await add('Sans preuve', { evidenceIds: [] });
  await add('Sans contribution', { ownContribution: '' });
  await add('Ancien', { observedOn: '2016' });
  const { id: indicatorId } = await call['indicator.add']({
    initiativeId,
    fields: {
      name: 'Repas servis',
      unit: '',
      direction: 'up',
      effectId: null,
      baselineValue: null,
      baselineDate: null,
      baselineSource: '',
      rhythmMonths: 12,
    },
  });
  const measures = [{ date: '2017', value: '12', source: '', note: '' }];
  await call['measure.add']({ indicatorId, measures });
}

async function told(call: Handlers, initiativeId: string, day: LocalDate) {
  const { id: evidenceId } = await call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Une parole',
      date: null,
      reference: '',
      text: 'Je viens chaque jour.',
      pseudonym: 'Une passagère',
      privateName: '',
      role: '',
    },
  });
  await call['consent.add']({
    evidenceId,
    fields: {
      purposes: ['funding'],
      audiences: ['funders'],
      media: ['document'],
      given: 'written',
      start: '2020-01-01',
      end: addDays(day, 30),
      note: '',
    },
  });
}

async function dossiers(call: Handlers, initiativeId: string, deadlineOn: LocalDate) {
  const [template] = await call['template.list'](undefined);
  const create = (title: string) =>
    call['dossier.create']({ initiativeId, templateId: template?.id ?? '', title });
  await create('Brouillon');
  const { id } = await create('Demande au fonds');
  const funder = await call['funder.add']({ fields: { name: 'Un bailleur', url: null } });
  const program = await call['program.add']({
    funderId: funder.id,
    fields: {
      name: 'Appel de projets',
      ...NEW_PROGRAM,
      deadlineOn,
      deadlineTime: '17:00',
    },
  });
  await call['dossier.update']({ id, patch: { funderId: funder.id, programId: program.id } });
}

/** A request that left seven months ago and has no answer, and a copy whose budget says otherwise since. */
async function sent(call: Handlers, world: TestContext, initiativeId: string) {
  const [template] = await call['template.list'](undefined);
  const send = async (title: string, budgetId: string | null = null) => {
    const { id } = await call['dossier.create']({
      initiativeId,
      templateId: template?.id ?? '',
      title,
    });
    if (budgetId !== null) await call['dossier.update']({ id, patch: { budgetId } });
    await exported(call, { id, recipient: 'Fondation' });
  };
  const now = world.at;
  world.at = new Date(now.getFullYear(), now.getMonth() - 7, 1, 10);
  await send('Demande sans réponse');
  world.at = now;
  const budget = await call['budget.add']({
    initiativeId,
    fields: { title: 'Budget', start: null, end: null, fundingId: null },
  });
  const shared = {
    inKind: false,
    amount: 100_000,
    fundingId: null,
    actual: null,
    note: '',
    funderId: null,
  };
  const line = await call['budgetLine.add']({
    budgetId: budget.id,
    fields: { ...shared, side: 'expense', label: 'Animation', state: null },
  });
  await call['budgetLine.add']({
    budgetId: budget.id,
    fields: { ...shared, side: 'revenue', label: 'Fondation', state: 'asked' },
  });
  await send('Budget corrigé depuis', budget.id);
  await call['budgetLine.update']({ id: line.id, patch: { amount: 90_000 } });
}
