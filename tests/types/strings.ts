/** Strings that must, or must not, compile outside of the room that holds them. `tsc -b` is the test. */
import type { CommonTranslate } from '../../shared/strings/common.ts';
import type { Translate } from '../../shared/strings/index.ts';

declare const t: Translate;
declare const common: CommonTranslate;

t('optional');
t('register:column.sent');
common('dialog.create');
// @ts-expect-error -- no string has this name: it would be shown in the place of words
t('register:column.nowhere');
// @ts-expect-error -- nor this room
t('nowhere:title');
// @ts-expect-error -- what starts before the others has the strings of the first room alone
common('register:column.sent');
