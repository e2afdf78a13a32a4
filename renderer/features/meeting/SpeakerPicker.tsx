import { type RefObject, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { voiceName } from '../../../shared/content/voices.ts';
import { isSameName, likelyGroup, type Speaker } from '../../../shared/domain/speakers.ts';
import { VOICE_GROUPS } from '../../../shared/domain/vocabulary.ts';
import { OptionLine } from '../../components/fields/options.tsx';
import { tagMatches } from '../../components/fields/tagList.ts';
import { Icon } from '../../components/icons/Icon.tsx';
import { useT } from '../../strings.ts';

export interface SpeakerPickerProps {
  readonly speaker: Speaker;
  /** Those heard in this meeting and those around the table. */
  readonly speakers: readonly Speaker[];
  readonly onChoose: (speaker: Speaker) => void;
  /** Chosen or given up: back to the sentence. */
  readonly onLeave: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** Who speaks: a group heard already, one around the table, or a new name and the group that it belongs to. */
export function SpeakerPicker(props: SpeakerPickerProps) {
  const { speaker, speakers, onChoose, onLeave, inputRef } = props;
  const t = useT();
  const [typed, setTyped] = useState<string | undefined>();
  const search = typed?.trim() ?? '';
  const known = speakers.filter((one) => tagMatches(voiceName(one, t), search));
  const likely = likelyGroup(search);
  const groups = [likely, ...VOICE_GROUPS.filter((group) => group !== likely)];
  const made: Speaker[] = search === '' ? [] : groups.map((group) => ({ group, label: search }));
  const lines = [
    ...known.map((one, index) => ({
      id: `known-${index}`,
      label: voiceName(one, t),
      hint:
        one.label === '' || isSameName(one.label, t(`vocabulary:voiceGroup.${one.group}`))
          ? undefined
          : t(`vocabulary:voiceGroup.${one.group}`),
      one,
    })),
    ...made.map((one) => ({
      id: `made-${one.group}`,
      label: t('meeting:newSpeaker', { name: one.label }),
      hint: t(`vocabulary:voiceGroup.${one.group}`),
      one,
    })),
  ];
  const choose = (id: unknown) => {
    const line = lines.find((other) => other.id === id);
    setTyped(undefined);
    if (line) onChoose(line.one);
    onLeave();
  };

  return (
    <ComboBox
      className="es-room-speaker"
      aria-label={t('meeting:speaker')}
      allowsCustomValue
      menuTrigger="focus"
      value={null}
      inputValue={typed ?? voiceName(speaker, t)}
      items={lines}
      onInputChange={setTyped}
      onChange={(key) => {
        if (key !== null) choose(key);
      }}
      onBlur={() => setTyped(undefined)}
    >
      <Input
        ref={inputRef}
        className="es-room-speaker-name"
        data-own-escape
        onFocus={(event) => {
          // The list that opens may give the focus once more, when letters are there already.
          if (typed === undefined) event.currentTarget.select();
        }}
        onKeyDownCapture={(event) => {
          const isChoosing = event.currentTarget.hasAttribute('aria-activedescendant');
          if (event.key === 'Escape' || (event.key === 'Enter' && !isChoosing)) {
            event.preventDefault();
            event.stopPropagation();
            choose(event.key === 'Enter' && search !== '' ? lines[0]?.id : undefined);
          }
        }}
      />
      <Button className="es-room-speaker-open">
        <Icon name="down" />
      </Button>
      <Popover className="es-popover" offset={8}>
        <ListBox className="es-options" items={lines}>
          {(option) => <OptionLine option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
