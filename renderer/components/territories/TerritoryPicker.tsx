import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Header, ListBox, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import type { QuebecTerritories, Territory } from '../../../shared/domain/schemas/territory.ts';
import { territoryKey, territoryLabel } from '../../../shared/domain/territories.ts';
import type { TerritoryKind } from '../../../shared/domain/vocabulary.ts';
import { LinkButton } from '../actions/LinkButton.tsx';
import { FieldNotes, type FieldProps } from '../fields/FieldParts.tsx';
import { OptionLine } from '../fields/options.tsx';
import { Icon } from '../icons/Icon.tsx';
import { given } from '../props.ts';
import { TerritoryDetails } from './TerritoryDetails.tsx';
import {
  chosenTerritories,
  territoryChoices,
  typedTerritories,
  withTerritory,
} from './territoryChoices.ts';
import '../fields/Chip.css';
import '../fields/TagsField.css';
import './territories.css';

/** The words of a picker of territories. */
export interface TerritoryWords {
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
 * else is written, with its kind. What is left in the field counts; a pasted list too.
 */
export function TerritoryPicker(props: TerritoryPickerProps) {
  const { label, labelNote, list, words, value, onChange } = props;
  const [text, setText] = useState('');
  const [isDetailed, setIsDetailed] = useState(false);
  const labelId = useId();
  const isDisabled = props.disabledReason !== undefined;
  const groups = territoryChoices({
    list,
    text,
    chosen: value,
    words,
    suggestions: props.suggestions ?? [],
  });
  const typed = value.filter(({ kind, mrcCode }) => kind !== 'mrc' || mrcCode === '');

  function add(territories: readonly Territory[]) {
    setText('');
    const next = withTerritory(value, territories);
    if (next !== value) onChange(next);
  }
  const addTyped = (words_: string) => add(typedTerritories(list, words_));

  return (
    <div className="es-field">
      <span id={labelId} className="es-label">
        {label}
        {labelNote ? <span className="es-label-note">{labelNote}</span> : null}
      </span>
      <div className="es-tags">
        {value.length > 0 ? (
          <TagGroup
            aria-labelledby={labelId}
            {...(isDisabled
              ? {}
              : {
                  onRemove: (keys) => onChange(value.filter((one) => !keys.has(territoryKey(one)))),
                })}
          >
            <TagList
              className="es-tags-list"
              items={value.map((territory) => ({ id: territoryKey(territory), territory }))}
            >
              {({ id, territory }) => (
                <Tag id={id} textValue={territoryLabel(territory, list)} className="es-chip">
                  <span className="es-chip-text">{territoryLabel(territory, list)}</span>
                  {territory.kind === 'mrc' ? null : (
                    <span className="es-territory-kind">{words.kind(territory.kind)}</span>
                  )}
                  {isDisabled ? null : (
                    <Button slot="remove" className="es-chip-remove">
                      <Icon name="close" size={12} />
                    </Button>
                  )}
                </Tag>
              )}
            </TagList>
          </TagGroup>
        ) : null}
        {isDisabled ? (
          <FieldNotes {...props} />
        ) : (
          <ComboBox
            // By its words, so that a label scrolled out of sight still names it.
            aria-label={label}
            allowsCustomValue
            menuTrigger="input"
            value={null}
            inputValue={text}
            items={groups}
            isInvalid={props.error !== undefined}
            onInputChange={setText}
            onChange={(key) => {
              const chosen = key === null ? [] : chosenTerritories(list, String(key), text);
              if (chosen.length > 0) add(chosen);
            }}
            {...given({ onFocus: props.onFocus })}
            onBlur={() => {
              addTyped(text);
              props.onBlur?.();
            }}
          >
            <Group className="es-box">
              <Input
                className="es-input"
                placeholder={words.placeholder}
                onKeyDownCapture={(event) => {
                  const isChoosing = event.currentTarget.hasAttribute('aria-activedescendant');
                  if (event.key !== 'Enter' || isChoosing || text.trim() === '') return;
                  event.preventDefault();
                  event.stopPropagation();
                  addTyped(text);
                }}
                onPaste={(event) => {
                  const pasted = event.clipboardData.getData('text/plain');
                  if (!/[;\n]/.test(pasted)) return;
                  event.preventDefault();
                  addTyped(`${text}${pasted}`);
                }}
              />
              <Button className="es-box-button">
                <Icon name="down" />
              </Button>
            </Group>
            <FieldNotes {...props} />
            <Popover className="es-popover" offset={4}>
              <ListBox className="es-options" items={groups}>
                {(group) => (
                  <ListBoxSection id={group.id}>
                    <Header className="es-territory-region">{group.label}</Header>
                    <Collection items={group.items}>
                      {(option) => <OptionLine option={option} />}
                    </Collection>
                  </ListBoxSection>
                )}
              </ListBox>
            </Popover>
          </ComboBox>
        )}
      </div>
      {typed.length > 0 && !isDisabled ? (
        <p>
          <LinkButton onPress={() => setIsDetailed(!isDetailed)}>
            {isDetailed ? words.detailClose : words.detail}
          </LinkButton>
        </p>
      ) : null}
      {isDetailed && !isDisabled ? (
        <TerritoryDetails list={list} words={words} value={value} onChange={onChange} />
      ) : null}
    </div>
  );
}
