import type { FamilyMember, FamilyTree } from '../content/familyTree.ts';
import type { Translate } from '../strings/index.ts';

/** A family tree in words: for a screen reader, and as the PDF's alternative text. */
export function familyTreeText(tree: FamilyTree, t: Translate): string {
  const [self] = tree.members;
  const said = (side: 'before' | 'after') =>
    tree.members
      .filter(({ generation }) => (side === 'before' ? generation < 0 : generation > 0))
      .map((member) => memberInWords(member, t))
      .join('; ') || t('descent:none');
  return t('descent:alt', {
    title: self?.title ?? '',
    before: said('before'),
    after: said('after'),
  });
}

/** « Table des familles (naissance, mai 2022; close) ». */
export function memberInWords({ title, bond, end }: FamilyMember, t: Translate): string {
  const facts = [bond, end ?? ''].filter((fact) => fact !== '');
  return facts.length === 0 ? title : t('descent:member', { title, facts: facts.join('; ') });
}
