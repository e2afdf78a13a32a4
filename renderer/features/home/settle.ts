import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { SettledKind } from '../../../shared/domain/waiting.ts';
import { write } from '../../queries.ts';

/** What takes back what was noted: a line that waited had no such date. */
type Undo = () => Promise<unknown>;

const SETTLING: Readonly<Record<SettledKind, (id: string, today: LocalDate) => Promise<Undo>>> = {
  async report(id, today) {
    await write('fundingReport.update', { id, patch: { state: 'sent', sentOn: today } });
    return () => write('fundingReport.update', { id, patch: { state: 'to_do', sentOn: null } });
  },
  async instalment(id, today) {
    await write('fundingInstalment.update', { id, patch: { receivedOn: today } });
    return () => write('fundingInstalment.update', { id, patch: { receivedOn: null } });
  },
  async step(id, today) {
    await write('milestone.update', { id, patch: { doneOn: today } });
    return () => write('milestone.update', { id, patch: { doneOn: null } });
  },
  async recheck(id, today) {
    const fields = { date: today, answer: 'holds', source: '', note: '' } as const;
    const { rechecks } = await write('effectRecheck.add', { effectId: id, fields });
    // Identifiers grow: the last one is that which was just added, whatever its date.
    const added = rechecks.reduce((last, one) => (one.id > last ? one.id : last), '');
    return () => write('effectRecheck.remove', { id: added });
  },
};

/** Notes today as the day on which a report left, money came, a step was done, or an effect was seen to hold. */
export function settle(
  { kind, id }: { readonly kind: SettledKind; readonly id: string },
  today: LocalDate,
): Promise<Undo> {
  return SETTLING[kind](id, today);
}
