import type { TagsWords } from './components/fields/TagsField.tsx';
import { useT } from './strings.ts';

/** The words of every field of many values: `<TagsField words={useTagsWords()} />`. */
export function useTagsWords(): TagsWords {
  const t = useT();
  return {
    clear: t('picker.clear'),
    putBack: t('picker.putBack'),
    add: (name) => t('picker.add', { name }),
  };
}
