import type { ContentLives } from '../content/dossierContent.ts';
import { periodInWords, sinceDate } from '../content/words.ts';
import type { Translate } from '../strings/index.ts';

/** The lives in words, for a screen reader and as the PDF's alternative text: each initiative with its stages. */
export function livesText({ lines }: Pick<ContentLives, 'lines'>, t: Translate): string {
  const said = lines.map(({ title, spans }) =>
    t('portfolio:lives.line', {
      title,
      stages: spans
        .map(({ label, start, end }) =>
          end === null
            ? t('dossier:stages.altOpen', { label, since: sinceDate(start, t) })
            : t('dossier:stages.altStage', { label, period: periodInWords(start, end, t) ?? '' }),
        )
        .join(', '),
    }),
  );
  return t('portfolio:lives.alt', { lines: said.join('; ') });
}
