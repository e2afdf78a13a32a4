import { saidValue } from '../../../shared/content/saidWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { PastPromise } from '../../../shared/domain/schemas/difference.ts';
import type { SaidSection } from '../../../shared/domain/schemas/said.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { placeOf } from './places.ts';

interface PromiseTableProps {
  readonly initiativeId: string;
  readonly promises: readonly PastPromise[];
}

/** What was promised last time: what is due since is in sight, the rest is folded. */
export function PromiseTable({ initiativeId, promises }: PromiseTableProps) {
  const t = useT();
  if (promises.length === 0) return null;
  const due = promises.filter(({ isDue }) => isDue);
  const later = promises.filter(({ isDue }) => !isDue);
  const title = t('difference:promises.title');
  const table = (rows: readonly PastPromise[]) => (
    <Table
      caption={title}
      isCaptionHidden
      isComfortable
      rows={rows}
      rowKey={({ kind, recordId }) => `${kind}/${recordId}`}
      columns={columnsOf(initiativeId, t)}
    />
  );
  return (
    <Section
      title={title}
      note={due.length === 0 ? undefined : t('difference:promises.due', { count: due.length })}
    >
      {due.length === 0 ? null : table(due)}
      {later.length === 0 ? null : (
        <Disclosure
          title={t('difference:promises.later', { count: later.length })}
          startsOpen={due.length === 0 && later.length < 6}
        >
          {table(later)}
        </Disclosure>
      )}
    </Section>
  );
}

const SECTION_OF: Readonly<Record<PastPromise['kind'], SaidSection>> = {
  target: 'indicators',
  milestone: 'calendar',
  followUp: 'followUps',
  effect: 'effects',
};

function columnsOf(initiativeId: string, t: Translate): Column<PastPromise>[] {
  return [
    {
      id: 'promise',
      label: t('difference:column.promise'),
      isTitle: true,
      width: '40%',
      cell: (promise) => {
        const { subject } = promise;
        const words = promised(promise, t);
        if (subject.trim() === '') return words;
        return (
          <>
            {subject}
            <span className="es-difference-detail">{words}</span>
          </>
        );
      },
    },
    {
      id: 'due',
      label: t('difference:column.due'),
      width: '21%',
      cell: ({ due, isDue }) => (
        <>
          {due === null ? t('difference:promises.undated') : formatPartialDate(due)}
          {isDue ? (
            <span className="es-difference-detail">{t('difference:promises.over')}</span>
          ) : null}
        </>
      ),
    },
    {
      id: 'stands',
      label: t('difference:column.stands'),
      width: '27%',
      cell: (promise) => <span className="es-strong">{standing(promise, t)}</span>,
    },
    {
      id: 'place',
      label: t('difference:column.place'),
      isActions: true,
      width: '12%',
      cell: (promise) => (
        <Anchor
          href={placeOf(initiativeId, SECTION_OF[promise.kind], promise.openId)}
          label={t('difference:placeOf', { subject: promise.subject || promised(promise, t) })}
        >
          {t('difference:place')}
        </Anchor>
      ),
    },
  ];
}

function promised({ kind, promised: value }: PastPromise, t: Translate): string {
  return kind === 'target'
    ? t('difference:promises.target', { value: saidValue(value, t) })
    : t(`difference:promises.${kind}`);
}

function standing({ kind, stands }: PastPromise, t: Translate): string {
  switch (stands.type) {
    case 'measured': {
      const date = formatPartialDate(stands.date);
      return t('difference:promises.measured', { value: saidValue(stands.value, t), date });
    }
    case 'done': {
      const date = formatPartialDate(stands.date);
      return t(kind === 'effect' ? 'difference:promises.observed' : 'difference:promises.done', {
        date,
      });
    }
    case 'answered':
      return saidValue(stands.value, t);
    case 'dropped':
      return t('difference:promises.dropped');
    case 'notYet':
    default:
      if (kind === 'target') return t('difference:promises.unmeasured');
      return t(kind === 'effect' ? 'difference:promises.awaited' : 'difference:promises.notYet');
  }
}
