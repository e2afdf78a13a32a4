import { textsIn } from '../domain/textsIn.ts';
import type { ContentBlock, DossierContent } from './dossierContent.ts';

/** What stands on every page: the title and the names. */
export function headTexts(content: DossierContent): string[] {
  return [content.title, content.initiativeTitle, content.organisationName];
}

/** Every text of a block that is printed: own texts in the place of drawn ones; captions, cells, labels of figures. */
export function printedTexts(block: ContentBlock): string[] {
  const {
    drawnPassages,
    drawnText: _text,
    ownText,
    written: _written,
    origin: _origin,
    choices: _choices,
    ...rest
  } = block;
  return textsIn([ownText ?? drawnPassages, rest]);
}
