import type { DossierContent } from '../../../shared/content/dossierContent.ts';
import { evidenceMark } from '../../../shared/content/evidence.ts';
import type { SentLine } from '../../../shared/content/handover/handoverModel.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { extensionOf } from '../../../shared/domain/fileKinds.ts';
import type { Handed } from '../../../shared/domain/handover/handed.ts';
import type { DossierSource, InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Refusal } from '../../../shared/ipc/errors.ts';
import { hashSlowly, readContent } from '../../database/keptFiles.ts';
import { getFrozenDossier, getFrozenPdf } from '../../database/repositories/frozenDossiers.ts';
import { isHeldByConsent } from '../consentGate.ts';
import type { RenderedPdf } from '../pdfRenderer.ts';
import { shortName } from './handedOver.ts';
import { type Handing, put, shownText } from './handing.ts';

/** What lays dossiers out, handed over by who has it. */
export type Laying = {
  /** A fiche of an initiative, drawn as it stands. */
  readonly fiche: (initiativeId: string) => DossierSource;
  readonly portrait: () => DossierSource;
  readonly content: (source: DossierSource) => Promise<DossierContent>;
  readonly render: (source: DossierSource, signal: AbortSignal) => Promise<RenderedPdf>;
};

/** Writes a dossier that is drawn now, unless it would give somebody away or cannot be laid out; whether it is there. */
export async function putDrawn(
  handing: Handing,
  { content, render }: Pick<Laying, 'content' | 'render'>,
  source: DossierSource,
  file: Pick<
    Handing['files'][number],
    'sort' | 'path' | 'title' | 'initiativeId' | 'initiativeTitle'
  >,
): Promise<boolean> {
  const { db, context, files, leftOut, signal, tellers } = handing;
  const drawn = await content(source);
  await handing.between();
  if (await isHeldByConsent(db, context, { source, content: drawn, ...tellers })) {
    leftOut.push({ why: 'consent', title: file.title });
    return false;
  }
  let pdf: RenderedPdf;
  try {
    pdf = await render(source, signal);
  } catch (error) {
    await handing.between();
    if (error instanceof Refusal && error.code === 'cancelled') throw error;
    leftOut.push({ why: 'unready', title: file.title });
    return false;
  }
  await handing.between();
  const bytes = await put(handing, file.path, pdf.bytes);
  files.push({ ...file, bytes, evidenceId: null });
  return true;
}

/** Writes every PDF that left, byte for byte; one that is not as it was kept stays behind. The copies, with where they lie. */
export async function putSent(handing: Handing, copies: readonly SentLine[]): Promise<SentLine[]> {
  const { db, files, leftOut, t } = handing;
  const written: SentLine[] = [];
  for (const copy of copies) {
    const { id, path, title, day, initiativeId, initiativeTitle } = copy;
    const pdf = getFrozenPdf(db, id);
    const said = t('handover:fileTitle.sent', { title, day: formatPartialDate(day) });
    // oxlint-disable-next-line no-await-in-loop -- one copy after the other
    const isAsKept = (await hashSlowly(pdf)) === getFrozenDossier(db, id).sha256;
    if (path === null || !isAsKept) {
      leftOut.push({ why: 'altered', title: said });
      written.push({ ...copy, path: null });
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- the same
    const bytes = await put(handing, path, pdf);
    files.push({
      sort: 'sent',
      path,
      title: said,
      initiativeId,
      initiativeTitle,
      bytes,
      evidenceId: null,
    });
    written.push(copy);
  }
  return written;
}

/** Writes the files of evidence that is handed over, under names made of their titles. */
export async function putEvidence(
  handing: Handing,
  detail: InitiativeDetail,
  { initiative }: Handed,
  folder: string,
): Promise<void> {
  const { db, files, leftOut, t } = handing;
  const there = new Set(initiative.evidence.map(({ id }) => id));
  for (const evidence of detail.evidence) {
    const title = t('handover:fileTitle.evidence', {
      mark: evidenceMark(evidence),
      title: shownText(handing, evidence.title),
    });
    if (!there.has(evidence.id)) {
      leftOut.push({ why: 'testimony', title: `${detail.title}, ${evidenceMark(evidence)}` });
      continue;
    }
    if (evidence.file === null) continue;
    const { sha256, name } = evidence.file;
    const extension = extensionOf(name)
      .replaceAll(/[^a-z0-9]/giu, '')
      .slice(0, 8);
    const ending = extension === '' ? '' : `.${extension}`;
    const mark = `P-${String(evidence.number).padStart(2, '0')} `;
    const path = `${t('handover:folderOf.evidence')}/${folder}/${mark}${shortName(handing, evidence.title, ending)}`;
    try {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      const bytes = await put(handing, path, await readContent(db, sha256));
      files.push({
        sort: 'evidence',
        path,
        title,
        initiativeId: detail.id,
        initiativeTitle: detail.title,
        bytes,
        evidenceId: evidence.id,
      });
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'content_altered')) throw error;
      leftOut.push({ why: 'altered', title });
    }
  }
}
