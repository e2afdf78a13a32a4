import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/schemas/dossier.ts';
import type { Funder } from '../../../shared/domain/schemas/funding.ts';
import { AutosaveSelect } from '../../components/autosave/fields.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import './blocks.css';
import { programFacts } from '../../../shared/content/programFacts.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

interface DossierProgramProps {
  readonly funder: Funder;
  readonly dossier: Dossier;
  readonly onSave: (programId: string | null) => Promise<unknown>;
}

/** Under which programme of its funder the dossier goes, and what it asks, with the day on which it was verified. */
export function DossierProgram({ funder, dossier, onSave }: DossierProgramProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const program = funder.programs.find(({ id }) => id === dossier.programId);
  if (funder.programs.length === 0) return null;
  const facts = program === undefined ? [] : programFacts(program, t);
  return (
    <>
      <div data-field="programme">
        <AutosaveSelect
          owner={dossier.id}
          disabledReason={readOnly}
          label={t('dossiers:facts.program')}
          placeholder={t('dossiers:facts.noProgram')}
          emptyLabel={t('dossiers:facts.noProgram')}
          options={funder.programs.map(({ id, name }) => ({ id, label: name }))}
          value={program?.id ?? null}
          onSave={onSave}
        />
      </div>
      {program === undefined ||
      (program.requirements.trim() === '' && facts.length === 0) ? null : (
        <Disclosure
          title={t('dossiers:facts.requirements')}
          note={
            program.verifiedOn === null
              ? t('dossiers:facts.neverVerified')
              : t('dossiers:facts.verified', { date: formatPartialDate(program.verifiedOn) })
          }
        >
          {facts.length === 0 ? null : <p className="es-block-asked">{facts.join(' · ')}</p>}
          <p className="es-block-asked">{program.requirements}</p>
        </Disclosure>
      )}
    </>
  );
}
