import type { RegisterLine } from '../../../../shared/content/dossierRegister.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import { funderOf } from '../../../../shared/domain/sentDossiers.ts';
import type { Translate } from '../../../../shared/strings/index.ts';
import { ChangedFlag } from '../../../ChangedFlag.tsx';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { Button } from '../../../components/actions/Button.tsx';
import type { Column } from '../../../components/data/Table.tsx';
import { Sign } from '../../../components/icons/Sign.tsx';
import type { FrozenCopies } from '../../../frozenCopies.tsx';
import { SENT_SIGNS } from '../../../sentSigns.ts';
import { WithdrawnFlag } from '../../../WithdrawnWarning.tsx';

/** A line of the register that is a copy that left. */
export type SentLine = RegisterLine & { readonly frozenId: string };

interface Given {
  readonly hasInitiative: boolean;
  readonly copies: FrozenCopies;
  /** « depuis 4 mois ». */
  readonly waited: (since: string) => string;
  readonly day: (day: string) => string;
  readonly t: Translate;
}

/** The columns of the register; what is longer than a word is small, under what it belongs to. */
export function registerColumns(given: Given): Column<SentLine>[] {
  const { t, day, copies } = given;
  return [
    {
      id: 'date',
      label: t('register:column.sent'),
      isFirm: true,
      cell: (line) => day(line.day),
    },
    {
      id: 'title',
      label: t('register:column.title'),
      isTitle: true,
      width: '27%',
      cell: (line) => <Title line={line} {...given} />,
    },
    {
      id: 'funder',
      label: t('register:column.funder'),
      width: '18%',
      cell: (line) => <Whom line={line} />,
    },
    {
      id: 'asked',
      label: t('register:column.asked'),
      align: 'end',
      isFirm: true,
      cell: ({ asked, askedInKind }) =>
        moneyCell(t('register:column.asked'), asked, askedInKind, t),
    },
    {
      id: 'state',
      label: t('register:column.state'),
      width: '20%',
      cell: (line) => <State line={line} {...given} />,
    },
    {
      id: 'obtained',
      label: t('register:column.obtained'),
      align: 'end',
      isFirm: true,
      cell: ({ answer }) =>
        moneyCell(
          t('register:column.obtained'),
          answer?.inKind === false ? answer.amount : null,
          answer?.inKind === true ? answer.amount : null,
          t,
        ),
    },
    {
      id: 'actions',
      label: t('dossiers:frozen.actions'),
      isActions: true,
      cell: (line) => (
        <span className="es-row" id={`sent-${line.frozenId}`}>
          <Button
            size="small"
            tone="faint"
            label={t('dossiers:frozen.openOf', { date: day(line.day) })}
            isBusy={copies.isBusy}
            onPress={() => copies.open({ id: line.frozenId })}
          >
            {t('dossiers:frozen.open')}
          </Button>
        </span>
      ),
    },
  ];
}

function Title({ line, hasInitiative, t }: { readonly line: SentLine } & Given) {
  return (
    <>
      <Anchor href={`#/dossiers/transmis/${line.frozenId}`} look="plain">
        {line.title}
      </Anchor>
      {hasInitiative ? (
        <span className="es-register-under es-register-short">
          {line.initiativeId === null
            ? t('portfolio:subject')
            : (line.initiativeTitle ?? t('dossiers:sent.noInitiative'))}
        </span>
      ) : null}
      {line.hasDossier ? null : (
        <span className="es-register-under">{t('dossiers:sent.gone')}</span>
      )}
      <WithdrawnFlag frozenId={line.frozenId} />
      <ChangedFlag
        frozenId={line.frozenId}
        initiativeId={line.initiativeId}
        // One look for all the lines: of the initiative where they are all its own.
        scope={hasInitiative ? null : line.initiativeId}
      />
    </>
  );
}

/** The funder, its programme, and who received it when that is another name. */
function Whom({ line }: { readonly line: SentLine }) {
  const funder = funderOf(line);
  const under = [line.programName, line.recipient === funder ? '' : line.recipient];
  return (
    <>
      {funder}
      {under
        .filter((one) => one !== '')
        .map((one) => (
          <span key={one} className="es-register-under">
            {one}
          </span>
        ))}
    </>
  );
}

function State({ line, waited, day, t }: { readonly line: SentLine } & Given) {
  const { state, answer } = line;
  return (
    <>
      <Sign icon={SENT_SIGNS[state]}>{t(`register:state.${state}`)}</Sign>
      {state === 'waiting' ? (
        <span className="es-register-under">
          {waited(line.day)}{' '}
          <Anchor href={`#/dossiers/transmis/${line.frozenId}?ajouter=1`}>
            {t('register:note')}
          </Anchor>
        </span>
      ) : null}
      {answer === null ? null : (
        <span className="es-register-under">
          {t('answer:page.on', { date: day(answer.answeredOn) })}
        </span>
      )}
      {answer === null || answer.reason === '' ? null : (
        <span className="es-register-under es-register-reason">{answer.reason}</span>
      )}
    </>
  );
}

/** Money, and what is in kind under it: never one sum. Null when there is neither. */
function moneyCell(label: string, money: number | null, inKind: number | null, t: Translate) {
  if (money === null && inKind === null) return null;
  return (
    <>
      <span className="es-register-label">{label} </span>
      {money === null ? null : formatCents(money)}
      {inKind === null ? null : (
        <span className="es-register-under">
          {t('answer:inKindOnly', { amount: formatCents(inKind) })}
        </span>
      )}
    </>
  );
}
