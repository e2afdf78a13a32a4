import { componentOf } from '../../../shared/domain/gridComponents.ts';
import type { GridProblem } from '../../../shared/domain/gridRules.ts';
import type { GridDefinition } from '../../../shared/domain/schemas/gridDefinition.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { useT } from '../../strings.ts';

export interface ProblemListProps {
  readonly definition: GridDefinition;
  readonly problems: readonly GridProblem[];
  readonly onSelect: (componentId: string) => void;
}

/** What the draft still needs before an application can use it; each leads to its place. */
export function ProblemList({ definition, problems, onSelect }: ProblemListProps) {
  const t = useT();
  if (problems.length === 0) {
    return <p className="es-small es-muted">{t('gridVersion:problems.none')}</p>;
  }
  return (
    <section className="es-version-problems" aria-label={t('gridVersion:problems.title')}>
      <h2>{t('gridVersion:problems.title')}</h2>
      <ul>
        {problems.map(({ kind, place }) => {
          const component = componentOf(definition, place)?.component;
          const dimension = definition.dimensions.find(({ id }) => id === place);
          const name =
            component === undefined
              ? (dimension?.label.text ?? '')
              : component.label.text || t('gridVersion:unnamed');
          const words = t('said', { name, what: t(`gridVersion:problems.${kind}`) });
          return (
            <li key={`${kind} ${place}`}>
              {component === undefined ? (
                words
              ) : (
                <LinkButton onPress={() => onSelect(place)}>{words}</LinkButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
