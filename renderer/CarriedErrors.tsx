import { localDay } from '../shared/content/localDay.ts';
import { formatPartialDate } from '../shared/domain/dates.ts';
import type { CopyToCorrect } from '../shared/domain/schemas/correctionNotice.ts';
import type { Translate } from '../shared/strings/index.ts';
import { Anchor } from './components/actions/Anchor.tsx';
import { Banner } from './components/feedback/Banner.tsx';
import { useMaybeAnswer } from './queries.ts';
import { useT } from './strings.ts';

interface CarriedErrorsProps {
  readonly initiativeId: string;
  /** The records that are shown here: an indicator with its measures and targets, an effect with its rechecks. */
  readonly recordIds: readonly string[];
}

/** The copies that left with a value of these records that was changed since, until somebody answers; else nothing. */
export function CarriedErrors({ initiativeId, recordIds }: CarriedErrorsProps) {
  const t = useT();
  const { data = [] } = useMaybeAnswer('correctionNotice.list', { initiativeId });
  const copies = data.filter(({ open }) =>
    open.some(({ recordId }) => recordIds.includes(recordId)),
  );
  if (copies.length === 0) return null;
  // Words that a person took back are no wrong value.
  const isTold = copies.every(({ open }) =>
    open.every(({ kind, recordId }) => kind === 'testimony' || !recordIds.includes(recordId)),
  );
  // Of what only has its mark, no words are to be taken back.
  const isMarked = copies.every(({ open }) => open.every(hasMarkOnly));
  const told = isMarked ? 'notice:carriedMark' : 'notice:carriedWords';
  return (
    <Banner
      tone="notice"
      actions={
        <Anchor href={`#/dossiers/avis?initiative=${initiativeId}`} look="button">
          {t('notice:write')}
        </Anchor>
      }
    >
      {`${t(isTold ? told : 'notice:carried', { count: copies.length })} ${copies
        .map((copy) => copyWords(copy, t))
        .join('; ')}.`}
    </Banner>
  );
}

function hasMarkOnly({ kind, said }: CopyToCorrect['open'][number]): boolean {
  return kind !== 'testimony' || said.some(({ aspect }) => aspect === 'name');
}

function copyWords({ title, recipient, madeAt }: CopyToCorrect, t: Translate): string {
  const date = formatPartialDate(localDay(madeAt));
  return recipient === ''
    ? t('notice:carriedOneTo', { title, date })
    : t('notice:carriedOne', { title, recipient, date });
}
