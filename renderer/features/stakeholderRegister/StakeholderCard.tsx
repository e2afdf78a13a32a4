import type { Stakeholder, StakeholderFields } from '../../../shared/domain/schemas/stakeholder.ts';
import { nameKey } from '../../../shared/domain/sortKey.ts';
import { AutosaveSelect, AutosaveTagsField } from '../../components/autosave/fields.tsx';
import { CheckedTextArea, CheckedTextField } from '../../components/checked/fields.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { kindOf, kindOptions } from '../../stakeholderKinds.ts';
import { useT } from '../../strings.ts';
import { useTagsWords } from '../../tagsWords.ts';

/** What the register says of one stakeholder; each field saves itself, everywhere at once. */
export function StakeholderCard({ stakeholder }: { readonly stakeholder: Stakeholder }) {
  const t = useT();
  const tagsWords = useTagsWords();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const register = useAnswer('stakeholder.list', undefined);
  const { id } = stakeholder;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<StakeholderFields>) => save('stakeholder.update', { id, patch });
  const others = new Set(
    register
      .filter((one) => one.id !== id)
      .flatMap(({ name, aliases }) => aliases.concat(name))
      .map(nameKey),
  );
  const free = (name: string) =>
    others.has(nameKey(name))
      ? t('stakeholder:register.aliasTaken', { name: name.trim() })
      : undefined;
  return (
    <div className="es-register-card">
      <CheckedTextField
        {...shared}
        label={t('stakeholder:field.name')}
        help={t('stakeholder:register.nameHelp')}
        value={stakeholder.name}
        check={(text) => rules.title(text) ?? free(text)}
        onSave={(name) => keep({ name: name.trim() })}
      />
      <AutosaveSelect
        owner={id}
        label={t('stakeholder:field.kind')}
        placeholder={t('stakeholder:field.kind')}
        options={kindOptions(t)}
        value={stakeholder.kind}
        onSave={(value) => {
          const kind = kindOf(value);
          return kind === null ? Promise.resolve() : keep({ kind });
        }}
        disabledReason={readOnly}
      />
      <AutosaveTagsField
        words={tagsWords}
        owner={id}
        label={t('stakeholder:register.aliases')}
        help={t('stakeholder:register.aliasesHelp')}
        value={stakeholder.aliases}
        onSave={(aliases) => keep({ aliases: [...aliases] })}
        check={(aliases) =>
          aliases
            .map((alias) => rules.title(alias) ?? free(alias))
            .find((remedy) => remedy !== undefined)
        }
        suggestions={[]}
        placeholder={t('stakeholder:register.aliasesHint')}
        countLabel={String}
        disabledReason={readOnly}
      />
      <CheckedTextField
        {...shared}
        label={t('stakeholder:register.contact')}
        help={t('stakeholder:register.contactHelp')}
        value={stakeholder.contact}
        check={rules.line}
        onSave={(contact) => keep({ contact })}
      />
      <div className="es-register-note">
        <CheckedTextArea
          {...shared}
          label={t('stakeholder:register.noteField')}
          value={stakeholder.note}
          check={rules.text}
          onSave={(note) => keep({ note })}
        />
      </div>
    </div>
  );
}
