import type { TerritoryPickerProps } from './components/territories/TerritoryPicker.tsx';
import { useAnswer } from './queries.ts';
import { useReadOnlyReason } from './shell/useReadOnlyReason.ts';
import { useT } from './strings.ts';
import { useTagsWords } from './tagsWords.ts';

/**
 * What every picker of territories takes besides its label and what is chosen:
 * `<TerritoryPicker label={…} value={…} onChange={…} {...useTerritoryPicking()} />`.
 */
export function useTerritoryPicking(): Pick<
  TerritoryPickerProps,
  'list' | 'words' | 'disabledReason'
> {
  const t = useT();
  return {
    list: useAnswer('territory.list', undefined),
    disabledReason: useReadOnlyReason(),
    words: {
      ...useTagsWords(),
      placeholder: t('territory.placeholder'),
      free: t('territory.free'),
      seen: t('territory.seen'),
      named: (kind, name) => t(`territory.named.${kind}`, { name }),
      kind: (kind) => t(`territory.kind.${kind}`),
      detail: t('territory.detail'),
      detailClose: t('territory.detailClose'),
      kindLabel: (name) => t('territory.kindLabel', { name }),
      mrcLabel: (name) => t('territory.mrcLabel', { name }),
      mrcPlaceholder: t('territory.mrcPlaceholder'),
      mrcBad: t('territory.mrcBad'),
    },
  };
}
