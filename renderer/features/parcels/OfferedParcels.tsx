import { instantWords } from '../../../shared/content/changeValues.ts';
import type { OfferedParcel } from '../../../shared/domain/schemas/parcel.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { Button } from '../../components/actions/Button.tsx';
import { Table } from '../../components/data/Table.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';
import { wholeNumber } from '../../wholeNumber.ts';
import { changeLine, stateOf } from './changeLine.ts';

interface OfferedParcelsProps {
  readonly offered: readonly OfferedParcel[];
  readonly onKeep: (ids: string[]) => void;
  readonly onLeave: () => void;
}

/** The files that were chosen: from whom, what keeping each would change, and why some cannot be. */
export function OfferedParcels({ offered, onKeep, onLeave }: OfferedParcelsProps) {
  const t = useT();
  const able = offered.filter(({ problem }) => problem === null);
  const gone = able.reduce((sum, one) => sum + one.gone, 0);
  return (
    <Section title={t('parcel:offered.title')} note={t('parcel:offered.note')}>
      <Table
        caption={t('parcel:offered.title')}
        isCaptionHidden
        isComfortable
        rows={offered}
        rowKey={({ id }) => id}
        noValueLabel={t('unknown')}
        columns={[
          {
            id: 'file',
            label: t('parcel:offered.file'),
            isTitle: true,
            width: '28%',
            cell: ({ fileName }) => fileName,
          },
          {
            id: 'sender',
            label: t('parcel:received.sender'),
            cell: ({ parcel }) =>
              parcel === null ? null : parcel.sender || t('parcel:unnamedSender'),
          },
          {
            id: 'made',
            label: t('parcel:received.made'),
            cell: ({ parcel }) => (parcel === null ? null : instantWords(parcel.madeAt, t)),
          },
          { id: 'what', label: t('parcel:offered.what'), cell: what },
        ]}
      />
      {offered.map(({ id, fileName, differences }) =>
        differences.length === 0 ? null : (
          <Disclosure
            key={id}
            title={t('parcel:offered.changes', { name: fileName })}
            note={String(differences.length)}
          >
            <ul className="es-parcel-changes">
              {differences.map((one) => (
                <li key={one.id}>
                  {stateOf(one, t)}
                  {one.changes.length === 0 ? null : (
                    <ul className="es-parcel-changes">
                      {one.changes.map((change, index) => (
                        // oxlint-disable-next-line react/no-array-index-key -- they never change places
                        <li key={index}>{changeLine(change, t)}</li>
                      ))}
                      {one.changeCount > one.changes.length ? (
                        <li>
                          {t('parcel:told.more', {
                            count: one.changeCount - one.changes.length,
                          })}
                        </li>
                      ) : null}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </Disclosure>
        ),
      )}
      {gone === 0 ? null : <Banner tone="warning">{t('parcel:told.goes', { count: gone })}</Banner>}
      <div className="es-parcel-actions">
        {able.length === 0 ? null : (
          <Button tone="primary" onPress={() => onKeep(able.map(({ id }) => id))}>
            {t('parcel:offered.keep', { count: able.length })}
          </Button>
        )}
        <Button onPress={onLeave}>{t('parcel:offered.leave')}</Button>
      </div>
    </Section>
  );
}

const what = (one: OfferedParcel) => <What one={one} />;

/** What keeping a file would do, and that its organisation has another name than before. */
function What({ one }: { readonly one: OfferedParcel }) {
  const t = useT();
  const { formerSender, parcel } = one;
  return (
    <>
      <p>{whatWords(one, t)}</p>
      {formerSender === null ? null : (
        <p>
          {t('parcel:told.renamed', {
            former: formerSender || t('parcel:unnamedSender'),
            sender: parcel?.sender || t('parcel:unnamedSender'),
          })}
        </p>
      )}
    </>
  );
}

function whatWords(one: OfferedParcel, t: Translate): string {
  const { problem, follows, parcel } = one;
  if (problem === 'same' || problem === 'older') return t(`parcel:offered.${problem}`);
  if (problem !== null) return t(`errors:${problem}.what`);
  if (follows === null) return t('parcel:offered.first', { count: parcel?.initiatives ?? 0 });
  return t('parcel:offered.follows', {
    added: t('parcel:offered.newer', { number: wholeNumber(one.added) }),
    changed: t('parcel:offered.changed', { count: one.changed }),
    gone: t('parcel:offered.gone', { count: one.gone }),
    same: t('parcel:offered.unchanged', { count: one.same }),
  });
}
