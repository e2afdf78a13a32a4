import { type Annex, annexesOf } from '../../domain/annexes.ts';
import type { DrawBlock } from '../block.ts';
import type { ContentAnnex, ContentPart } from '../dossierContent.ts';
import { plain } from '../passage.ts';
import { listInWords } from '../words.ts';

/** What is appended to the dossier, with its page; and what is given apart. */
export const drawAnnexes: DrawBlock = ({ source, t }) => {
  const annexes = annexesOf(source.dossier).map(contentAnnex);
  const pages = annexes.reduce((sum, one) => sum + one.pages, 0);
  const apart = source.dossier.files.filter(({ isAppended }) => !isAppended);
  const list: ContentPart =
    annexes.length === 0
      ? { type: 'gap', text: t('dossier:annexes.none') }
      : { type: 'annexes', annexes };
  const names = apart.map(({ title }) => title);
  return {
    title: t('dossier:annexes.title'),
    dimension: null,
    text: plain(
      annexes.length === 0
        ? []
        : [
            t('dossier:annexes.said', {
              annexes: t('dossier:annexes.count', { count: annexes.length }),
              pages: t('dossier:annexes.pages', { count: pages }),
            }),
          ],
    ),
    parts: [
      list,
      ...(names.length === 0
        ? []
        : [
            {
              type: 'note',
              text: t('dossier:annexes.apart', { list: listInWords(names, t) }),
            } as const,
          ]),
    ],
  };
};

/** An annex as the dossier says it. */
export function contentAnnex({ number, given, pages }: Annex): ContentAnnex {
  return { id: given.id, number, title: given.title, pages };
}
