import { costsLeft, ruleSentence, sourceOf } from '../../../shared/content/ruleSentences.ts';
import {
  askedPrograms,
  checkProgram,
  hasCostRule,
  isOldRule,
  isOnlyOfFunder,
  ruledBudget,
} from '../../../shared/domain/programRules.ts';
import type {
  Budget,
  Funding,
  InadmissibleCost,
  Program,
} from '../../../shared/domain/schemas/funding.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { useClock } from '../../useClock.ts';
import { AdmissibleCosts } from './AdmissibleCosts.tsx';
import { CheckLine } from './CheckLine.tsx';
import { TemplateChecks } from './TemplateChecks.tsx';

interface ProgramChecksProps {
  readonly budget: Budget;
  readonly fundings: readonly Funding[];
}

/** The rules of the programmes that this budget is for, and of the templates of its dossiers, each with the sum that would be right. */
export function ProgramChecks({ budget, fundings }: ProgramChecksProps) {
  const t = useT();
  const { today } = useAnswer('app.state', undefined);
  const funders = useAnswer('funder.list', undefined);
  const inadmissible = useAnswer('budget.inadmissibleCosts', { id: budget.id });
  const dossiers = useAnswer('dossier.list', undefined);
  const asked = askedPrograms(budget, fundings, dossiers);
  const programs = funders.flatMap((funder) => funder.programs).filter(({ id }) => asked.has(id));
  return (
    <>
      {programs.length === 0 ? null : (
        <Section isSmall title={t('funding:check.title')} note={t('funding:check.note')}>
          {programs.map((program) => (
            <Checks
              key={program.id}
              budget={budget}
              fundings={fundings}
              program={program}
              funderName={funders.find(({ id }) => id === program.funderId)?.name ?? ''}
              isOnly={isOnlyOfFunder(programs, program.funderId)}
              inadmissible={inadmissible}
              today={today}
            />
          ))}
        </Section>
      )}
      <TemplateChecks
        budget={budget}
        fundings={fundings}
        inadmissible={inadmissible}
        dossiers={dossiers}
        programs={programs}
      />
    </>
  );
}

interface ChecksProps extends ProgramChecksProps {
  readonly program: Program;
  readonly funderName: string;
  readonly isOnly: boolean;
  readonly inadmissible: readonly InadmissibleCost[];
  readonly today: string;
}

function Checks(props: ChecksProps) {
  const { budget, fundings, program, funderName, isOnly, inadmissible, today } = props;
  const t = useT();
  const now = useClock();
  const ruled = ruledBudget(budget, program, fundings, isOnly, inadmissible);
  const checks = checkProgram(program, ruled, now);
  return (
    <div className="es-program-checks">
      <h3>{t('funding:check.of', { program: program.name, funder: funderName })}</h3>
      <ul>
        {checks.map((check) => (
          <CheckLine key={check.rule} check={check} words={ruleSentence(check, program, t)} />
        ))}
        {hasCostRule(program) && ruled.refusedLines > 0 ? (
          <li>
            <Icon name="minus" />
            <span>{costsLeft(ruled, t)}</span>
          </li>
        ) : null}
        {checks.length === 0 ? (
          <li>
            <Icon name="minus" />
            <span>{t('funding:check.none')}</span>
          </li>
        ) : null}
        {isOldRule(program, today) ? (
          <li>
            <Icon name="warning" />
            <span>
              {t('funding:check.old')}{' '}
              <Anchor href="#/financement/bailleurs">{t('funding:check.verify')}</Anchor>
            </span>
          </li>
        ) : null}
      </ul>
      {hasCostRule(program) ? (
        <AdmissibleCosts budget={budget} program={program} inadmissible={inadmissible} />
      ) : null}
      <p className="es-tiny es-muted">{sourceOf(program, t)}</p>
    </div>
  );
}
