import type { Translate } from '../../../shared/strings/index.ts';

/** What `AddDialog` says where several may be added without leaving it. */
export interface GoesOnWords {
  /** The gesture that adds and stays for the next one; none where there is no such gesture for now, whatever was added by it before. */
  readonly label: string | undefined;
  /** Of how many were added: the fields are empty again, and nothing else would tell that it is stored. */
  readonly added: (count: number) => string;
  /** In the place of `cancelLabel` once some were added: they are stored, and it gives none of them up. */
  readonly done: string;
}

/** It, in the language of `t`; `label` names what is added. */
export function goesOnWords(t: Translate, label: string | undefined): GoesOnWords {
  return { label, added: (count) => t('common:goesOn', { count }), done: t('action.close') };
}
