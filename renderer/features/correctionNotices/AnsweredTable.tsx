import { errorName, factsInWords } from '../../../shared/content/noticeWords.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type {
  CopyToCorrect,
  CorrectionNotice,
} from '../../../shared/domain/schemas/correctionNotice.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { write } from '../../queries.ts';
import { raiseProblem } from '../../shell/problems.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

type Answered = CorrectionNotice & Pick<CopyToCorrect, 'title' | 'recipient'>;

/** What was answered already, folded: it can be asked again. */
export function AnsweredTable({ copies }: { readonly copies: readonly CopyToCorrect[] }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const rows = copies.flatMap(({ title, recipient, answered }) =>
    answered.map((notice): Answered => Object.assign({}, notice, { title, recipient })),
  );
  if (rows.length === 0) return null;
  return (
    <Disclosure title={t('notice:answered', { count: rows.length })}>
      <Table
        caption={t('notice:answered', { count: rows.length })}
        isCaptionHidden
        isComfortable
        rows={rows}
        rowKey={({ id }) => id}
        columns={columnsOf(readOnly !== undefined, t)}
      />
    </Disclosure>
  );
}

function columnsOf(isReadOnly: boolean, t: Translate): Column<Answered>[] {
  return [
    {
      id: 'what',
      label: t('notice:column.what'),
      isTitle: true,
      width: '34%',
      cell: (notice) => (
        <>
          {errorName(notice, t)}
          <span className="es-notice-copy">
            {[notice.title, notice.recipient].filter((one) => one !== '').join(', ')}
          </span>
        </>
      ),
    },
    { id: 'said', label: t('notice:column.said'), cell: ({ said }) => factsInWords(said, t) },
    {
      id: 'right',
      label: t('notice:column.right'),
      cell: ({ right }) => (right === null ? null : factsInWords(right, t)),
    },
    {
      id: 'answer',
      label: t('notice:column.answer'),
      width: '26%',
      cell: ({ answer, on, note }) => (
        <>
          {t(answer === 'sent' ? 'notice:answeredSent' : 'notice:answeredNot', {
            date: formatPartialDate(on),
          })}
          {note === '' ? null : <span className="es-notice-copy">{note}</span>}
        </>
      ),
    },
    ...(isReadOnly
      ? []
      : [
          {
            id: 'actions',
            label: t('notice:column.actions'),
            isActions: true,
            cell: (notice: Answered) => (
              <Button
                size="small"
                tone="faint"
                label={t('notice:takeBackOf', { subject: errorName(notice, t) })}
                onPress={() => void takeBack(notice.id, t)}
              >
                {t('notice:takeBack')}
              </Button>
            ),
          },
        ]),
  ];
}

async function takeBack(id: string, t: Translate): Promise<void> {
  try {
    await write('correctionNotice.takeBack', { ids: [id] });
    focusSoon(() => document.querySelector<HTMLElement>('main h1'));
    showToast({ message: t('notice:takenBack') });
  } catch (problem) {
    raiseProblem(problem);
  }
}
