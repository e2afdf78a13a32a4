import type { DossierContent } from '../../../shared/content/dossierContent.ts';
import { limitProblems } from '../../../shared/content/limits.ts';
import { shownPhotos } from '../../../shared/domain/photos.ts';
import { missingPieces } from '../../../shared/domain/pieces.ts';
import { isOldRule } from '../../../shared/domain/programRules.ts';
import type {
  DossierBlock,
  DossierFile,
  DossierPhoto,
  DossierPiece,
} from '../../../shared/domain/schemas/dossier.ts';
import type { Program } from '../../../shared/domain/schemas/funding.ts';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import type { Check } from './checks.ts';

/** What these checks read of a dossier's source. */
export interface TemplateCheckedSource {
  readonly today: string;
  readonly template: Pick<Template, 'recipient' | 'verifiedOn' | 'pieces' | 'blocks' | 'counting'>;
  readonly dossier: {
    readonly pieces: readonly DossierPiece[];
    readonly files: readonly Pick<DossierFile, 'id' | 'title' | 'fault'>[];
    readonly blocks: readonly DossierBlock[];
    readonly photos: readonly DossierPhoto[];
    readonly programId: string | null;
  };
  readonly funder: {
    readonly programs: readonly Pick<Program, 'id' | 'name' | 'verifiedOn'>[];
  } | null;
}

/** What the template of a dossier, and the programme that it goes to, ask of it and do not find. */
export function templateChecks(source: TemplateCheckedSource, content: DossierContent): Check[] {
  return [
    ...limitChecks(source.template, content),
    ...pieceChecks(source),
    ...annexChecks(source),
    ...photoChecks(source),
    ...oldChecks(source),
  ];
}

/** Texts too long and answers that are missing: the export waits for them. */
function limitChecks(
  template: TemplateCheckedSource['template'],
  content: DossierContent,
): Check[] {
  return limitProblems(content, template).map((problem) => ({
    id: problem.kind === 'too_long' ? 'tooLong' : 'noAnswer',
    isBlocking: true,
    place: 'block',
    block: { key: problem.block.key, title: problem.block.title },
    measure: problem.kind === 'too_long' ? problem.measure : undefined,
    effects: [],
    names: [],
  }));
}

/** A piece may be sent by other ways, so that none keeps the dossier from leaving. */
function pieceChecks({ template, dossier }: TemplateCheckedSource): Check[] {
  const missing = missingPieces(template, dossier.pieces);
  const names = missing.map(({ label }) => label);
  const [first] = missing;
  if (first === undefined) return [];
  const common = { isBlocking: false, place: 'about', effects: [], names } as const;
  return [{ ...common, id: 'noPiece', fieldId: first.key }];
}

/** Files that were meant to be read with the dossier and cannot follow it; a sheet or a video is given apart. */
function annexChecks({ dossier }: TemplateCheckedSource): Check[] {
  const faulty = dossier.files.filter(({ fault }) => fault !== null && fault !== 'kind');
  const [first] = faulty;
  if (first === undefined) return [];
  const names = faulty.map(({ title }) => title);
  const common = { isBlocking: false, place: 'about', effects: [], names } as const;
  return [{ ...common, id: 'noAnnex', fieldId: first.id }];
}

/** Photos that may not leave yet: the export waits for them, in their block. */
function photoChecks({ dossier }: TemplateCheckedSource): Check[] {
  const photos = shownPhotos({ blocks: [...dossier.blocks], photos: [...dossier.photos] });
  const key = dossier.blocks.find(({ kind }) => kind === 'photos')?.key ?? '';
  const blocking = (
    id: 'photoUntold' | 'photoUnlooked',
    those: readonly DossierPhoto[],
  ): Check[] =>
    those.length === 0
      ? []
      : [
          {
            id,
            isBlocking: true,
            place: 'block',
            block: { key, title: '' },
            effects: [],
            names: those.map(({ file }) => file.name),
            fieldId: those[0]?.id,
          },
        ];
  return [
    ...blocking(
      'photoUntold',
      photos.filter(({ alt }) => alt.trim() === ''),
    ),
    ...blocking(
      'photoUnlooked',
      photos.filter(({ persons }) => persons === null),
    ),
  ];
}

/** Rules that nobody read at their source for a year. A template that follows nobody's rules never gets old. */
function oldChecks({ template, dossier, funder, today }: TemplateCheckedSource): Check[] {
  const program = funder?.programs.find(({ id }) => id === dossier.programId);
  return [
    ...(template.recipient !== 'any' && isOldRule(template, today)
      ? old('oldTemplate', template, [])
      : []),
    ...(program !== undefined && isOldRule(program, today)
      ? old('oldProgram', program, [program.name])
      : []),
  ];
}

function old(
  id: 'oldTemplate' | 'oldProgram',
  { verifiedOn }: Pick<Program, 'verifiedOn'>,
  names: string[],
): Check[] {
  const isNever = verifiedOn === null;
  return [{ id, isBlocking: false, place: 'away', effects: [], names, isNever }];
}
