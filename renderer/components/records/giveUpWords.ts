import type { Translate } from '../../../shared/strings/index.ts';

/** The question of every `TypedDialog` before what was typed is thrown away. */
export interface GiveUpWords {
  readonly question: string;
  readonly consequence: string;
  /** The same once some were stored by the second gesture, which stay. */
  readonly rest: string;
  readonly stay: string;
  readonly leave: string;
}

/** It, in the language of `t`. */
export function giveUpWords(t: Translate): GiveUpWords {
  return {
    question: t('giveUp.question'),
    consequence: t('giveUp.consequence'),
    rest: t('giveUp.rest'),
    stay: t('giveUp.stay'),
    leave: t('giveUp.leave'),
  };
}

/** The same of a form that stands in its page. */
export function formGiveUpWords(t: Translate): GiveUpWords {
  return { ...giveUpWords(t), consequence: t('giveUp.form') };
}
