import type { Translate } from '../../shared/strings/index.ts';
import { type DocumentDefinition, newLayoutContext } from './documentDefinition.ts';
import type { PdfNode } from './node.ts';
import { runningHeads } from './runningHeads.ts';
import { INK } from './theme.ts';
import { px } from './units.ts';

/** What every paper says of itself, around its content. */
export type OnePaper = {
  language: 'fr-CA';
  title: string;
  lead: string;
  organisationName: string;
  /** Above each page, of what was invented; null of what was not. */
  notice: string | null;
  madeOn: string;
  madeOnDay: string;
};

/** A paper that is no dossier (« Survie », the answer to a person), under its title; `id` names it among the bookmarks. Pure: each call builds its own nodes. */
export function onePaper(
  paper: OnePaper,
  { id, t }: { id: string; t: Translate },
  content: (context: ReturnType<typeof newLayoutContext>) => PdfNode[],
): DocumentDefinition {
  return {
    ...runningHeads(
      {
        initiativeTitle: paper.title,
        title: paper.lead,
        organisationName: paper.organisationName,
        notice: paper.notice,
        madeOn: paper.madeOn,
        colour: INK.text,
        opening: 'none',
      },
      t,
    ),
    content: [
      {
        text: paper.title,
        style: 'title',
        id,
        headlineLevel: 1,
        outline: true,
        outlineText: paper.title,
        outlineExpanded: true,
        margin: [0, 0, 0, px(14)],
      },
      ...content(newLayoutContext(t, INK.text, new Set())),
    ],
    info: {
      title: paper.title,
      author: paper.organisationName,
      subject: paper.lead,
      day: paper.madeOnDay,
    },
    language: paper.language,
    isClose: false,
  };
}
