import type { DossierContent } from './dossierContent.ts';

/**
 * What the title of a dossier says beside the initiative's own, which is printed with it: « Lettre d’intention »
 * of « Lettre d’intention : L’épicerie d’à côté ». Empty where it says nothing more.
 */
export function ownTitle({
  title,
  initiativeTitle,
}: Pick<DossierContent, 'title' | 'initiativeTitle'>): string {
  if (title === initiativeTitle) return '';
  // Either may hold commas of its own.
  for (const { index, 0: between } of title.matchAll(/(?:\s?:|,)\s/gu)) {
    const named = title.slice(index + between.length);
    // A proposed title has cut one that is too long for it.
    const isIts = named.endsWith('…')
      ? initiativeTitle.startsWith(named.slice(0, -1))
      : named === initiativeTitle;
    if (isIts) return title.slice(0, index);
  }
  return title;
}
