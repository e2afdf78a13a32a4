import type { ComparedComponents, Comparison } from '../../../../shared/domain/comparing.ts';
import { LinkButton } from '../../../components/actions/LinkButton.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { useT } from '../../../strings.ts';
import { rowId } from './rowId.ts';

/** What was read otherwise is said first; nothing is counted. */
const ORDER: readonly Comparison[] = [
  'other',
  'alike',
  'only_second',
  'only_first',
  'apart',
  'neither_read',
];

/** Which components were read alike and which otherwise, by name; each leads to its row. */
export function CompareSummary({ compared }: { readonly compared: readonly ComparedComponents[] }) {
  const t = useT();
  const groups = ORDER.map((comparison) => ({
    comparison,
    found: compared.filter((one) => one.comparison === comparison),
  })).filter(({ found }) => found.length > 0);
  return (
    <Section title={t('compare:summary')}>
      <dl className="es-compare-summary">
        {groups.map(({ comparison, found }) => (
          <div key={comparison}>
            <dt>{t(`compare:group.${comparison}`)}</dt>
            <dd>
              <ul>
                {found.map((one) => (
                  <li key={rowId(one)}>
                    <LinkButton onPress={() => goTo(rowId(one))}>{namesOf(one)}</LinkButton>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function namesOf({ first, second }: ComparedComponents): string {
  const placed = second.length > 0 ? second : first;
  return placed.map(({ component }) => component.label.text).join(', ');
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
