import { templateRuleSentence } from '../../../shared/content/ruleSentences.ts';
import { asProgram, isOnlyOfFunder } from '../../../shared/domain/programRules.ts';
import type {
  Budget,
  Funding,
  InadmissibleCost,
  Program,
} from '../../../shared/domain/schemas/funding.ts';
import { checkTemplate } from '../../../shared/domain/templateRules.ts';
import type { DossierRow } from '../../../shared/ipc/contract/dossiers.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { useClock } from '../../useClock.ts';
import { CheckLine } from './CheckLine.tsx';

interface TemplateChecksProps {
  readonly budget: Budget;
  readonly fundings: readonly Funding[];
  readonly inadmissible: readonly InadmissibleCost[];
  readonly dossiers: readonly DossierRow[];
  /** Those of the funders that this budget is for. */
  readonly programs: readonly Program[];
}

/** What the templates of the dossiers of this budget ask, where their programmes say nothing. */
export function TemplateChecks(props: TemplateChecksProps) {
  const { budget, fundings, inadmissible, dossiers, programs } = props;
  const t = useT();
  const now = useClock();
  const asking = dossiers
    .filter(({ budgetId }) => budgetId === budget.id)
    .map((dossier) => {
      const rules = asProgram(dossier.templateRules);
      const program = programs.find(({ id }) => id === dossier.programId);
      const isOnly = isOnlyOfFunder(programs, program?.funderId);
      const { funderId } = dossier;
      const of = { budget, funderId, program, isOnly, fundings, inadmissible };
      return { dossier, rules, checks: checkTemplate(rules, of, now) };
    })
    .filter(({ checks }) => checks.length > 0);
  if (asking.length === 0) return null;
  return (
    <Section
      isSmall
      title={t('funding:check.ofTemplate.title')}
      note={t('funding:check.ofTemplate.note')}
    >
      {asking.map(({ dossier, rules, checks }) => (
        <div key={dossier.id} className="es-program-checks">
          <h3>
            <Anchor href={`#/dossiers/${dossier.id}`}>
              {t('funding:check.ofTemplate.of', {
                template: dossier.templateName,
                dossier: dossier.title,
              })}
            </Anchor>
          </h3>
          <ul>
            {checks.map((check) => (
              <CheckLine
                key={check.rule}
                check={check}
                words={templateRuleSentence(check, rules, t)}
              />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
