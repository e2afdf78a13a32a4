import type { Translate } from '../shared/strings/index.ts';
import type { EvidencePickerWords } from './components/evidence/words.ts';
import { giveUpWords } from './components/records/giveUpWords.ts';

/** Every word of the picker of evidence. */
export function evidencePickerWords(t: Translate): EvidencePickerWords {
  return {
    open: t('evidence:picker.open'),
    none: t('evidence:picker.none'),
    remove: t('evidence:picker.remove'),
    dialogTitle: t('evidence:picker.dialogTitle'),
    filter: t('evidence:picker.filter'),
    empty: t('evidence:picker.empty'),
    noMatch: t('evidence:picker.noMatch'),
    list: t('evidence:picker.list'),
    close: t('evidence:picker.close'),
    newTitle: t('evidence:picker.newTitle'),
    titleField: t('evidence:picker.titleField'),
    titleMissing: t('evidence:picker.titleMissing'),
    titleTooLong: t('evidence:picker.titleTooLong'),
    referenceField: t('evidence:picker.referenceField'),
    referenceHelp: t('evidence:picker.referenceHelp'),
    addressField: t('evidence:picker.addressField'),
    addressBad: t('evidence:picker.addressBad'),
    add: t('evidence:picker.add'),
    optional: t('optional'),
    mandatory: t('mandatory'),
    giveUp: { ...giveUpWords(t), consequence: t('evidence:picker.giveUp') },
  };
}
