import type { TestimonyFields } from '../../../shared/domain/schemas/testimony.ts';
import { TextArea } from '../../components/fields/TextArea.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { useT } from '../../strings.ts';
import { WordLine } from '../../WordLine.tsx';
import { wordsRemedy } from './wordsRemedy.ts';

/** What is written of a new testimony. */
export type Told = TestimonyFields;

interface NewTestimonyProps {
  readonly told: Told;
  readonly onChange: (told: Told) => void;
  /** The remedies show once it was tried. */
  readonly isTried: boolean;
}

/** The fields of a new testimony; the pseudonym is proposed, the name is apart. */
export function NewTestimony({ told, onChange, isTried }: NewTestimonyProps) {
  const t = useT();
  const rules = useFieldRules();
  return (
    <>
      <WordLine id="temoignage">{t('vocabulary:evidenceKind.testimony')}</WordLine>
      <TextArea
        label={t('testimony:text')}
        requiredNote={t('mandatory')}
        help={t('testimony:textHelp')}
        rows={4}
        look="reading"
        value={told.text}
        onChange={(text) => onChange({ ...told, text })}
        error={isTried ? wordsRemedy(told.text, rules, t) : rules.text(told.text)}
      />
      <div className="es-fields">
        <TextField
          label={t('testimony:pseudonym')}
          requiredNote={t('mandatory')}
          help={t('testimony:pseudonymHelp')}
          value={told.pseudonym}
          onChange={(pseudonym) => onChange({ ...told, pseudonym })}
          error={isTried ? rules.title(told.pseudonym) : undefined}
        />
        <TextField
          label={t('testimony:role')}
          labelNote={t('optional')}
          help={t('testimony:roleHelp')}
          value={told.role}
          onChange={(role) => onChange({ ...told, role })}
          error={rules.line(told.role)}
        />
      </div>
      <TextField
        label={t('testimony:privateName')}
        labelNote={t('optional')}
        help={t('testimony:privateNameHelp')}
        spellCheck={false}
        value={told.privateName}
        onChange={(privateName) => onChange({ ...told, privateName })}
        error={rules.line(told.privateName)}
      />
      <p className="es-small es-muted">{t('testimony:consentAfter')}</p>
    </>
  );
}
