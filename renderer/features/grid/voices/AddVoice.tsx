import { voiceName } from '../../../../shared/content/voices.ts';
import type { GridApplication } from '../../../../shared/domain/schemas/grid.ts';
import type { Voice } from '../../../../shared/domain/schemas/voice.ts';
import { VOICE_GROUPS } from '../../../../shared/domain/vocabulary.ts';
import { MenuButton } from '../../../components/actions/MenuButton.tsx';
import { write } from '../../../queries.ts';
import { raiseProblem } from '../../../shell/problems.ts';
import { useT } from '../../../strings.ts';
import { ADD_VOICE } from './voiceFocus.ts';

type Named = Pick<Voice, 'group' | 'label'>;

export interface AddVoiceProps {
  readonly application: GridApplication;
  readonly componentId: string;
  readonly onAdded: (id: string) => void;
}

/** Who speaks now: a group that spoke already under its own name, or one of the list. What it says is typed in its place. */
export function AddVoice({ application, componentId, onAdded }: AddVoiceProps) {
  const t = useT();
  const add = async ({ group, label }: Named) => {
    const fields = { componentId, group, label, level: null, text: '' };
    onAdded((await write('voice.add', { applicationId: application.id, fields })).id);
  };
  const entry = (named: Named) => ({
    id: `${named.group} ${named.label}`,
    label: voiceName(named, t),
    onPress: () => void add(named).catch(raiseProblem),
  });
  const named = application.voices
    .filter(({ label }) => label.trim() !== '')
    .map(({ group, label }) => ({ group, label }));
  const distinct = new Map(named.map((one) => [`${one.group} ${one.label}`, one]));
  return (
    <span id={ADD_VOICE}>
      <MenuButton
        label={t('grid:voices.add')}
        tone="faint"
        size="small"
        groups={[
          [...distinct.values()].map(entry),
          VOICE_GROUPS.map((group) => entry({ group, label: '' })),
        ].filter((group) => group.length > 0)}
      />
    </span>
  );
}
