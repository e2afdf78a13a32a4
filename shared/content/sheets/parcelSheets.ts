import type { ReceivedParcel, SentParcel } from '../../domain/schemas/parcel.ts';
import { dayCell, namesCell, type Sheet, sheetOf, textCell, timeCell } from '../../domain/sheet.ts';
import type { Translate } from '../../strings/index.ts';
import { localDay, localTime } from '../localDay.ts';

/** The parcels that left, with the initiatives that were in each, and the whole of its fingerprint. */
export function sentParcelsSheet(sent: readonly SentParcel[], t: Translate): Sheet {
  return sheetOf(
    t('parcel:sent.title'),
    [
      { head: t('parcel:sent.recipient'), cell: ({ recipient }) => textCell(recipient) },
      { head: t('sheet:column.day'), cell: ({ sentAt }) => dayCell(localDay(sentAt)) },
      { head: t('sheet:column.time'), cell: ({ sentAt }) => timeCell(localTime(sentAt)) },
      {
        head: t('parcel:sent.what'),
        cell: ({ isWhole }) => textCell(t(isWhole ? 'parcel:sent.whole' : 'parcel:sent.part')),
      },
      {
        head: t('sheet:column.names'),
        cell: ({ isNameless }) =>
          textCell(t(isNameless ? 'parcel:sent.nameless' : 'parcel:sent.named')),
      },
      { head: t('parcel:sent.number'), cell: ({ initiatives }) => ({ count: initiatives }) },
      {
        head: t('parcel:sent.which'),
        cell: ({ named }) => namesCell(named.map(({ title }) => title)),
      },
      { head: t('sheet:column.bytes'), cell: ({ bytes }) => ({ count: bytes }) },
      { head: t('parcel:sent.mark'), cell: ({ sha256 }) => textCell(sha256) },
    ],
    sent,
  );
}

/** The parcels of a collection, by who sent them. */
export function receivedParcelsSheet(received: readonly ReceivedParcel[], t: Translate): Sheet {
  return sheetOf(
    t('parcel:received.title'),
    [
      {
        head: t('parcel:received.sender'),
        cell: ({ sender }) => textCell(sender || t('parcel:unnamedSender')),
      },
      { head: t('parcel:received.made'), cell: ({ madeAt }) => dayCell(localDay(madeAt)) },
      {
        head: t('parcel:received.received'),
        cell: ({ receivedAt }) => dayCell(localDay(receivedAt)),
      },
      {
        head: t('parcel:sent.what'),
        cell: ({ isWhole }) => textCell(t(isWhole ? 'parcel:sent.whole' : 'parcel:sent.part')),
      },
      { head: t('parcel:received.number'), cell: ({ initiatives }) => ({ count: initiatives }) },
      { head: t('sheet:column.stillHere'), cell: ({ here }) => ({ count: here }) },
      { head: t('sheet:column.bytes'), cell: ({ bytes }) => ({ count: bytes }) },
      { head: t('parcel:sent.mark'), cell: ({ sha256 }) => textCell(sha256) },
    ],
    received,
  );
}
