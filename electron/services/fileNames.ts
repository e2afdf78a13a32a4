import type { AccessPaperSource } from '../../shared/content/accessPaper.ts';
import { cutInside } from '../../shared/content/excerpt.ts';
import type { GridPaperSource } from '../../shared/content/gridPaper/gridPaperSource.ts';
import type { IncidentsPaperSource } from '../../shared/content/incidentsPaper.ts';
import type { SurvivalPaperSource } from '../../shared/content/survivalPaper.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { Translate } from '../../shared/strings/index.ts';
import { fileName } from '../files/fileName.ts';

/** How a grid on paper is named, without its ending: the initiative and the day of its reading; a blank grid by its own name. */
export function paperName({ grid, filled }: GridPaperSource): string {
  return filled === null
    ? fileName(grid.name)
    : fileName(filled.initiativeTitle, ` ${filled.application.date}`);
}

/** How a dossier that is only to be read is named, without its ending: nobody takes it for what is sent. */
export function draftName({ dossier }: Pick<DossierSource, 'dossier'>, t: Translate): string {
  return fileName(whole(t('paper:file.draft', { title: dossier.title }), LONGEST_TITLE));
}

/** How « Survie » on paper is named, without its ending: by the day of its data. */
export function survivalName({ today }: SurvivalPaperSource, t: Translate): string {
  return fileName(t('paper:file.survival'), ` ${today}`);
}

/** How the answer to a person is named, without its ending. The name of a file is seen by others: it has none of a person. */
export function accessName({ today }: AccessPaperSource, t: Translate): string {
  return fileName(t('paper:file.access'), ` ${today}`);
}

/** How the register of incidents on paper is named, without its ending. */
export function incidentsName({ today }: IncidentsPaperSource, t: Translate): string {
  return fileName(t('paper:file.incidents'), ` ${today}`);
}

/** Letters of a recipient in the name of a file: enough to tell two sendings apart. */
const RECIPIENT = 45;

/**
 * How the PDF of a dossier is named where it leaves, without its ending: its title, then to whom it goes, neither cut
 * inside a word; the programme too, where it goes to the funder of the dossier.
 */
export function dossierName({
  title,
  recipient,
  funderName,
  programName,
}: {
  title: string;
  recipient: string;
  funderName: string;
  programName: string;
}): string {
  const isFunder = programName !== '' && recipient === funderName;
  const to = whole(isFunder ? `${recipient}, ${programName}` : recipient, RECIPIENT);
  const shown = whole(title, LONGEST_TITLE);
  if (to === '' || shown.includes(recipient)) return fileName(shown);
  return fileName(shown, `, ${fileName(to)}`);
}

/** Letters of a title in the name of a file. */
const LONGEST_TITLE = 90;

/** How a table is named, without its ending: what it shows of what, the organisation, the day of its data. */
export function sheetName(
  { title, organisation, day }: { title: string; organisation: string; day: string },
  t: Translate,
): string {
  const shown = whole(title, SHEET_TITLE);
  return fileName(
    t('sheet:file', { title: shown, organisation: whole(organisation, ORGANISATION) }),
    ` ${day}`,
  );
}

/** The same within a folder that says of whom and when. */
export function sheetTitle(title: string): string {
  return fileName(whole(title, LONGEST_TITLE));
}

/** Letters of the title of a table, and of who has it, in the name of its file. */
const SHEET_TITLE = 60;
const ORGANISATION = 36;

/** As many whole words as fit; of a name of two halves, the shorter one whole. */
function whole(text: string, letters: number): string {
  return cutInside(text.trim(), letters).replace(/…(?=\s|$)/u, '');
}
