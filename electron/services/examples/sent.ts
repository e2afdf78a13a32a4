import { createHash } from 'node:crypto';
import type { Sample, SampleSent } from '../../../shared/domain/schemas/sample.ts';
import { insertAnswer } from '../../database/repositories/dossierAnswers.ts';
import { insertFrozenDossier } from '../../database/repositories/frozenDossiers.ts';
import { examplePage } from './examplePage.ts';
import { type Filling, type Keys, known } from './filling.ts';

type Part = Pick<Filling, 'db' | 'context' | 'funders' | 'programs'>;

/**
 * What the sample sent in the past, each with what was answered. A sample has no PDF of the past: the page
 * of such a copy says so. Its dossier is gone, and nothing can be compared with what it was drawn from.
 */
export function fillSent(part: Part, sample: Sample, titles: Keys, fundings: Keys): void {
  for (const copy of sample.sent) fillCopy(part, sample, copy, { titles, fundings });
}

function fillCopy(
  { db, context, funders }: Part,
  sample: Sample,
  copy: SampleSent,
  { titles, fundings }: { titles: Keys; fundings: Keys },
): void {
  const { initiative, funder: key, program, sentOn, answers, words, ...fields } = copy;
  const funder = sample.funders.find((one) => one.key === key);
  const id = context.newId();
  const pdf = examplePage(words);
  const funderId = key === null ? null : known(funders, key);
  insertFrozenDossier(db, {
    ...fields,
    id,
    dossierId: context.newId(),
    initiativeId: known(titles, initiative),
    // In the afternoon here, so that it is the same day there.
    madeAt: `${sentOn}T17:00:00.000Z`,
    funderId,
    funderName: funder?.name ?? '',
    programName: funder?.programs.find((one) => one.key === program)?.name ?? '',
    pages: 1,
    bytes: pdf.byteLength,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    accepted: [],
    form: 1,
    source: JSON.stringify({
      dossier: { funderId, blocks: [] },
      template: { blocks: [] },
      initiative: {},
    }),
    texts: [],
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
      fundingId: funding === null ? null : known(fundings, funding),
      stateId: null,
      reportId: null,
      madeFunding: 0,
      recordedAt: `${said.answeredOn}T17:00:00.000Z`,
    });
  }
}
