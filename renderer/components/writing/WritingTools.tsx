import { Group } from 'react-aria-components/Group';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { TooltipTrigger } from 'react-aria-components/Tooltip';
import { Tooltip } from '../feedback/Tooltip.tsx';
import { type GlyphName, Icon } from '../icons/Icon.tsx';
import { classes } from '../props.ts';
import type { Gesture, Standing } from './gestures.ts';
import type { WritingWords } from './words.ts';

export interface WritingToolsProps {
  readonly standing: Standing;
  readonly words: WritingWords;
  readonly onGesture: (gesture: Gesture) => void;
}

/** The gestures on a text, those of a table only within one; one stop of the keyboard, arrows between them. */
export function WritingTools({ standing, words, onGesture }: WritingToolsProps) {
  const tool = (gesture: Gesture) => (
    <Tool
      key={gesture}
      gesture={gesture}
      words={words}
      isOn={standing.on.has(gesture)}
      onGesture={onGesture}
    />
  );
  return (
    <Toolbar aria-label={words.tools} className="es-writing-tools">
      <Group className="es-writing-group">{LOOKS.map(tool)}</Group>
      <Group className="es-writing-group">{PARTS.map(tool)}</Group>
      {standing.inTable ? <Group className="es-writing-group">{OF_TABLE.map(tool)}</Group> : null}
    </Toolbar>
  );
}

const LOOKS: readonly Gesture[] = ['bold', 'italic', 'link'];
const PARTS: readonly Gesture[] = ['heading', 'subheading', 'bullets', 'numbers', 'table'];
const OF_TABLE: readonly Gesture[] = [
  'addRow',
  'addColumn',
  'removeRow',
  'removeColumn',
  'removeTable',
];

const ICONS: Partial<Record<Gesture, GlyphName>> = { link: 'link', bullets: 'list' };

interface ToolProps extends Pick<WritingToolsProps, 'words' | 'onGesture'> {
  readonly gesture: Gesture;
  readonly isOn: boolean;
}

function Tool({ gesture, words, isOn, onGesture }: ToolProps) {
  const label = words.gestures[gesture];
  const shown = shownOn(gesture, words);
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <ToggleButton
        aria-label={label}
        isSelected={isOn}
        onChange={() => onGesture(gesture)}
        className={classes('es-writing-tool', `es-writing-tool--${gesture}`)}
        // The text keeps its selection: what is pressed acts on it.
        preventFocusOnPress
      >
        {shown}
      </ToggleButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}

function shownOn(gesture: Gesture, { letters, gestures }: WritingWords) {
  const icon = ICONS[gesture];
  if (icon !== undefined) return <Icon name={icon} />;
  if (gesture === 'bold' || gesture === 'italic') return letters[gesture];
  return gesture === 'numbers' ? '1.' : gestures[gesture];
}
