import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { localDay } from '../../../shared/content/localDay.ts';
import { isGiven } from '../../../shared/domain/answerWrites.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatCents } from '../../../shared/domain/money.ts';
import type { AnswerSheet, FrozenTemplate } from '../../../shared/ipc/contract/answers.ts';
import type { FrozenRow } from '../../../shared/ipc/contract/dossiers.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { CallRefused } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { ChangedFlag } from '../../ChangedFlag.tsx';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Button } from '../../components/actions/Button.tsx';
import { DefinitionList, FactStrip } from '../../components/data/DefinitionList.tsx';
import { Sign } from '../../components/icons/Sign.tsx';
import { Breadcrumbs } from '../../components/layout/Breadcrumbs.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { Page, PageHeader } from '../../components/layout/Page.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { CopyButtons, useFrozenCopies } from '../../frozenCopies.tsx';
import { PrepareReport, reportTitle } from '../../PrepareReport.tsx';
import { useAnswer, useMaybeAnswer } from '../../queries.ts';
import { SENT_SIGNS } from '../../sentSigns.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { useSentState } from '../../useSentState.ts';
import { WithdrawnFlag } from '../../WithdrawnWarning.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AnswerList } from './AnswerList.tsx';
import './answers.css';

/** One copy that left: whom for, what it asked, what was answered since, and the PDF as it left. */
export function SentPage() {
  const t = useT();
  const { frozenId } = useParams({ from: '/dossiers/transmis/$frozenId' });
  const { error } = useMaybeAnswer('dossierAnswer.get', { id: frozenId });
  if (error instanceof CallRefused && (error.code === 'not_found' || error.code === 'in_bin')) {
    return (
      <Page header={<PageHeader title={t(`answer:page.${error.code}`)} takesFocus />}>
        <Anchor href="#/dossiers">{t('dossiers:page.toList')}</Anchor>
      </Page>
    );
  }
  return <Sent key={frozenId} id={frozenId} />;
}

function Sent({ id }: { readonly id: string }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const sheet = useAnswer('dossierAnswer.get', { id });
  const asked = useAsked();
  const [isAdding, setIsAdding] = useState(asked.isAdding && readOnly === undefined);
  const { frozen, answers } = sheet;
  const state = useSentState(frozen);
  const isUnasked = state === 'report' || state === 'information';
  const first = isUnasked ? 'answer:addUnasked' : 'answer:add';
  const addLabel = answers.length === 0 ? first : 'answer:addAnother';
  return (
    <Page
      header={
        <PageHeader
          title={frozen.title}
          takesFocus={!isAdding}
          over={
            <Breadcrumbs
              label={t('initiative:crumbs')}
              crumbs={[
                { label: t('place.dossiers'), href: '#/dossiers' },
                { label: t('dossiers:sent.title') },
              ]}
            />
          }
          under={
            <>
              <From frozen={frozen} />
              <WithdrawnFlag frozenId={id} />
              <ChangedFlag
                frozenId={id}
                initiativeId={frozen.initiativeId}
                scope={frozen.initiativeId}
              />
            </>
          }
          actions={
            <>
              <Report sheet={sheet} />
              <Button
                tone={isWon(sheet) || isUnasked ? undefined : 'primary'}
                icon="plus"
                disabledReason={readOnly}
                onPress={() => setIsAdding(true)}
              >
                {t(addLabel)}
              </Button>
            </>
          }
        />
      }
    >
      <Facts frozen={frozen} />
      <AnswerList sheet={sheet} />
      <Copy sheet={sheet} />
      {isAdding ? (
        <AnswerDialog sheet={sheet} corrected={null} onClose={() => setIsAdding(false)} />
      ) : null}
    </Page>
  );
}

/** The funder gave, whole or in part: a report is what comes next. */
function isWon({ frozen }: AnswerSheet): boolean {
  return frozen.answer !== null && isGiven(frozen.answer.outcome);
}

/** The way to the report of what was obtained, by this copy, for its initiative. */
function Report({ sheet }: { readonly sheet: AnswerSheet }) {
  const { frozen, answers, funderId, programId } = sheet;
  const { initiativeId, initiativeTitle, answer } = frozen;
  if (!isWon(sheet) || initiativeId === null || initiativeTitle === null) return null;
  const standing = answers.find(({ id }) => id === answer?.id);
  const fundingId = standing?.fundingId ?? null;
  if (fundingId === null && funderId === null) return null;
  return (
    <PrepareReport
      tone="primary"
      initiatives={[{ id: initiativeId, title: initiativeTitle }]}
      purpose={fundingId === null ? { funderId: funderId ?? '', programId } : { fundingId }}
      title={reportTitle(standing?.report?.label ?? null, frozen.title)}
    />
  );
}

/** The dossier and the initiative that it comes from, while they are there. */
function From({ frozen }: { readonly frozen: FrozenRow }) {
  const t = useT();
  const { initiativeId, initiativeTitle, dossierId, hasDossier } = frozen;
  return (
    <>
      {initiativeId === null ? (
        t('portfolio:subject')
      ) : initiativeTitle === null ? (
        t('dossiers:sent.noInitiative')
      ) : (
        <Anchor href={`#/initiatives/${initiativeId}`}>{initiativeTitle}</Anchor>
      )}
      {' · '}
      {hasDossier ? (
        <Anchor href={`#/dossiers/${dossierId}`}>{t('answer:page.toDossier')}</Anchor>
      ) : (
        t('dossiers:sent.gone')
      )}
    </>
  );
}

function Facts({ frozen }: { readonly frozen: FrozenRow }) {
  const t = useT();
  const state = useSentState(frozen);
  const { answer, asked, askedInKind, recipient, funderName, programName } = frozen;
  const whom = [funderName === recipient ? '' : funderName, programName].filter(
    (one) => one !== '',
  );
  return (
    <FactStrip
      facts={[
        {
          label: t('register:column.state'),
          value: <Sign icon={SENT_SIGNS[state]}>{t(`register:state.${state}`)}</Sign>,
          note:
            answer === null
              ? undefined
              : t('answer:page.on', { date: formatPartialDate(answer.answeredOn) }),
        },
        { label: t('dossiers:frozen.recipient'), value: recipient, note: whom.join(' · ') },
        {
          label: t('register:column.sent'),
          value: formatPartialDate(localDay(frozen.madeAt)),
          note: t(`vocabulary:sendingPurpose.${frozen.purpose}`),
        },
        {
          label: t('register:column.asked'),
          value: asked === null ? undefined : formatCents(asked),
          note:
            askedInKind === null
              ? undefined
              : t('answer:inKindBeside', { amount: formatCents(askedInKind) }),
        },
        { label: t('register:column.obtained'), value: obtained(frozen, t) },
      ]}
    />
  );
}

function obtained({ answer }: FrozenRow, t: Translate): string | undefined {
  if (answer === null || answer.amount === null) return undefined;
  const amount = formatCents(answer.amount);
  return answer.inKind ? t('answer:inKindOnly', { amount }) : amount;
}

/** The template as it stood that day: what it is by now is another thing. */
function templateInWords(
  { name, version, verifiedOn, isGeneral }: FrozenTemplate,
  t: Translate,
): string {
  return [
    name,
    ...(version === null ? [] : [t('answer:copy.version', { version })]),
    verifiedOn === null
      ? t(isGeneral ? 'answer:copy.general' : 'template:never')
      : t('template:verified', { date: formatPartialDate(verifiedOn) }),
  ].join(', ');
}

/** The PDF exactly as it left, and the template that it left from. */
function Copy({ sheet: { frozen, template } }: { readonly sheet: AnswerSheet }) {
  const t = useT();
  const copies = useFrozenCopies();
  return (
    <Section
      isSmall
      title={t('answer:copy.title')}
      note={t('answer:copy.pages', { count: frozen.pages })}
      actions={
        <span className="es-row">
          <CopyButtons copy={frozen} copies={copies} />
        </span>
      }
    >
      {template === null ? null : (
        <DefinitionList
          labelWidth={160}
          facts={[{ label: t('answer:copy.template'), value: templateInWords(template, t) }]}
        />
      )}
      <Disclosure title={t('answer:copy.hash')}>
        <p className="es-small es-read">{t('answer:copy.hashNote')}</p>
        <code className="es-answer-hash">{frozen.sha256}</code>
      </Disclosure>
      {copies.outcome}
    </Section>
  );
}
