import { useState } from 'react';
import type { QuebecTerritories, Territory } from '../../../shared/domain/schemas/territory.ts';
import { territoryKey, territoryLabel } from '../../../shared/domain/territories.ts';
import type { TerritoryKind } from '../../../shared/domain/vocabulary.ts';
import { LinkButton } from '../actions/LinkButton.tsx';
import type { FieldProps } from '../fields/FieldParts.tsx';
import { ChipsField, type ChipsWords } from '../picker/ChipsField.tsx';
import { TerritoryDetails } from './TerritoryDetails.tsx';
import {
  chosenTerritories,
  nearestTerritory,
  territoryChoices,
  typedTerritories,
  withTerritory,
} from './territoryChoices.ts';
import './territories.css';

/** The words of a picker of territories. */
export interface TerritoryWords extends ChipsWords {
  readonly placeholder: string;
  /** Above the ways to write what the list does not have. */
  readonly free: string;
  /** Above the names already written elsewhere. */
  readonly seen: string;
  /** « Municipalité « Saint-Luc » » */
  readonly named: (kind: TerritoryKind, name: string) => string;
  readonly kind: (kind: TerritoryKind) => string;
  /** Opens what says the kind and the MRC of those typed. */
  readonly detail: string;
  readonly detailClose: string;
  readonly kindLabel: (name: string) => string;
  readonly mrcLabel: (name: string) => string;
  readonly mrcPlaceholder: string;
  readonly mrcBad: string;
}

export interface TerritoryPickerProps extends FieldProps {
  readonly list: QuebecTerritories;
  readonly words: TerritoryWords;
  readonly value: readonly Territory[];
  /** Names already written elsewhere. */
  readonly suggestions?: readonly string[] | undefined;
  readonly onChange: (territories: readonly Territory[]) => void;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/**
 * Many territories: a MRC is found by a part of its name, without accents, among its region; anything
 * else is written, with its kind. What is left in the field counts. A pasted list enters whole: what it
 * names outside of the list is shown at once with its kind, to be said more exactly.
 */
export function TerritoryPicker(props: TerritoryPickerProps) {
  const { list, words, value, onChange } = props;
  const [text, setText] = useState('');
  const [isDetailed, setIsDetailed] = useState(false);
  const isDisabled = props.disabledReason !== undefined;
  const groups = territoryChoices({
    list,
    text,
    chosen: value,
    words,
    suggestions: props.suggestions ?? [],
  });

  function add(territories: readonly Territory[]) {
    setText('');
    const next = withTerritory(value, territories);
    if (next !== value) onChange(next);
  }
  return (
    <ChipsField
      {...props}
      placeholder={words.placeholder}
      chip={(territory) => ({
        id: territoryKey(territory),
        label: territoryLabel(territory, list),
        note: territory.kind === 'mrc' ? undefined : words.kind(territory.kind),
      })}
      text={text}
      onText={setText}
      groups={groups}
      nearest={nearestTerritory(list, text, groups)}
      onTake={(id) => add(chosenTerritories(list, id, text))}
      onPasted={(names) => {
        const pasted = typedTerritories(list, names);
        add(pasted);
        if (pasted.some(isTyped)) setIsDetailed(true);
      }}
      onLeave={() => {
        add(typedTerritories(list, [text]));
        props.onBlur?.();
      }}
    >
      {!isDisabled && value.some(isTyped) ? (
        <>
          <p>
            <LinkButton onPress={() => setIsDetailed(!isDetailed)}>
              {isDetailed ? words.detailClose : words.detail}
            </LinkButton>
          </p>
          {isDetailed ? (
            <TerritoryDetails list={list} words={words} value={value} onChange={onChange} />
          ) : null}
        </>
      ) : null}
    </ChipsField>
  );
}

/** Whether it is none of the list. */
function isTyped({ kind, mrcCode }: Territory): boolean {
  return kind !== 'mrc' || mrcCode === '';
}
