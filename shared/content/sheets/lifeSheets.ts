import type { InitiativeDetail } from '../../domain/schemas/detail.ts';
import { dayCell, namesCell, type Sheet, sheetOf, textCell } from '../../domain/sheet.ts';
import { DIFFUSION_MODES } from '../../domain/vocabulary.ts';
import type { Translate } from '../../strings/index.ts';
import { evidenceMarks } from '../evidence.ts';

/** The stages of an initiative, each with its date and why. */
export function stagesSheet(
  { title, stages }: Pick<InitiativeDetail, 'title' | 'stages'>,
  t: Translate,
): Sheet {
  return sheetOf(
    t('sheet:title.stages', { title }),
    [
      {
        head: t('stage:field.stage'),
        cell: ({ stage }) => textCell(t(`vocabulary:stage.${stage}`)),
      },
      { head: t('stage:field.date'), cell: ({ date }) => dayCell(date) },
      {
        head: t('stage:field.endKind'),
        cell: ({ endKind }) =>
          textCell(endKind === null ? null : t(`vocabulary:endKind.${endKind}`)),
      },
      { head: t('stage:field.reason'), cell: ({ reason }) => textCell(reason) },
    ],
    stages,
  );
}

/** How the practice of an initiative spread, by mode, with what was last learned of it. */
export function diffusionsSheet(initiative: InitiativeDetail, t: Translate): Sheet {
  const marks = evidenceMarks(initiative.evidence);
  return sheetOf(
    t('sheet:title.diffusions', { title: initiative.title }),
    [
      {
        head: t('diffusion:field.mode'),
        cell: ({ mode }) => textCell(t(`vocabulary:diffusionMode.${mode}`)),
      },
      {
        head: t('diffusion:field.transferred'),
        cell: ({ transferred }) => textCell(t(`vocabulary:transferred.${transferred}`)),
      },
      {
        head: t('sheet:column.what'),
        isName: true,
        cell: ({ statement }) => textCell(statement),
      },
      { head: t('diffusion:field.adopter'), cell: ({ adopter }) => textCell(adopter) },
      {
        head: t('diffusion:field.place'),
        cell: ({ territories }) => namesCell(territories.map(({ name }) => name)),
      },
      { head: t('diffusion:field.date'), cell: ({ date }) => dayCell(date) },
      { head: t('diffusion:field.adaptation'), cell: ({ adaptation }) => textCell(adaptation) },
      {
        head: t('effect:field.evidence'),
        cell: ({ evidenceIds }) => namesCell(evidenceIds.flatMap((id) => marks.get(id) ?? [])),
      },
      {
        head: t('diffusion:check.title'),
        cell: ({ checks }) => {
          const last = checks.at(-1);
          return textCell(last === undefined ? null : t(`vocabulary:useAnswer.${last.answer}`));
        },
      },
      {
        head: t('diffusion:check.date'),
        cell: ({ checks }) => dayCell(checks.at(-1)?.date ?? null),
      },
    ],
    DIFFUSION_MODES.flatMap((mode) => initiative.diffusions.filter((one) => one.mode === mode)),
  );
}
