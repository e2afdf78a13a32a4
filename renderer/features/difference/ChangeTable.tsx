import { saidSubject, saidValue } from '../../../shared/content/saidWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { SaidChange, SaidDifference } from '../../../shared/domain/schemas/difference.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { placeOf } from './places.ts';

interface ChangeTableProps {
  /** Null for a dossier of the whole portfolio. */
  readonly initiativeId: string | null;
  readonly difference: SaidDifference;
}

/** Lines of a section that are all in sight; of a longer one, its first lines are, and the others are folded. */
const MOST_IN_SIGHT = 9;
const MOST_FIRST = 6;

/** What a section says otherwise: then, today, and where it is mended. What is the same is counted. */
export function ChangeTable({ initiativeId, difference }: ChangeTableProps) {
  const t = useT();
  const { section, changes, same } = difference;
  const title = t(`difference:section.${section}`);
  const shown = changes.length > MOST_IN_SIGHT ? MOST_FIRST : changes.length;
  const table = (rows: readonly SaidChange[]) => (
    <Table
      caption={title}
      isCaptionHidden
      isComfortable
      rows={rows}
      rowKey={({ kind, recordId, aspect, how }) => `${kind}/${recordId}/${aspect}/${how}`}
      columns={columnsOf(initiativeId, t)}
    />
  );
  return (
    <Section
      title={title}
      note={same === 0 ? undefined : t('difference:sectionSame', { count: same })}
    >
      {table(changes.slice(0, shown))}
      {shown === changes.length ? null : (
        <Disclosure title={t('difference:more', { count: changes.length - shown })}>
          {table(changes.slice(shown))}
        </Disclosure>
      )}
    </Section>
  );
}

function columnsOf(initiativeId: string | null, t: Translate): Column<SaidChange>[] {
  return [
    {
      id: 'what',
      label: t('difference:column.what'),
      isTitle: true,
      width: '34%',
      cell: (change) => (
        <>
          {saidSubject(change, t)}
          {isPlain(change) ? null : (
            <span className="es-difference-detail">{detailOf(change, t)}</span>
          )}
        </>
      ),
    },
    {
      id: 'before',
      label: t('difference:column.before'),
      width: '27%',
      cell: ({ how, before }) =>
        how === 'added' ? <Absent words={t('difference:added')} /> : saidValue(before, t),
    },
    {
      id: 'now',
      label: t('difference:column.now'),
      width: '27%',
      cell: ({ how, now }) =>
        how === 'removed' ? (
          <Absent words={t('difference:removed')} />
        ) : (
          <span className="es-strong">{saidValue(now, t)}</span>
        ),
    },
    {
      id: 'place',
      label: t('difference:column.place'),
      isActions: true,
      width: '12%',
      cell: (change) => (
        <Anchor
          href={placeOf(initiativeId, change.section, change.openId)}
          label={t('difference:placeOf', {
            subject: `${saidSubject(change, t)}, ${detailOf(change, t)}`,
          })}
        >
          {t('difference:place')}
        </Anchor>
      ),
    },
  ];
}

function Absent({ words }: { readonly words: string }) {
  return <span className="es-muted es-italic">{words}</span>;
}

/** Its name says all that there is to say of it. */
function isPlain({ aspect, subject, about }: SaidChange): boolean {
  return subject.trim() === '' && about === null && ['amount', 'count', 'stage'].includes(aspect);
}

/** « Mesure (2025) : valeur ». A sum of the budget is its own name. */
function detailOf({ kind, aspect, subject, about, date }: SaidChange, t: Translate): string {
  const words = t(`difference:aspect.${aspect}`);
  if (subject.trim() === '' && about === null) return words;
  const name = t(`difference:kind.${kind}`);
  // A number of what is named says what is counted.
  if (aspect === 'count') return name;
  // That of a year, or of an effect, is its own name.
  if (kind === 'yearSum' || kind === 'yearKind' || kind === 'moneyEnd') return words;
  // Whose it is says all: its words stay out of sight.
  if (kind === 'testimony') return name;
  const isDated = date !== null && (kind === 'measure' || kind === 'target' || kind === 'recheck');
  const dated = isDated
    ? t('difference:ofDate', { kind: name, date: formatPartialDate(date) })
    : name;
  return t('difference:detail', { kind: dated, aspect: words });
}
