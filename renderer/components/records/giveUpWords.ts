import type { Translate } from '../../../shared/strings/index.ts';

/** The question of `AddDialog` before what was typed is thrown away. */
export interface GiveUpWords {
  readonly question: string;
  readonly consequence: string;
  readonly stay: string;
  readonly leave: string;
}

/** It, in the language of `t`. */
export function giveUpWords(t: Translate): GiveUpWords {
  return {
    question: t('giveUp.question'),
    consequence: t('giveUp.consequence'),
    stay: t('giveUp.stay'),
    leave: t('giveUp.leave'),
  };
}
