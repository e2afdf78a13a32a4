import type { Testimony, TestimonyFields } from '../../../shared/domain/schemas/testimony.ts';
import { CarriedErrors } from '../../CarriedErrors.tsx';
import { CheckedTextArea, CheckedTextField } from '../../components/checked/fields.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { save, useAnswer } from '../../queries.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { stateInWords } from '../../testimonyState.ts';
import { WordLine } from '../../WordLine.tsx';
import { Carriers } from './Carriers.tsx';
import { Clues } from './Clues.tsx';
import { Consents } from './Consents.tsx';
import { wordsRemedy } from './wordsRemedy.ts';

interface TestimonyBoxProps {
  readonly testimony: Testimony;
  readonly initiativeId: string;
  /** Municipalities and other places of the initiative. */
  readonly places: readonly string[];
}

/** What a person told, how they are called, what they consented to, and where it went. */
export function TestimonyBox({ testimony, initiativeId, places }: TestimonyBoxProps) {
  const t = useT();
  const rules = useFieldRules();
  const readOnly = useReadOnlyReason();
  const { today } = useAnswer('app.state', undefined);
  const { evidenceId: id } = testimony;
  const shared = { owner: id, isReadOnly: readOnly !== undefined };
  const keep = (patch: Partial<TestimonyFields>) => save('testimony.update', { id, patch });
  const state = stateInWords(testimony, today, t);
  return (
    <>
      <p className="es-testimony-state">
        <Icon name={state.icon} /> <span>{state.long}</span>
      </p>
      <WordLine id="temoignage">{t('vocabulary:evidenceKind.testimony')}</WordLine>
      <CarriedErrors initiativeId={initiativeId} recordIds={[id]} />
      <div data-field="paroles">
        <CheckedTextArea
          {...shared}
          label={t('testimony:text')}
          help={t('testimony:textHelp')}
          rows={3}
          look="reading"
          value={testimony.text}
          check={(text) => wordsRemedy(text, rules, t)}
          onSave={(text) => keep({ text })}
        />
      </div>
      <Clues testimony={testimony} places={places} />
      <div className="es-fields">
        <CheckedTextField
          {...shared}
          label={t('testimony:pseudonym')}
          help={t('testimony:pseudonymHelp')}
          value={testimony.pseudonym}
          check={rules.title}
          onSave={(pseudonym) => keep({ pseudonym: pseudonym.trim() })}
        />
        <CheckedTextField
          {...shared}
          label={t('testimony:role')}
          help={t('testimony:roleHelp')}
          value={testimony.role}
          check={rules.line}
          onSave={(role) => keep({ role })}
        />
        <CheckedTextField
          {...shared}
          label={t('testimony:privateName')}
          help={t('testimony:privateNameHelp')}
          spellCheck={false}
          value={testimony.privateName}
          check={rules.line}
          onSave={(privateName) => keep({ privateName })}
        />
      </div>
      <Consents testimony={testimony} today={today} />
      <Carriers id={id} initiativeId={initiativeId} isWithdrawn={state.state === 'withdrawn'} />
    </>
  );
}
