import { followUpSheet } from '../../../shared/content/sheets/followUpSheet.ts';
import {
  formatPartialDate,
  type LocalDate,
  type PartialDate,
} from '../../../shared/domain/dates.ts';
import type { RoundCall, RoundDone } from '../../../shared/domain/schemas/followUpRound.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { ExportSheet } from '../../ExportSheet.tsx';
import { FollowUpTabs } from '../../FollowUpTabs.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { newsInWords, silencesInWords } from './roundWords.ts';
import './followUps.css';

/** « Suivi »: whom to call this year, in what order, and what was done of it. */
export function FollowUpPage() {
  const t = useT();
  const round = useAnswer('followUp.round', undefined);
  const { year, calls, silent, done } = round;
  const later = useAnswer('home.listPutOff', undefined);
  const putOff = new Map(
    later.flatMap(({ kind, id, until }) => (kind === 'followUp' ? [[id, until]] : [])),
  );
  const isDone = calls.length === 0;
  // « Accueil » counts the same calls: those that nobody put off.
  const due = calls.filter(({ initiativeId }) => !putOff.has(initiativeId)).length;
  const words = { due: t('followUp:due', { count: due }), count: calls.length - due };
  return (
    <Page
      header={
        <PageHeader
          title={t('followUp:title')}
          beside={
            isDone
              ? t('followUp:nothingDue', { year })
              : words.count === 0
                ? words.due
                : t('followUp:duePutOff', words)
          }
          takesFocus
          actions={
            <>
              <CalendarButton />
              {calls.length + silent.length + done.length === 0 ? null : (
                <ExportSheet
                  list="followUps"
                  title={t('followUp:title')}
                  sheet={(french) => followUpSheet(round, french)}
                />
              )}
              {isDone && silent.length === 0 ? null : (
                <Anchor href="#/suivi/tournee" look="primary">
                  {done.length === 0
                    ? t('followUp:startRound', { year })
                    : t('followUp:resumeRound', { year })}
                </Anchor>
              )}
            </>
          }
        />
      }
    >
      <FollowUpTabs selected="appels" />
      <div className="es-follow">
        {isDone ? (
          <EmptyState title={t('followUp:empty', { year })} action={null}>
            {t('followUp:emptyText')}
          </EmptyState>
        ) : (
          <Section title={t('followUp:toCall')} note={t('followUp:toCallNote', { year })}>
            <CallTable label={t('followUp:toCall')} calls={calls} putOff={putOff} />
          </Section>
        )}
        {silent.length === 0 ? null : (
          <Section title={t('followUp:silent')} note={t('followUp:silentNote')}>
            <CallTable label={t('followUp:silent')} calls={silent} putOff={putOff} />
          </Section>
        )}
        {done.length === 0 ? null : (
          <Section title={t('followUp:doneIn', { year })}>
            <DoneTable label={t('followUp:doneIn', { year })} done={done} />
          </Section>
        )}
      </div>
    </Page>
  );
}

interface CallTableProps {
  readonly label: string;
  readonly calls: RoundCall[];
  /** Until when « Accueil » says nothing of the call of an initiative. */
  readonly putOff: ReadonlyMap<string, LocalDate>;
}

function CallTable({ label, calls, putOff }: CallTableProps) {
  const t = useT();
  return (
    <Table<RoundCall>
      caption={label}
      isCaptionHidden
      rows={calls}
      rowKey={({ initiativeId }) => initiativeId}
      columns={callColumns(putOff, t)}
    />
  );
}

interface DueCellProps {
  readonly dueOn: PartialDate;
  readonly isLate: boolean;
  readonly putOffUntil: LocalDate | null;
}

/** When a call is due, and until when « Accueil » put it off. */
function DueCell({ dueOn, isLate, putOffUntil }: DueCellProps) {
  const t = useT();
  return (
    <>
      {isLate ? (
        <Sign icon="late" tone="vif">
          {formatPartialDate(dueOn)}
        </Sign>
      ) : (
        formatPartialDate(dueOn)
      )}
      {putOffUntil === null ? null : (
        <div className="es-small es-muted">
          <Anchor href="#/accueil/plus-tard">
            {t('followUp:putOff', { date: formatPartialDate(putOffUntil) })}
          </Anchor>
        </div>
      )}
    </>
  );
}

/** What was done of the round, a silence as a silence. */
export function DoneTable({ label, done }: { readonly label: string; readonly done: RoundDone[] }) {
  const t = useT();
  return (
    <Table<RoundDone>
      caption={label}
      isCaptionHidden
      rows={done}
      rowKey={({ id }) => id}
      columns={doneColumns(t)}
    />
  );
}

function callColumns(putOff: ReadonlyMap<string, LocalDate>, t: Translate): Column<RoundCall>[] {
  return [
    {
      id: 'title',
      label: t('followUp:column.initiative'),
      isTitle: true,
      width: '38%',
      cell: ({ initiativeId, title }) => (
        <Anchor href={`#/initiatives/${initiativeId}/suivi`}>{title}</Anchor>
      ),
    },
    {
      id: 'due',
      label: t('followUp:column.due'),
      cell: ({ initiativeId, dueOn, isLate }) => (
        <DueCell dueOn={dueOn} isLate={isLate} putOffUntil={putOff.get(initiativeId) ?? null} />
      ),
    },
    {
      id: 'news',
      label: t('followUp:column.news'),
      cell: (call) => newsInWords(call, t),
    },
    {
      id: 'silences',
      label: t('followUp:column.silences'),
      cell: (call) => silencesInWords(call, t),
    },
    {
      id: 'call',
      label: t('followUp:column.gesture'),
      isActions: true,
      align: 'end',
      cell: ({ initiativeId, title }) => (
        <Anchor
          href={`#/suivi/tournee?initiative=${initiativeId}`}
          look="button"
          label={t('followUp:callNamed', { title })}
        >
          {t('followUp:call')}
        </Anchor>
      ),
    },
  ];
}

function doneColumns(t: Translate): Column<RoundDone>[] {
  return [
    {
      id: 'title',
      label: t('followUp:column.initiative'),
      isTitle: true,
      width: '60%',
      cell: ({ initiativeId, title, id }) => (
        <Anchor href={`#/initiatives/${initiativeId}/suivi?ouvrir=${id}`}>{title}</Anchor>
      ),
    },
    {
      id: 'on',
      label: t('followUp:column.doneOn'),
      isFirm: true,
      cell: ({ doneOn }) => formatPartialDate(doneOn),
    },
    {
      id: 'outcome',
      label: t('followUp:column.outcome'),
      cell: ({ outcome }) => t(`vocabulary:followUpOutcome.${outcome}`),
    },
  ];
}
