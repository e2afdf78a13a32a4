import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import { createWorkerRenderer } from '../../electron/pdf/workerRenderer.ts';
import { today } from '../../electron/services/context.ts';
import { addDays, addMonths, type LocalDate } from '../../shared/domain/dates.ts';
import { setBlocks } from './blocks.ts';
import { effectFields } from './effectFields.ts';
import { exported } from './exported.ts';
import { openOffice } from './office.ts';
import { contextAt } from './world.ts';

/** What a portfolio held a year ago, when a request left it; each figure told once. */
export const LAST_YEAR = {
  initiative: 'Cuisine partagée du Rang-Croche',
  funder: 'Fonds inventé du Rang',
  request: 'Demande : deux ans de cuisine partagée',
  recipient: 'Mme Inventée, agente du Fonds',
  person: 'Rose-Aimée Thivierge',
  pseudonym: 'Personne A',
  words: 'Depuis que la cuisine est ouverte, je ne soupe plus toute seule le jeudi.',
  expected: 'Deux écoles achètent leurs légumes du rang',
  indicator: 'Repas préparés ensemble',
  milestone: 'Former douze bénévoles',
  budget: 'Budget de la demande',
  asked: 'Fonds inventé : demande',
  cook: 'Animation de la cuisine',
  food: 'Denrées',
} as const;

const near = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What was sent, as its funder received it. */
export type SentLastYear = { bytes: Uint8Array; sha256: string; sentOn: LocalDate };

/**
 * Makes a portfolio at a path as the services made it a year ago: an initiative, what it promised, and
 * the request that was sent of it, laid out by the real thread. Opened today, a year has passed.
 */
export async function newLastYearFile(path: string, now = new Date()): Promise<SentLastYear> {
  const at = new Date(now);
  at.setFullYear(at.getFullYear() - 1);
  const world = contextAt(at);
  const office = openOffice(dirname(path), world);
  const renderer = createWorkerRenderer({
    workerFile: near('../../electron/pdf/pdfWorker.ts'),
    fontsFolder: near('../../resources/fonts'),
  });
  office.printer.render = (source, options) => renderer.render(source, options);
  office.answers.newPortfolio = path;
  office.answers.pdf = join(dirname(path), 'Demande d’il y a un an.pdf');
  try {
    const { call } = office;
    await call['portfolio.create'](undefined);
    const day = today(world);
    const initiativeId = await initiative(call, day);
    const { frozenId, sha256 } = await request(call, initiativeId, day);
    const { bytes } = await call['frozen.preview']({ id: frozenId });
    return { bytes, sha256, sentOn: day };
  } finally {
    office.session.close();
    await renderer.close();
  }
}

/** The initiative, with what it had changed and what it promised. */
async function initiative(call: Handlers, day: LocalDate): Promise<string> {
  const { id: initiativeId } = await call['initiative.create']({ title: LAST_YEAR.initiative });
  await call['initiative.update']({
    id: initiativeId,
    patch: {
      summary: 'Une cuisine d’église ouverte trois soirs par semaine.',
      socialNeed: 'Manger seul, et mal, quand l’épicerie est à trente kilomètres.',
    },
  });
  await call['stage.add']({
    initiativeId,
    fields: { stage: 'experimentation', date: addMonths(day, -18), reason: 'Une cuisine prêtée.' },
  });
  const { id: evidenceId } = await call['evidence.add']({
    initiativeId,
    fields: {
      kind: 'reference',
      title: 'Bilan de la première saison',
      date: addDays(day, -40),
      reference: 'Classeur bleu, page 4',
      url: null,
    },
  });
  const known = { evidenceIds: [evidenceId], ownContribution: 'La cuisine, les soirs, l’accueil.' };
  const { id: effectId } = await call['effect.add']({
    initiativeId,
    fields: effectFields({
      ...known,
      statement: 'Des personnes seules soupent ensemble',
      observedOn: addDays(day, -40),
    }),
  });
  await call['effect.add']({
    initiativeId,
    fields: effectFields({ ...known, statement: LAST_YEAR.expected, temporality: 'long' }),
  });
  await meals(call, initiativeId, effectId, day);
  await told(call, initiativeId, day);
  await call['milestone.add']({
    initiativeId,
    fields: {
      label: LAST_YEAR.milestone,
      start: addMonths(day, 6),
      end: null,
      responsible: 'La cuisine',
      doneOn: null,
    },
  });
  return initiativeId;
}

/** 410 meals counted, 600 aimed at within ten months. */
async function meals(call: Handlers, initiativeId: string, effectId: string, day: LocalDate) {
  const { id: indicatorId } = await call['indicator.add']({
    initiativeId,
    fields: {
      name: LAST_YEAR.indicator,
      unit: 'repas',
      direction: 'up',
      effectId,
      rhythmMonths: 12,
      baselineValue: null,
      baselineDate: null,
      baselineSource: '',
    },
  });
  await call['target.add']({ indicatorId, fields: { date: addMonths(day, 10), value: '600' } });
  await call['measure.add']({
    indicatorId,
    measures: [{ date: addDays(day, -30), value: '410', source: 'Feuilles de présence', note: '' }],
  });
}

/** What a person said, who consented that a funder read it, until she takes that back. */
async function told(call: Handlers, initiativeId: string, day: LocalDate) {
  const { id: evidenceId } = await call['testimony.add']({
    initiativeId,
    fields: {
      title: 'Témoignage « Personne A »',
      date: addDays(day, -20),
      reference: '',
      text: LAST_YEAR.words,
      pseudonym: LAST_YEAR.pseudonym,
      privateName: LAST_YEAR.person,
      role: 'participante',
    },
  });
  await call['consent.add']({
    evidenceId,
    fields: {
      purposes: ['funding'],
      audiences: ['funders'],
      media: ['document'],
      given: 'written',
      start: addDays(day, -20),
      end: null,
      note: 'Classeur bleu',
    },
  });
}

/** The request: its budget, its dossier with the person's words, and the copy that was kept. */
async function request(call: Handlers, initiativeId: string, day: LocalDate) {
  const { id: funderId } = await call['funder.add']({
    fields: { name: LAST_YEAR.funder, url: null },
  });
  const { id: budgetId } = await call['budget.add']({
    initiativeId,
    fields: {
      title: LAST_YEAR.budget,
      start: addMonths(day, 1),
      end: addMonths(day, 11),
      fundingId: null,
    },
  });
  const line = {
    inKind: false,
    fundingId: null,
    actual: null,
    note: '',
    funderId: null,
    state: null,
  };
  for (const fields of [
    { ...line, side: 'expense', label: LAST_YEAR.cook, amount: 1_500_000 },
    { ...line, side: 'expense', label: LAST_YEAR.food, amount: 500_000 },
    {
      ...line,
      side: 'revenue',
      label: LAST_YEAR.asked,
      amount: 1_800_000,
      funderId,
      state: 'asked',
    },
    { ...line, side: 'revenue', label: 'Soupers payants', amount: 200_000, state: 'confirmed' },
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- lines keep the order in which they are added
    await call['budgetLine.add']({ budgetId, fields });
  }
  const dossier = await call['dossier.create']({
    initiativeId,
    templateId: 'complete',
    title: LAST_YEAR.request,
  });
  await call['dossier.update']({ id: dossier.id, patch: { funderId, budgetId } });
  await setBlocks(call, {
    id: dossier.id,
    blocks: dossier.blocks.map((block) =>
      block.kind === 'testimonies' ? { ...block, included: true } : block,
    ),
  });
  const frozen = await exported(call, {
    id: dossier.id,
    recipient: LAST_YEAR.recipient,
    purpose: 'request',
  });
  if (frozen === null) throw new Error('The request was not sent');
  return { frozenId: frozen.id, sha256: frozen.sha256 };
}

/** The SHA-256 of bytes, as the portfolio writes it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
