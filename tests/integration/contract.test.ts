// oxlint-disable typescript/no-unsafe-type-assertion -- the schemas of the contract say what the answers are

import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_INCIDENT } from '../../shared/domain/emptyIncident.ts';
import { ownTextOf } from '../../shared/domain/ownText.ts';
import type { Effect } from '../../shared/domain/schemas/initiative.ts';
import { type Channel, contract, type Input, type Output } from '../../shared/ipc/contract.ts';
import { expect, test } from '../support/office.ts';
import { tinyJpeg } from '../support/pictures.ts';
import { undoneAndRedone } from '../support/undoing.ts';

const anyProgram = {
  name: 'Un programme',
  requirements: '',
  url: null,
  verifiedOn: null,
  deadlineOn: '2026-11-17',
  deadlineTime: '17:00',
  leastAmount: null,
  mostAmount: 1_500_000,
  mostPercent: 80,
  mostInKindPercent: null,
  leastOwnPercent: null,
  mostMonths: null,
  source: '',
};
const anyIncident = {
  ...EMPTY_INCIDENT,
  information: 'Des noms',
  circumstances: 'Un portable perdu',
  occurredFrom: '2026-03',
  discoveredOn: '2026-03-04',
  personsNote: 'Une dizaine',
};
const anyFunding = {
  title: 'Un financement',
  kind: 'project' as const,
  start: '2026',
  end: null,
  conditions: '',
};

test('every call of the contract answers in the form that it promises, on a real file', async ({
  office,
  folder,
}) => {
  // Each gesture is undone and redone and all compared: minutes on a busy machine.
  test.setTimeout(240_000);
  const asked = new Set<Channel>();
  const undoing = undoneAndRedone(office);
  /** As the register does: the input is parsed, then the answer is compared with its schema. */
  async function ask<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
    asked.add(channel);
    const handler = office.call[channel] as (input: unknown) => unknown;
    const answer: unknown = await undoing.around(async () =>
      handler(contract[channel].input.parse(input)),
    );
    const parsed = contract[channel].output.safeParse(answer);
    expect(parsed.error?.issues, channel).toBeUndefined();
    // What was parsed is what was answered: nothing is dropped or completed on the way.
    expect(parsed.data, channel).toEqual(answer);
    return answer as Output<C>;
  }

  expect((await ask('app.state', undefined)).open).toBeNull();
  await ask('app.clock', undefined);
  await ask('app.openChromiumLicences', undefined);
  office.answers.installer = join(folder, 'Essaim-1.2.0-linux-x64.deb');
  writeFileSync(office.answers.installer, 'an installer');
  await ask('update.choose', undefined);
  await ask('update.show', undefined);
  await ask('app.setTheme', { theme: 'dark' });
  await ask('app.setLanguage', { language: 'en-CA' });
  await ask('app.setProjectorSize', { size: 1.15 });
  await ask('app.leaveList', { session: 1, left: '{}' });
  await ask('app.listLeft', { session: 1 });
  expect(await ask('app.fullScreen', { wanted: 'on' })).toBe(true);
  await ask('app.openLink', { url: 'https://example.org/' });
  await ask('app.setLockAfter', { minutes: 30 });
  await ask('app.setFirstSteps', { shown: 'never' });
  expect((await ask('app.state', undefined)).firstSteps).toBe('never');
  await ask('app.copied', undefined);
  await ask('app.listening', undefined);
  await ask('app.flushed', { request: 1, stored: true });

  await ask('portfolio.create', undefined);
  await ask('portfolio.update', {
    patch: { name: 'CDC', territories: [{ kind: 'mrc', name: 'MRC' }] },
  });
  expect(await ask('portfolio.logo', undefined)).toBeNull();
  office.answers.image = join(folder, 'logo.png');
  writeFileSync(office.answers.image, Buffer.from('89504e470d0a1a0a00', 'hex'));
  await ask('portfolio.chooseLogo', undefined);
  expect(await ask('portfolio.logo', undefined)).toMatch(/^data:image\/png;base64,/);
  await ask('portfolio.removeLogo', undefined);
  office.answers.image = null;
  expect(await ask('portfolio.chooseLogo', undefined)).toBeNull();

  const { id: initiativeId } = await ask('initiative.create', { title: 'Une initiative' });
  await ask('initiative.update', {
    id: initiativeId,
    patch: {
      sectors: ['Logement'],
      territories: [{ kind: 'mrc', name: 'MRC' }],
      ruptureForm: 'rerooted',
    },
  });
  expect(await ask('initiative.count', undefined)).toBe(1);
  await ask('initiative.suggestions', undefined);

  const stage = await ask('stage.add', {
    initiativeId,
    fields: { stage: 'emergence', date: '2014', reason: '' },
  });
  await ask('stage.update', { id: stage.id, patch: { date: '2014-03' } });
  const found = await ask('statusCheck.add', {
    initiativeId,
    fields: { date: '2020', status: 'alive', source: 'La garde', note: '' },
  });
  await ask('statusCheck.update', { id: found.id, patch: { status: 'transformed' } });
  await ask('statusCheck.remove', { id: found.id });
  const planned = await ask('followUp.plan', {
    initiativeId,
    fields: { dueOn: '2020-03', note: 'Après le déménagement' },
  });
  const answer = { doneOn: '2020-03-02', whom: 'La garde', note: '' } as const;
  const answered = await ask('followUp.record', {
    initiativeId,
    fields: { ...answer, dueOn: '2020-03', outcome: 'answered', status: 'alive' },
  });
  await ask('followUp.remove', { id: planned.id });
  const mistaken = await ask('followUp.record', {
    initiativeId,
    fields: { ...answer, dueOn: '2021', outcome: 'answered', status: 'alive' },
  });
  await ask('followUp.takeBack', { id: mistaken.id, recheckIds: mistaken.recheckIds });
  await ask('followUp.update', { id: answered.id, patch: { whom: 'La présidence' } });
  await ask('followUp.setRhythm', { initiativeId, years: [2, 4] });
  expect(await ask('followUp.setUsualYears', { years: [1, 3, 5, 10] })).toEqual([1, 3, 5, 10]);
  await ask('followUp.usualYears', undefined);
  const strip = { filter: {}, order: 'oldest', precision: 'day', offset: 0, limit: 50 } as const;
  expect((await ask('strip.window', { ...strip, withHead: true })).lines).toHaveLength(1);
  await ask('followUp.contacts', { id: initiativeId });
  for (const [on, entered] of [
    ['2019', 'experimentation'],
    ['2020', 'sustaining'],
  ] as const) {
    const fields = { stage: entered, date: on, reason: '' };
    await ask('stage.add', { initiativeId, fields });
  }
  await ask('followUp.record', {
    initiativeId,
    fields: { ...answer, dueOn: '2022', outcome: 'silence', status: null },
  });
  expect((await ask('survival.get', undefined)).lives).toHaveLength(1);
  await ask('survival.print', { group: null });
  const dated = await ask('calendar.list', undefined);
  expect((await ask('calendar.export', undefined))?.events).toBe(dated.length);
  expect(dated.length).toBeGreaterThan(0);
  const round = await ask('followUp.round', undefined);
  expect([...round.calls, ...round.silent]).toHaveLength(1);
  const participation = await ask('participation.add', {
    initiativeId,
    fields: {
      name: 'La Ville',
      kind: 'municipality',
      role: '',
      since: '2020',
      until: null,
      phases: [{ phase: 'causes', power: null }],
      proximities: [],
    },
  });
  await ask('participation.update', {
    id: participation.id,
    patch: { phases: [{ phase: 'causes', power: 'consulted' }] },
  });
  expect(await ask('stakeholder.list', undefined)).toHaveLength(1);
  const register = { kind: 'other' as const, aliases: ['SF'], contact: 'La garde', note: '' };
  const spareActor = await ask('stakeholder.add', { fields: { ...register, name: 'Sans fiche' } });
  await ask('stakeholder.update', { id: spareActor.id, patch: { note: 'À réunir' } });
  await ask('stakeholder.get', { id: participation.stakeholderId });
  const pair = { keptId: participation.stakeholderId, goneId: spareActor.id };
  await ask('stakeholder.previewMerge', pair);
  const merge = await ask('stakeholder.merge', pair);
  await ask('stakeholder.undoMerge', { id: merge.id });
  await ask('stakeholder.remove', { id: spareActor.id });
  expect((await ask('territory.list', undefined)).territories).toHaveLength(104);
  const absence = await ask('absence.add', {
    initiativeId,
    fields: { who: 'Les jeunes', phase: 'causes', noticedOn: null, reason: '', inDossier: false },
  });
  await ask('absence.update', { id: absence.id, patch: { inDossier: true } });
  const step = await ask('absenceStep.add', {
    absenceId: absence.id,
    fields: { date: '2026', outcome: 'tried', note: 'Un souper' },
  });
  await ask('absenceStep.remove', { id: step.steps[0]?.id ?? '' });
  const proof = await ask('evidence.add', {
    initiativeId,
    fields: {
      kind: 'link',
      title: 'Rapport',
      date: null,
      reference: '',
      url: 'https://example.org/a',
    },
  });
  await ask('evidence.update', { id: proof.id, patch: { date: '2020-05-17' } });
  const evidenceIds = [proof.id];
  office.answers.file = join(folder, 'Entente signée.txt');
  writeFileSync(office.answers.file, 'Une entente');
  const about = { title: '', date: null, reference: '' };
  const filed = await ask('evidenceFile.add', { initiativeId, fields: about });
  const content = new TextEncoder().encode('Une autre');
  const dropped = await ask('evidenceFile.drop', { initiativeId, name: 'Autre.txt', content });
  await ask('evidenceFile.attach', { id: dropped.id });
  await ask('evidenceFile.open', { id: filed?.id ?? '' });
  await ask('evidenceFile.saveCopy', { id: filed?.id ?? '' });
  await ask('evidenceFile.cancel', undefined);
  const told = await ask('testimony.add', {
    initiativeId,
    fields: {
      title: 'Témoignage',
      date: null,
      reference: '',
      text: 'J’ai trois enfants.',
      pseudonym: 'Rita',
      privateName: 'Une personne',
      role: '',
    },
  });
  await ask('testimony.update', { id: told.id, patch: { role: 'passagère' } });
  await ask('testimony.acceptClue', { id: told.id, clue: 'few:trois enfants', accepted: true });
  const consenting = await ask('consent.add', {
    evidenceId: told.id,
    fields: {
      purposes: ['funding'],
      audiences: ['funders'],
      media: ['document'],
      given: 'written',
      start: '2026-01-01',
      end: null,
      note: '',
    },
  });
  const consentId = consenting.consents[0]?.id ?? '';
  await ask('consent.update', { id: consentId, patch: { end: '2027-01-01' } });
  const other = await ask('consent.add', {
    evidenceId: told.id,
    fields: {
      purposes: ['learning'],
      audiences: ['partners'],
      media: ['document'],
      given: 'oral',
      start: '2026-02-01',
      end: null,
      note: '',
    },
  });
  await ask('consent.remove', { id: other.consents[1]?.id ?? '' });
  await ask('testimony.carriers', { id: told.id });
  await ask('consent.withdraw', { id: consentId, withdrawnOn: '2026-11-01', note: 'Au téléphone' });
  const brought = await ask('inKindContribution.add', {
    initiativeId,
    fields: {
      participationId: participation.id,
      what: 'Une salle',
      quantity: 'Un soir par mois',
      value: 120_000,
      start: '2024',
      end: null,
      evidenceIds,
    },
  });
  await ask('inKindContribution.update', { id: brought.id, patch: { value: null } });
  const effect = await ask('effect.add', {
    initiativeId,
    fields: {
      statement: 'Un effet',
      observedOn: '2021',
      level: 'territory',
      nature: 'practices',
      temporality: 'long',
      expected: false,
      polarity: 'negative',
      ownContribution: '',
      othersContribution: '',
      rivalExplanation: '',
      confidence: 'low',
      confidenceReason: 'Une seule source le dit.',
      recheckMonths: null,
      evidenceIds,
    },
  });
  await ask('effect.update', { id: effect.id, patch: { expected: true, recheckMonths: 12 } });
  const fed = await ask('effect.add', {
    initiativeId,
    fields: { ...effectFields(effect), statement: 'Un effet nourri', evidenceIds: [] },
  });
  const ends = { fromId: effect.id, toId: fed.id };
  const effectLink = await ask('effectLink.add', {
    ...ends,
    fields: { date: '2023-04', how: 'Par le comité' },
  });
  await ask('effectLink.update', { id: effectLink.id, patch: { date: null } });
  const checked = await ask('effectRecheck.add', {
    effectId: effect.id,
    fields: { date: '2024', answer: 'holds', source: 'La directrice', note: '' },
  });
  const recheckId = checked.rechecks[0]?.id ?? '';
  await ask('effectRecheck.correct', {
    id: recheckId,
    fields: { date: '2025', answer: 'changed', source: '', note: '', reason: 'Mal compris.' },
  });
  const again = await ask('effectRecheck.add', {
    effectId: effect.id,
    fields: { date: '2026', answer: 'holds', source: '', note: '' },
  });
  await ask('effectRecheck.remove', { id: again.rechecks.at(-1)?.id ?? '' });
  await ask('effectLink.remove', { id: effectLink.id });
  const settings = await ask('effectSettings.get', undefined);
  await ask('effectSettings.update', { ...settings, recheckMonths: 18 });
  const indicator = await ask('indicator.add', {
    initiativeId,
    fields: {
      name: 'Personnes qui reviennent',
      unit: 'personnes',
      direction: 'up',
      effectId: effect.id,
      baselineValue: '3.5',
      baselineDate: '2014',
      baselineSource: 'Le registre',
      rhythmMonths: 12,
    },
  });
  await ask('indicator.update', { id: indicator.id, patch: { direction: 'keep' } });
  await ask('indicator.noteBaseline', {
    id: indicator.id,
    fields: { baselineValue: '4', baselineDate: null, baselineSource: '', reason: 'Recompté.' },
  });
  const aimed = await ask('target.add', {
    indicatorId: indicator.id,
    fields: { date: '2028', value: '60' },
  });
  await ask('target.correct', {
    id: aimed.targets[0]?.id ?? '',
    fields: { date: '2029', value: null, reason: 'Trop loin.' },
  });
  const another = await ask('target.add', {
    indicatorId: indicator.id,
    fields: { date: '2030', value: '70' },
  });
  await ask('target.remove', { id: another.targets.at(-1)?.id ?? '' });
  const measured = await ask('measure.add', {
    indicatorId: indicator.id,
    measures: ['2020', '2021'].map((date) => ({ date, value: '12.50', source: '', note: '' })),
  });
  const [oneMeasure = '', otherMeasure = ''] = measured.measures.map(({ id }) => id);
  await ask('measure.correct', {
    id: oneMeasure,
    fields: { date: '2020', value: '21.50', source: '', reason: 'Chiffres inversés.' },
  });
  await ask('measure.note', { id: oneMeasure, note: 'À relire' });
  await ask('measure.remove', { indicatorId: indicator.id, ids: [otherMeasure] });
  await ask('indicator.remove', { id: indicator.id });
  const diffusion = await ask('diffusion.add', {
    initiativeId,
    fields: {
      mode: 'selection',
      transferred: 'process',
      statement: 'Repris',
      adopter: '',
      stakeholderId: participation.stakeholderId,
      territories: [{ kind: 'mrc', name: 'MRC d’Arthabaska' }],
      adaptation: '',
      date: null,
      evidenceIds,
    },
  });
  const descent = await ask('descent.add', {
    initiativeId,
    fields: {
      kind: 'born_of',
      otherInitiativeId: null,
      otherName: 'Un ancien comité',
      date: '2013',
      note: '',
      evidenceIds,
    },
  });
  await ask('descent.update', { id: descent.id, patch: { kind: 'practice_survives_in' } });
  await ask('diffusion.update', { id: diffusion.id, patch: { adaptation: 'En plus petit' } });
  const check = await ask('diffusionCheck.add', {
    diffusionId: diffusion.id,
    fields: { date: '2026-03', answer: 'in_use', note: '' },
  });
  await ask('diffusionCheck.remove', { id: check.checks[0]?.id ?? '' });
  const milestone = await ask('milestone.add', {
    initiativeId,
    fields: { label: 'Bilan', start: '2026-12', end: null, responsible: '', doneOn: null },
  });
  await ask('milestone.update', { id: milestone.id, patch: { end: '2027-01' } });
  await ask('pastedRows.add', {
    kind: 'milestones',
    initiativeId,
    rows: [{ label: 'Relance', start: '2027-02', end: null, responsible: '', doneOn: null }],
  });

  await ask('grid.definition', { gridVersionId: null });
  const application = await ask('grid.start', { initiativeId });
  await ask('grid.definition', { gridVersionId: application.gridVersionId });
  await ask('grid.update', { id: application.id, patch: { participants: ['Le comité'] } });
  await ask('grid.setReading', {
    id: application.id,
    componentId: 'rupture',
    patch: { level: 'present', evidenceIds },
  });
  await ask('grid.setNote', {
    id: application.id,
    componentId: 'rupture',
    subElementId: 'otherwise',
    text: 'Une note',
  });
  const voice = await ask('voice.add', {
    applicationId: application.id,
    fields: {
      componentId: 'rupture',
      group: 'participants',
      label: '',
      level: 'emerging',
      text: 'Pas pour nous',
    },
  });
  await ask('voice.update', { id: voice.id, patch: { label: 'Passagères et passagers' } });
  const spareVoice = await ask('voice.add', {
    applicationId: application.id,
    fields: { componentId: 'rupture', group: 'other', label: '', level: null, text: '' },
  });
  await ask('voice.remove', { id: spareVoice.id });
  await ask('meeting.stopAt', { id: application.id, componentId: 'rupture' });
  expect((await ask('meeting.get', { id: application.id })).stoppedAt).toBe('rupture');
  await ask('grid.conclude', { id: application.id });
  await ask('correction.add', {
    applicationId: application.id,
    fields: { componentId: 'rupture', author: 'La coordination', text: 'Une date était fausse.' },
  });
  const [first] = await ask('gridVersion.list', undefined);
  await ask('gridVersion.options', undefined);
  const own = await ask('gridVersion.create', {
    basedOn: first?.id ?? '',
    name: 'Notre grille',
    source: { name: 'CDC', reference: '' },
  });
  await ask('gridVersion.edit', {
    id: own.id,
    edit: { type: 'add', dimensionId: 'process', label: '', optionId: 'economic_model' },
  });
  await ask('gridVersion.serve', { id: own.id });
  await ask('gridVersion.serve', { id: first?.id ?? '' });
  await ask('gridVersion.setAside', { id: own.id, setAside: true });
  await ask('gridVersion.remove', { id: own.id });
  await ask('grid.printBlank', { gridVersionId: null });
  await ask('grid.printFilled', { id: application.id });
  await ask('grid.cancelPrint', undefined);
  await ask('grid.get', { id: application.id });
  const second = await ask('grid.start', { initiativeId });
  const { groups } = await ask('home.get', undefined);
  for (const { group } of groups) await ask('home.list', { group, most: 1 });
  const unread = { kind: 'unread', id: initiativeId } as const;
  await ask('home.putOff', { ...unread, until: '2027-01-01' });
  await ask('home.listPutOff', undefined);
  await ask('home.takeUp', unread);
  await ask('grid.remove', { id: second.id });

  const funder = await ask('funder.add', {
    fields: { name: 'Un bailleur', url: null },
  });
  await ask('funder.update', { id: funder.id, patch: { url: 'https://example.org/' } });
  const program = await ask('program.add', { funderId: funder.id, fields: anyProgram });
  await ask('program.update', { id: program.id, patch: { verifiedOn: '2026-11-22' } });
  expect(await ask('funder.list', undefined)).toHaveLength(1);
  const budget = await ask('budget.add', {
    initiativeId,
    fields: { title: 'Budget', start: '2026', end: null, fundingId: null },
  });
  await ask('budget.update', { id: budget.id, patch: { end: '2027' } });
  const line = await ask('budgetLine.add', {
    budgetId: budget.id,
    fields: {
      side: 'revenue',
      label: 'Subvention',
      funderId: funder.id,
      state: 'asked',
      inKind: false,
      amount: 100,
      fundingId: null,
      actual: null,
      note: '',
    },
  });
  const cost = await ask('budgetLine.add', {
    budgetId: budget.id,
    fields: {
      side: 'expense',
      label: 'Salaires',
      funderId: null,
      state: null,
      inKind: false,
      amount: 100,
      fundingId: null,
      actual: null,
      note: '',
    },
  });
  const refused = { lineId: cost.id, programId: program.id };
  await ask('budgetLine.setAdmissible', { ...refused, isAdmissible: false });
  expect(await ask('budget.inadmissibleCosts', { id: budget.id })).toEqual([refused]);
  const funding = await ask('funding.add', {
    fields: { ...anyFunding, funderId: funder.id, programId: program.id },
    first: { date: '2026', state: 'asked', amount: 100, note: '' },
    initiativeIds: [initiativeId],
  });
  await ask('funding.update', { id: funding.id, patch: { conditions: 'Un rapport' } });
  await ask('funding.get', { id: funding.id });
  await ask('funding.list', undefined);
  await ask('funding.ofInitiative', { id: initiativeId });
  const share = { initiativeId, amount: 40 };
  await ask('funding.dropShare', { id: funding.id, initiativeId });
  await ask('funding.setShare', { id: funding.id, share });
  await ask('funding.setPayer', { fundingId: funding.id, effectId: effect.id, pays: true });
  const followed = await ask('fundingState.add', {
    fundingId: funding.id,
    fields: { date: '2026-02', state: 'confirmed', amount: 90, note: '' },
  });
  await ask('fundingState.remove', { id: followed.states.at(-1)?.id ?? '' });
  const instalment = await ask('fundingInstalment.add', {
    fundingId: funding.id,
    fields: { dueOn: '2026-06', amount: 50, receivedOn: null },
  });
  await ask('fundingInstalment.update', { id: instalment.id, patch: { receivedOn: '2026-06-30' } });
  const report = await ask('fundingReport.add', {
    fundingId: funding.id,
    fields: {
      label: 'Rapport',
      dueOn: '2027-06-30',
      dueTime: '17:00',
      state: 'to_do',
      sentOn: null,
    },
  });
  await ask('fundingReport.update', { id: report.id, patch: { state: 'sent' } });
  await ask('money.ahead', undefined);
  await ask('money.setFiscalStart', { startMonth: 1 });
  await ask('money.fiscalStart', undefined);
  const made = await ask('funding.ofLine', { lineId: line.id });
  await ask('funding.remove', { id: made.fundingId ?? '' });
  await ask('budgetLine.update', { id: line.id, patch: { fundingId: funding.id, actual: 12 } });
  await ask('budgetLine.update', { id: line.id, patch: { state: 'received' } });
  expect(await ask('revenue.list', undefined)).toHaveLength(1);

  const [template] = await ask('template.list', undefined);
  const dossier = await ask('dossier.create', {
    initiativeId,
    templateId: template?.id ?? '',
    title: null,
  });
  await ask('dossier.update', { id: dossier.id, patch: { funderId: funder.id } });
  const keys = dossier.blocks.map(({ key }) => key);
  await ask('dossier.orderBlocks', { id: dossier.id, keys: keys.toReversed() });
  await ask('dossier.orderBlocks', { id: dossier.id, keys });
  for (const { key, kind } of dossier.blocks) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as in the window
    await ask('dossier.setBlock', {
      id: dossier.id,
      key,
      patch: { included: kind !== 'budget', ownText: ownTextOf('À moi') },
    });
  }
  await ask('dossier.copiedBlock', { id: dossier.id, key: 'summary' });
  const request = await ask('dossier.create', { initiativeId, templateId: 'mission', title: null });
  await ask('dossier.addBlock', { id: request.id, kind: 'figure2' });
  const piece = { key: 'bylaws', state: 'have' as const, date: null, note: '' };
  const ours = await ask('template.copy', { id: 'mission', name: 'Notre mission' });
  await ask('template.edit', { id: ours.id, edit: { type: 'addPiece', label: 'Une lettre' } });
  expect((await ask('template.shelf', undefined)).at(-1)?.uses).toBe(0);
  await ask('templateFile.export', { id: ours.id });
  const taken = await ask('templateFile.import', undefined);
  await ask('template.remove', { id: taken?.template?.id ?? '' });
  await ask('template.remove', { id: ours.id });
  await ask('dossier.setPiece', { id: request.id, piece });
  office.answers.file = join(folder, 'Lettres patentes.txt');
  writeFileSync(office.answers.file, 'Des lettres');
  const given = await ask('dossierFile.add', { dossierId: request.id, pieceKey: 'letters_patent' });
  await ask('dossierFile.drop', { dossierId: request.id, pieceKey: null, name: 'a.txt', content });
  const fileId = given?.files[0]?.id ?? '';
  await ask('dossierFile.update', { id: fileId, patch: { title: 'Lettres' } });
  await ask('dossierFile.move', { id: fileId, to: 1 });
  await ask('dossierFile.open', { id: fileId });
  const dossierId = dossier.id;
  expect(await ask('dossierFile.reusable', { dossierId })).toHaveLength(2);
  await ask('dossierFile.reuse', { dossierId, pieceKey: null, fileId });
  await ask('dossierFile.remove', { id: fileId });
  office.answers.file = join(folder, 'Fête.jpg');
  writeFileSync(office.answers.file, tinyJpeg);
  const shown = await ask('dossierPhoto.add', { dossierId: request.id });
  const photoId = shown?.photos[0]?.id ?? '';
  const picture = await ask('evidenceFile.drop', {
    initiativeId,
    name: 'Salle.jpg',
    content: tinyJpeg,
  });
  await ask('dossierPhoto.drop', { dossierId: request.id, name: 'Été.jpg', content: tinyJpeg });
  await ask('dossierPhoto.picture', { id: photoId });
  await ask('dossierPhoto.take', { dossierId: request.id, evidenceId: picture.id });
  await ask('dossierPhoto.update', { id: photoId, patch: { alt: 'Des gens', persons: 'nobody' } });
  await ask('dossierPhoto.move', { id: photoId, to: 1 });
  await ask('dossierPhoto.remove', { id: photoId });
  await ask('dossier.remove', { id: request.id });
  await ask('testimony.problems', { id: dossier.id });
  expect(await ask('clue.list', { id: dossier.id })).toEqual([]);
  await ask('clue.accept', { place: 'dossier', id: dossier.id, key: 'few:x', accepted: true });
  await ask('dossier.preview', { id: dossier.id });
  const warnings = await ask('dossier.warnings', { id: dossier.id });
  const accepted = warnings.map(({ key }) => key);
  await ask('dossier.draft', { id: dossier.id });
  const frozen = await ask('dossier.export', {
    id: dossier.id,
    recipient: 'Un bailleur',
    accepted,
  });
  await ask('dossier.cancelExport', undefined);
  expect(await ask('frozen.list', { initiativeId })).toHaveLength(1);
  expect(await ask('frozen.withdrawn', undefined)).toEqual([]);
  const resent = await ask('dossier.export', { id: dossier.id, recipient: '', accepted });
  await ask('effect.update', { id: effect.id, patch: { statement: 'Dit autrement' } });
  const { comparison } = await ask('difference.get', { id: dossier.id, copyId: resent?.id ?? '' });
  expect(comparison?.copyId).toBe(resent?.id);
  const [wrong] = await ask('correctionNotice.list', { initiativeId });
  const { kind, recordId } = wrong?.open[0] ?? { kind: 'effect' as const, recordId: '' };
  const notices = await ask('correctionNotice.answer', {
    frozenId: wrong?.frozenId ?? '',
    about: [{ kind, recordId }],
    fields: { answer: 'not_needed', on: '2026-11-22', note: 'Une coquille.' },
  });
  await ask('correctionNotice.takeBack', { ids: notices.map(({ id }) => id) });
  await ask('frozen.open', { id: frozen?.id ?? '' });
  await ask('frozen.preview', { id: frozen?.id ?? '' });
  office.answers.pdf = join(folder, 'Copie.pdf');
  await ask('frozen.saveCopy', { id: frozen?.id ?? '' });
  expect(await ask('written.place', { id: frozen?.id ?? '' })).toMatchObject({ name: 'Copie.pdf' });
  await ask('written.open', { id: frozen?.id ?? '' });
  await ask('written.show', { id: frozen?.id ?? '' });
  expect((await ask('dossier.get', { id: dossier.id })).frozen).toHaveLength(2);
  const granted = await ask('dossierAnswer.add', {
    frozenId: frozen?.id ?? '',
    fields: {
      answeredOn: '2026-11-22',
      outcome: 'partly',
      amount: 1_500_000,
      inKind: false,
      reason: 'Une enveloppe réduite',
      conditions: 'Un rapport',
      report: { label: 'Rapport final', dueOn: '2027-03-31', dueTime: '17:00' },
      note: '',
    },
    money: {
      kind: 'new',
      fields: { title: 'Soutien', kind: 'project', start: '2027', end: null },
    },
    correctsId: null,
  });
  const sheet = await ask('dossierAnswer.get', { id: frozen?.id ?? '' });
  expect(sheet.answers).toHaveLength(1);
  expect(sheet.fundings.map(({ id }) => id)).toContain(granted.fundingId);
  const list = {
    title: 'Une liste',
    filters: [],
    heads: ['Nom'],
    named: 0,
    rows: [[{ text: 'La halte' }]],
  };
  const leaving = { list: 'funders' as const, form: 'xlsx' as const, sheet: list };
  expect(await ask('takeOut.sheet', leaving)).toMatchObject({ lines: 1 });
  expect(await ask('takeOut.stop', undefined)).toBeNull();
  expect((await ask('takeOut.portfolio', undefined))?.folder).toContain('2026-11-22');
  expect((await ask('takeOut.handoverCounts', undefined)).initiatives).toBeGreaterThan(0);
  expect((await ask('takeOut.handover', { withNames: true }))?.folder).toContain('2026-11-22');
  await ask('dossierAnswer.takeBack', { id: granted.id });
  expect((await ask('dossier.list', undefined))[0]?.lastFrozenAt).not.toBeNull();
  const today = (await ask('app.state', undefined)).today;
  for (const by of ['none', 'stage', 'sector', 'year'] as const) {
    await ask('grid.portrait', { asOf: today, by });
  }
  const members = await ask('grid.portraitMembers', {
    asOf: today,
    by: 'sector',
    key: 'Logement',
    componentId: 'rupture',
    state: 'present',
  });
  expect(members.total).toBe(1);
  await ask('initiative.find', { text: 'une', chosenId: null });
  const filter = { text: 'initiative' };
  const listed = {
    filter,
    sort: { column: 'title', direction: 'ascending' },
    group: null,
  } as const;
  await ask('initiative.query', { query: listed, offset: 0, limit: 10, withHead: true });
  await ask('initiative.facet', { filter, facet: 'stages' });
  await ask('initiative.countFiltered', { filter });
  const view = { ...listed, columns: [...(['stage', 'reading'] as const)] };
  const kept = await ask('savedView.add', { name: 'Ma vue', view, position: null });
  await ask('savedView.update', { id: kept.id, patch: { name: 'Notre vue' } });
  await ask('savedView.order', { ids: [kept.id] });
  expect(await ask('savedView.list', undefined)).toHaveLength(1);
  await ask('savedView.remove', { id: kept.id });
  const whole = await ask('initiative.get', { id: initiativeId });
  expect(whole.gridApplications).toHaveLength(1);

  await ask('dossier.remove', { id: dossier.id });
  await ask('budgetLine.remove', { id: line.id });
  await ask('budget.remove', { id: budget.id });
  await ask('fundingInstalment.remove', { id: instalment.id });
  await ask('fundingReport.remove', { id: report.id });
  await ask('funding.remove', { id: funding.id });
  await ask('program.remove', { id: program.id });
  await ask('funder.remove', { id: funder.id });
  await ask('milestone.remove', { id: milestone.id });
  await ask('descent.remove', { id: descent.id });
  await ask('diffusion.remove', { id: diffusion.id });
  await ask('effect.remove', { id: effect.id });
  const { id: removal } = (await ask('change.next', undefined)).undo ?? { id: 0 };
  const back = {
    table: 'effect' as const,
    key: JSON.stringify([effect.id]),
    moment: { id: removal, side: 'before' as const },
  };
  expect((await ask('change.compare', back)).isThere).toBe(false);
  await ask('change.bringBack', { ...back, columns: [], lists: [] });
  await ask('effect.remove', { id: effect.id });
  await ask('inKindContribution.remove', { id: brought.id });
  await ask('absence.remove', { id: absence.id });
  await ask('participation.remove', { id: participation.id });
  await ask('followUp.remove', { id: answered.id });
  await ask('stage.remove', { id: stage.id });
  const spare = await ask('evidence.add', {
    initiativeId,
    fields: { kind: 'reference', title: 'Autre', date: null, reference: '', url: null },
  });
  await ask('evidence.remove', { id: spare.id });
  const several = {
    selection: { kind: 'ids' as const, ids: [initiativeId] },
    change: { kind: 'archive' as const },
  };
  expect((await ask('selection.preview', several)).changed).toBe(1);
  const archived = await ask('selection.change', several);
  await ask('selection.undo', { id: archived.undoId });
  await ask('selection.stop', undefined);
  const [sector] = await ask('sector.list', undefined);
  expect(sector).toEqual({ name: 'Logement', count: 1 });
  await ask('sector.rename', { name: 'Logement', to: 'Habitation' });
  await ask('sector.remove', { name: 'Habitation' });
  const table = new TextEncoder().encode('Titre;Début\nDe la feuille;2024\n');
  expect(await ask('import.state', undefined)).toBeNull();
  expect(await ask('import.choose', undefined)).toBeNull();
  await ask('import.drop', { name: 'Liste.csv', content: table });
  await ask('import.paste', { text: 'Titre\tDébut\nCollée\t31 février 2024\nBonne\t2024' });
  await ask('import.rows', { kind: 'wrong', offset: 0, limit: 50 });
  await ask('import.say', { kind: 'cell', row: 2, column: 1, text: '2024' });
  await ask('import.state', undefined);
  const imported = await ask('import.apply', undefined);
  expect(imported.created).toBe(2);
  await ask('change.undo', { id: imported.change ?? 0 });
  await ask('import.stop', undefined);
  await ask('import.forget', undefined);
  const choice = { selection: several.selection, isNameless: false, withMoney: true };
  const packed = await ask('parcel.preview', choice);
  expect(packed.initiatives).toHaveLength(1);
  await ask('parcel.initiative', { ...choice, id: packed.initiatives[0]?.id ?? '' });
  expect(await ask('parcel.send', { ...choice, recipient: 'La TNCDC' })).not.toBeNull();
  expect(await ask('parcel.sent', undefined)).toHaveLength(1);
  // A depot where nothing answers: the gestures are refused, and say so (tests/integration/networkParcels).
  const nowhere = { name: 'TNCDC', host: '127.0.0.1', port: 1, database: 'essaim', user: 'cdc' };
  expect((await ask('network.set', nowhere)).isSet).toBe(true);
  expect((await ask('network.get', undefined)).host).toBe('127.0.0.1');
  expect((await ask('network.chooseCertificate', undefined)).certificate).toBeNull();
  expect((await ask('network.dropCertificate', undefined)).certificate).toBeNull();
  const password = 'Une phrase';
  await expect(ask('network.check', { password })).rejects.toThrow('network_unreachable');
  await expect(ask('network.publish', { ...choice, password })).rejects.toThrow(
    'network_unreachable',
  );
  await ask('network.stop', undefined);
  await ask('privacy.get', undefined);
  await ask('privacy.setOfficer', {
    patch: { name: 'La coordination', title: 'Directrice', contact: '450 555-0100' },
  });
  const purpose = await ask('purpose.add', {
    fields: { name: 'Rendre compte', note: '', consentPurpose: 'funding', kinds: ['testimony'] },
  });
  await ask('purpose.update', { id: purpose.id, patch: { kinds: ['contact', 'voice'] } });
  expect(await ask('purpose.list', undefined)).toHaveLength(1);
  await ask('purpose.remove', { id: purpose.id });
  const incident = await ask('incident.add', { fields: anyIncident });
  await ask('incident.update', { id: incident.id, patch: { seriousRisk: 'no' } });
  expect(await ask('incident.list', undefined)).toHaveLength(1);
  expect(await ask('incident.print', { ids: [incident.id] })).not.toBeNull();
  await expect(ask('incident.remove', { id: incident.id })).rejects.toThrow('incident_kept');
  const asking = await ask('accessRequest.add', {
    fields: { kind: 'access', person: 'Rita', receivedOn: '2020-01-06', note: '' },
  });
  await ask('accessRequest.update', { id: asking.id, patch: { note: 'Par courriel' } });
  await ask('accessRequest.choose', { id: asking.id, chosen: ['follow_up:["x"]:whom'] });
  const held = await ask('held.search', { words: 'Rita' });
  expect(held.total).toBeGreaterThan(0);
  const refs = held.found.map(({ ref }) => ref);
  await ask('accessRequest.choose', { id: asking.id, chosen: refs });
  await ask('accessRequest.print', { id: asking.id });
  const searched = await ask('search.find', { text: 'Rita', kind: null });
  expect(searched.groups.flatMap((group) => group.found).length).toBeGreaterThan(0);
  await ask('search.leaveSeen', { session: 0, records: [] });
  expect(await ask('search.seen', { session: 1, records: [] })).toEqual([]);
  await ask('held.correct', { refs, from: 'Rita', to: 'Rita D.' });
  await ask('accessRequest.get', { id: asking.id });
  await ask('accessRequest.answer', {
    id: asking.id,
    answer: { answeredOn: '2020-01-20', outcome: 'given' },
  });
  const unmeant = await ask('accessRequest.add', {
    fields: { kind: 'correction', person: 'Rita', receivedOn: '2020-01-06', note: '' },
  });
  await ask('accessRequest.remove', { id: unmeant.id });
  expect(await ask('accessRequest.list', undefined)).toHaveLength(1);
  await ask('retention.rules', undefined);
  await ask('retention.setRule', { kind: 'access_request', months: 24, note: '' });
  expect((await ask('retention.list', undefined)).lines).toHaveLength(1);
  await ask('retention.decide', {
    decidedBy: 'La coordination',
    reason: '',
    choices: [
      {
        kind: 'access_request',
        id: asking.id,
        decision: 'kept',
        until: '2030-01-01',
        reason: 'Une plainte',
      },
    ],
  });
  expect(await ask('retention.rounds', undefined)).toHaveLength(1);
  await ask('initiative.remove', { id: initiativeId });
  const { id: change } = (await ask('change.next', undefined)).undo ?? { id: 0 };
  await ask('change.undo', { id: change });
  await ask('change.redo', { id: change });
  const all = { initiativeId: null, kind: null, from: null, until: null, words: '' };
  const journal = await ask('change.list', { filter: all, before: null, most: 200 });
  for (const { id } of journal.entries) await ask('change.get', { id });
  expect((await ask('change.size', undefined)).actions).toBeGreaterThan(150);
  expect(await ask('bin.count', undefined)).toBe(1);
  await ask('bin.restore', { id: initiativeId });
  await ask('initiative.remove', { id: initiativeId });
  expect((await ask('bin.list', undefined)).map(({ id }) => id)).toEqual([initiativeId]);
  await ask('bin.delete', { id: initiativeId });
  await ask('change.clear', undefined);
  expect((await ask('change.size', undefined)).actions).toBe(0);

  const { id: existingId } = await ask('initiative.create', { title: 'Avant la copie' });
  await ask('backup.make', undefined);
  office.answers.folder = null;
  expect(await ask('backup.chooseSecondPlace', undefined)).toBeNull();
  office.answers.folder = folder;
  await ask('backup.chooseSecondPlace', undefined);
  expect((await ask('backup.remindAfter', { days: 7 })).second).toMatchObject({
    remindDays: 7,
    hasLast: true,
  });
  await ask('backup.show', { name: null });
  const [copied] = (await ask('backup.list', undefined)).copies;
  const name = copied?.name ?? '';
  const { id: newId } = await ask('initiative.create', { title: 'Après la copie' });
  await ask('initiative.update', { id: existingId, patch: { summary: 'Changé après la copie' } });
  const compared = await ask('backup.compare', { name });
  expect(compared.nouns).toEqual([{ table: 'initiative', gone: 0, changed: 1, new: 1 }]);
  const differing = { number: compared.number, table: 'initiative', how: 'new' } as const;
  expect((await ask('backup.differing', differing)).records).toEqual([
    expect.objectContaining({ key: JSON.stringify([newId]), returns: false }),
  ]);
  const record = { name, table: 'initiative', key: JSON.stringify([existingId]) } as const;
  await ask('backup.compareRecord', record);
  await ask('backup.bringBack', { ...record, columns: ['summary'], lists: [] });
  await ask('backup.unlock', { name, password: 'rien à ouvrir' });
  await ask('backup.restore', { name });
  expect((await ask('backup.settleHarm', undefined)).harm).toBeNull();
  await ask('backup.leaveSecondPlace', undefined);
  await ask('backup.stop', undefined);
  expect((await ask('backup.list', undefined)).copies.length).toBeGreaterThan(0);

  await ask('portfolio.openExample', { example: 'public_example' });
  await ask('portfolio.openExample', { example: 'fictional_example' });
  await ask('home.get', undefined);
  for (const { id } of await ask('initiative.find', { text: '', chosenId: null }))
    await ask('initiative.get', { id });
  for (const { id } of await ask('dossier.list', undefined)) await ask('dossier.get', { id });
  await ask('portfolio.open', undefined);
  expect((await ask('synced.get', undefined)).service).toBeNull();
  await ask('clock.behind', undefined);
  await ask('synced.told', undefined);
  expect((await ask('synced.get', undefined)).isTold).toBe(true);
  expect(await ask('portfolio.underneath', undefined)).toBe('same');
  expect(await ask('portfolio.saveElsewhere', undefined)).toBe(true);
  await ask('portfolio.close', undefined);
  const spoilt = readFileSync(join(folder, 'A.essaim'));
  writeFileSync(join(folder, 'A.essaim'), spoilt.fill(0, 4096 * 40, 4096 * 41));
  expect(await ask('recovery.offer', undefined)).toBeNull();
  await expect(office.session.open()).rejects.toThrow('file_damaged');
  expect(await ask('recovery.offer', undefined)).toMatchObject({ damaged: 'A.essaim' });
  expect(await ask('recovery.openCopy', undefined)).not.toBeNull();
  await ask('portfolio.close', undefined);
  const [lost] = await ask('recovery.kept', undefined);
  expect(await ask('recovery.openKept', { id: lost?.id ?? '' })).not.toBeNull();
  await ask('portfolio.close', undefined);
  await expect(office.session.open()).rejects.toThrow('file_damaged');
  expect(await ask('recovery.run', undefined)).not.toBeNull();
  await ask('recovery.stop', undefined);
  office.answers.copy = join(folder, 'Récupération.txt');
  expect(await ask('recovery.saveReport', undefined)).toBe(true);
  await ask('recovery.open', undefined);
  await ask('portfolio.close', undefined);
  const outside = readdirSync(folder).find((entry) => entry.startsWith('Portefeuille,'));
  office.answers.export = join(folder, outside ?? '', 'portefeuille.json');
  office.answers.newPortfolio = join(folder, 'Revenu.essaim');
  expect((await ask('portfolio.openExport', undefined))?.fileName).toBe('Revenu.essaim');
  await ask('backup.make', undefined);
  await ask('portfolio.close', undefined);
  const [recent] = await ask('portfolio.recent', undefined);
  const renamed = join(folder, 'Renommé.essaim');
  renameSync(office.answers.newPortfolio, renamed);
  office.answers.portfolio = renamed;
  await ask('portfolio.open', undefined);
  await ask('portfolio.close', undefined);
  const gone = ask('portfolio.openRecent', { id: recent?.id ?? '' });
  await expect(gone).rejects.toThrow('file_missing');
  expect(await ask('recovery.openWentOn', undefined)).toMatchObject({ fileName: 'Renommé.essaim' });
  await ask('portfolio.close', undefined);
  renameSync(renamed, office.answers.newPortfolio);
  await ask('portfolio.openRecent', { id: recent?.id ?? '' });
  await ask('protection.change', { former: null, password: 'Une phrase' });
  await ask('protection.stop', undefined);
  await ask('portfolio.stopOpening', undefined);
  await ask('protection.sheet', { password: 'Une phrase' });
  await ask('protection.lock', undefined);
  expect((await ask('app.state', undefined)).asking?.why).toBe('locked');
  await ask('protection.unlock', { password: 'Une phrase' });
  await ask('protection.remove', { former: 'Une phrase' });
  await ask('protection.giveUp', undefined);
  await ask('portfolio.close', undefined);
  office.answers.newPortfolio = join(folder, 'Recueil.essaim');
  expect((await ask('collection.create', undefined))?.readOnly).toBe('collection');
  const [offered] = await ask('collection.offer', undefined);
  expect(offered?.problem).toBeNull();
  expect(await ask('collection.keep', { ids: [offered?.id ?? ''] })).toEqual({ kept: 1 });
  expect(await ask('collection.parcels', undefined)).toHaveLength(1);
  const [came] = await ask('initiative.find', { text: '', chosenId: null });
  expect(await ask('collection.provenance', { id: came?.id ?? '' })).not.toBeNull();
  await ask('collection.stop', undefined);
  await expect(ask('network.list', { password })).rejects.toThrow('network_unreachable');
  await expect(ask('network.bring', { password, parcels: ['a'.repeat(64)] })).rejects.toThrow(
    'network_gone',
  );
  const [received] = await ask('collection.parcels', undefined);
  await ask('collection.remove', { id: received?.id ?? '' });
  expect(await ask('collection.parcels', undefined)).toEqual([]);
  await ask('portfolio.forgetRecent', { id: recent?.id ?? '' });

  const forgotten = Object.keys(contract).filter((channel) => !asked.has(channel as Channel));
  expect(forgotten).toEqual([]);
  // Each gesture that writes is one action of the log, undone and redone to the byte.
  expect(undoing.counts.length).toBeGreaterThan(150);
  expect(new Set(undoing.counts)).toEqual(new Set([1]));
});

/** The fields of an effect, to add another like it. */
function effectFields({ id: _id, initiativeId: _of, rechecks: _checks, ...fields }: Effect) {
  return fields;
}
