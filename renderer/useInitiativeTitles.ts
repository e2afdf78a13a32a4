import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from './api.ts';

/** Initiatives to choose from by typing: only those that the words find cross to the window. */
export interface InitiativeTitles {
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** For the `onSearch` of a `ComboBox`. */
  readonly onSearch: (text: string) => void;
  /** The options are those of what was typed before. */
  readonly isSearching: boolean;
}

/** The titles that answer what is typed, with the one that is chosen. */
export function useInitiativeTitles(chosenId: string | null): InitiativeTitles {
  const [text, setText] = useState('');
  const input = { text: text.slice(0, 300), chosenId };
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['initiative.find', input],
    queryFn: () => call('initiative.find', input),
    placeholderData: keepPreviousData,
  });
  return {
    options: (data ?? []).map(({ id, title }) => ({ id, label: title })),
    onSearch: setText,
    isSearching: isPlaceholderData || data === undefined,
  };
}
