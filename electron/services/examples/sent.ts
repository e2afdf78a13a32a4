import { createHash } from 'node:crypto';
import { dossierWords } from '../../../shared/content/dossierWords.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import { ownTextOf } from '../../../shared/domain/ownText.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { Sample, SampleSent } from '../../../shared/domain/schemas/sample.ts';
import { translator } from '../../../shared/strings/index.ts';
import { insertAnswer } from '../../database/repositories/dossierAnswers.ts';
import { insertDossier } from '../../database/repositories/dossiers.ts';
import { insertFrozenDossier } from '../../database/repositories/frozenDossiers.ts';
import { listFunders } from '../../database/repositories/funders.ts';
import { listFundingsOf } from '../../database/repositories/fundings.ts';
import { draft } from '../dossiers.ts';
import { keepSource, keepTemplate } from '../kept.ts';
import { asOf } from './asOf.ts';
import { examplePage } from './examplePage.ts';
import { type Filling, type Keys, known } from './filling.ts';

/** How long before a sending the demands of its template were read, in days. */
const VERIFIED_DAYS = 14;

type Part = Omit<Filling, 'versions'>;
type Named = { readonly titles: Keys; readonly fundings: Keys };

/**
 * What the sample sent in the past, each with what was answered. A sample has no PDF of the past: the page
 * of such a copy says so. What it was drawn from is what the portfolio had by then, so that it can be compared
 * with and corrected; its dossier is there unless the sample says that it is gone.
 */
export function fillSent(part: Part, sample: Sample, titles: Keys, fundings: Keys): void {
  for (const copy of sample.sent) fillCopy(part, sample, copy, { titles, fundings });
}

function fillCopy(part: Part, sample: Sample, copy: SampleSent, named: Named): void {
  const { db, context } = part;
  const { initiative: _initiative, funder: key, program, sentOn, answers, words, ...rest } = copy;
  const { dossier: told, ...fields } = rest;
  const funder = sample.funders.find((one) => one.key === key);
  const id = context.newId();
  const pdf = examplePage(words);
  // In the afternoon here, so that it is the same day there.
  const madeAt = `${sentOn}T17:00:00.000Z`;
  const source = sourceOf(part, copy, named, madeAt);
  const kept = keepSource(source);
  if (!told.isGone) insertDossier(db, source.dossier, keepTemplate(source.template));
  insertFrozenDossier(db, {
    ...fields,
    id,
    dossierId: source.dossier.id,
    initiativeId: source.dossier.initiativeId,
    madeAt,
    funderId: source.dossier.funderId,
    funderName: funder?.name ?? '',
    programName: funder?.programs.find((one) => one.key === program)?.name ?? '',
    pages: 1,
    bytes: pdf.byteLength,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    accepted: [],
    form: kept.form,
    source: kept.text,
    texts: dossierWords(source, translator('fr-CA')).texts,
    pdf,
  });
  for (const { funding, said } of answers) {
    const { report, inKind, ...answer } = said;
    insertAnswer(db, {
      ...answer,
      id: context.newId(),
      frozenId: id,
      inKind: inKind ? 1 : 0,
      reportLabel: report?.label ?? '',
      reportOn: report?.dueOn ?? null,
      reportTime: report?.dueTime ?? null,
      correctsId: null,
      fundingId: funding === null ? null : known(named.fundings, funding),
      stateId: null,
      reportId: null,
      madeFunding: 0,
      recordedAt: `${said.answeredOn}T17:00:00.000Z`,
    });
  }
}

/** What a copy was drawn from: its dossier, of what the portfolio had on the day when it left. */
function sourceOf(
  { db, context, grid, templates, funders, programs }: Part,
  { title, initiative, funder, program, sentOn, dossier: told }: SampleSent,
  { titles, fundings }: Named,
  madeAt: string,
): DossierSource {
  const shipped = templates.find(({ id }) => id === told.templateId);
  if (shipped === undefined) throw new Error(`No template « ${told.templateId} »`);
  // Read at its source again before it left, and not after.
  const before = addDays(sentOn, -VERIFIED_DAYS);
  const isLater = shipped.verifiedOn !== null && shipped.verifiedOn > before;
  const template = isLater ? { ...shipped, verifiedOn: before } : shipped;
  const initiativeId = known(titles, initiative);
  const then = { ...context, now: () => new Date(madeAt) };
  const drawn = draft(db, then, { grid: () => grid }, { initiativeId, template });
  const funderId = funder === null ? null : known(funders, funder);
  const dossier = {
    ...drawn.dossier,
    title,
    funderId,
    programId: program === null ? null : known(programs, program),
    fundingId: told.funding === null ? null : known(fundings, told.funding),
    budgetId: told.hasBudget ? drawn.dossier.budgetId : null,
    blocks: drawn.dossier.blocks.map((block) => {
      const { [block.key]: words } = told.texts;
      return words === undefined ? block : { ...block, ownText: ownTextOf(words) };
    }),
  };
  const source = asOf(drawn, sentOn, listFundingsOf(db, initiativeId));
  const { summary } = source.initiative;
  return {
    ...source,
    initiative: { ...source.initiative, summary: told.summary ?? summary },
    dossier: { ...dossier, gridApplicationId: source.dossier.gridApplicationId },
    funder: listFunders(db).find(({ id }) => id === funderId) ?? null,
    ...(told.hasBudget ? {} : { budget: null, funders: [] }),
  };
}
