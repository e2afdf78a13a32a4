import { useState } from 'react';
import type { ParcelChoice, ParcelPreview } from '../../../shared/domain/schemas/parcel.ts';
import { Button } from '../../components/actions/Button.tsx';
import { OnDemand } from '../../components/feedback/OnDemand.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { fileSize } from '../../fileSize.ts';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { wholeNumber } from '../../wholeNumber.ts';
import { leavingWords, placeOf, stayingWords } from './parcelTables.ts';

/** As many initiatives are shown at once; the others are asked for. */
const SHOWN = 30;

interface LeavingPartsProps {
  readonly preview: ParcelPreview;
  readonly choice: ParcelChoice;
}

/** What leaves, counted then word for word, and what stays in the portfolio. */
export function LeavingParts({ preview, choice }: LeavingPartsProps) {
  const t = useT();
  const [most, setMost] = useState(SHOWN);
  const { initiatives } = preview;
  return (
    <>
      <div className="es-parcel-sides">
        <Section
          title={t('parcel:leaving')}
          note={t('parcel:size', { size: fileSize(preview.bytes) })}
        >
          <Counts counts={leavingWords(preview.counts, t)} />
          <p className="es-parcel-note">
            {choice.isNameless
              ? t('parcel:signedNameless')
              : t('parcel:signed', { sender: preview.sender || t('unnamed') })}
          </p>
        </Section>
        <Section title={t('parcel:stayingTitle')}>
          <Counts counts={stayingWords(preview.staying, t)} />
          <p className="es-parcel-note">
            {t(choice.isNameless ? 'parcel:stayingNoteNameless' : 'parcel:stayingNote')}
          </p>
        </Section>
      </div>
      <Section title={t('parcel:words')} note={t('parcel:wordsNote')}>
        {initiatives.slice(0, most).map(({ id, title }) => (
          <LeavingInitiative
            key={id}
            id={id}
            title={title}
            choice={choice}
            startsOpen={initiatives.length === 1}
          />
        ))}
        {initiatives.length <= most ? null : (
          <Button size="small" onPress={() => setMost((shown) => shown + SHOWN)}>
            {t('parcel:more', { count: Math.min(SHOWN, initiatives.length - most) })}
          </Button>
        )}
      </Section>
    </>
  );
}

function Counts({
  counts,
}: {
  readonly counts: readonly { readonly term: string; readonly rows: number }[];
}) {
  const t = useT();
  if (counts.length === 0) return <p className="es-parcel-note">{t('parcel:nothing')}</p>;
  return (
    <dl className="es-parcel-counts">
      {counts.map(({ term, rows }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{wholeNumber(rows)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface LeavingInitiativeProps {
  readonly id: string;
  readonly title: string;
  readonly choice: ParcelChoice;
  readonly startsOpen: boolean;
}

function LeavingInitiative({ id, title, choice, startsOpen }: LeavingInitiativeProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <Disclosure title={title} isOpen={isOpen} onToggle={setIsOpen}>
      {isOpen ? (
        <OnDemand>
          <Texts id={id} choice={choice} />
        </OnDemand>
      ) : null}
    </Disclosure>
  );
}

function Texts({ id, choice }: Omit<LeavingInitiativeProps, 'title' | 'startsOpen'>) {
  const t = useT();
  const { texts, counts } = useAnswer('parcel.initiative', { ...choice, id });
  return (
    <>
      <Counts counts={leavingWords(counts, t).slice(1)} />
      <dl className="es-parcel-texts">
        {texts.map(({ table, column, text }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- nothing else tells two equal texts apart
          <div key={`${table} ${column} ${index}`}>
            <dt>{placeOf(table, column, t)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
