import type { VoiceFields as Fields, Voice } from '../../../../shared/domain/schemas/voice.ts';
import { READING_LEVELS, VOICE_GROUPS } from '../../../../shared/domain/vocabulary.ts';
import { Button } from '../../../components/actions/Button.tsx';
import { AutosaveSelect } from '../../../components/autosave/fields.tsx';
import { CheckedTextArea, CheckedTextField } from '../../../components/checked/fields.tsx';
import { READING_SIGNS } from '../../../components/figures/gridSigns.ts';
import { useFieldRules } from '../../../fieldRules.ts';
import { save } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

export interface VoiceFieldsProps {
  readonly voice: Voice;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** What a voice says, first; then its level, and how its group calls itself. Each is stored as it is typed. */
export function VoiceFields({ voice, onClose, onRemove }: VoiceFieldsProps) {
  const t = useT();
  const rules = useFieldRules();
  const { id } = voice;
  const keep = (patch: Partial<Fields>) => save('voice.update', { id, patch });
  return (
    <div className="es-voice-fields">
      <CheckedTextArea
        owner={id}
        label={t('grid:voices.text')}
        value={voice.text}
        onSave={(text) => keep({ text })}
        check={rules.text}
        rows={2}
      />
      <AutosaveSelect
        owner={id}
        label={t('grid:voices.level')}
        placeholder={t('grid:voices.noLevel')}
        emptyLabel={t('grid:voices.noLevel')}
        options={READING_LEVELS.map((level) => ({
          id: level,
          label: t(`vocabulary:reading.${level}`),
          icon: READING_SIGNS[level],
        }))}
        value={voice.level}
        onSave={(value) => keep({ level: READING_LEVELS.find((known) => known === value) ?? null })}
      />
      <AutosaveSelect
        owner={id}
        label={t('grid:voices.group')}
        placeholder={t('grid:voices.group')}
        options={VOICE_GROUPS.map((group) => ({
          id: group,
          label: t(`vocabulary:voiceGroup.${group}`),
        }))}
        value={voice.group}
        onSave={(value) => {
          const group = VOICE_GROUPS.find((known) => known === value);
          return group === undefined ? Promise.resolve() : keep({ group });
        }}
      />
      <CheckedTextField
        owner={id}
        label={t('grid:voices.label')}
        placeholder={t(`vocabulary:voiceGroup.${voice.group}`)}
        value={voice.label}
        onSave={(label) => keep({ label })}
        check={rules.line}
      />
      <div className="es-row">
        <Button size="small" onPress={onClose}>
          {t('grid:voices.close')}
        </Button>
        <Button size="small" tone="faint" icon="trash" onPress={onRemove}>
          {t('grid:voices.remove')}
        </Button>
      </div>
    </div>
  );
}
