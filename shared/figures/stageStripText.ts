import type { ContentStages } from '../content/dossierContent.ts';
import { periodInWords, sinceDate } from '../content/words.ts';
import type { Translate } from '../strings/index.ts';

/** The strip in words, for a screen reader and as the PDF's alternative text. */
export function stageStripText(stages: ContentStages, t: Translate): string {
  const spans = stages.stages.map((span) =>
    span.end === null
      ? t('dossier:stages.altOpen', { label: span.label, since: sinceDate(span.start, t) })
      : t('dossier:stages.altStage', {
          label: span.label,
          period: periodInWords(span.start, span.end, t) ?? '',
        }),
  );
  const { request } = stages;
  const asked =
    request === null
      ? []
      : [
          t('dossier:stages.altStage', {
            label: request.label,
            period: periodInWords(request.start, request.end, t) ?? '',
          }),
        ];
  return t('dossier:stages.alt', { stages: [...spans, ...asked].join('; ') });
}
