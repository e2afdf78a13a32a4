import { createHash } from 'node:crypto';
import { insertFrozenDossier } from '../../../electron/database/repositories/frozenDossiers.ts';
import { writePayer } from '../../../electron/database/repositories/fundings.ts';
import { insertMilestone } from '../../../electron/database/repositories/milestones.ts';
import { keepSource } from '../../../electron/services/kept.ts';
import type { Chance } from '../chance.ts';
import { richSource } from '../pdfSource.ts';
import { addEffect, addIndicator, feed } from './effects.ts';
import { type Filling, someDate } from './filling.ts';
import { addFunding, addPayments } from './money.ts';
import { addEvidence } from './proof.ts';

/** How much twenty years left behind, in all. */
export type YearsSize = {
  readonly effects: number;
  readonly measures: number;
  readonly evidence: number;
  readonly fundings: number;
  readonly milestones: number;
  readonly frozenDossiers: number;
  /** Frozen dossiers have a few bytes in the place of a PDF and of what it was drawn from. */
  readonly isLight: boolean;
};

/** How many times an indicator was measured. */
const MEASURES_EACH = 15;

/** Evidence, effects that feed each other and were looked at again, measures, money, steps and dossiers that were sent. */
export function fillYears(
  filling: Filling,
  initiativeIds: readonly string[],
  size: YearsSize,
): void {
  const { db, chance } = filling;
  const evidence = spread(filling, initiativeIds, size.evidence, (id) => addEvidence(filling, id));
  const effects = new Map<string, string[]>();
  for (let made = 0; made < size.effects; made += 1) {
    const initiativeId = chance.pick(initiativeIds);
    const former = effects.get(initiativeId) ?? [];
    const id = addEffect(filling, initiativeId, evidence.get(initiativeId) ?? []);
    feed(filling, initiativeId, former, id);
    former.push(id);
    effects.set(initiativeId, former);
  }
  for (let left = size.measures; left > 0; left -= MEASURES_EACH) {
    const initiativeId = chance.pick(initiativeIds);
    const measures = Math.min(left, MEASURES_EACH);
    addIndicator(filling, initiativeId, effects.get(initiativeId) ?? [], measures);
  }
  spread(filling, initiativeIds, size.fundings, (initiativeId) => {
    const start = chance.whole(2009, 2027);
    const other = chance.is(0.15) ? chance.pick(initiativeIds) : initiativeId;
    const id = addFunding(filling, [...new Set([initiativeId, other])], start);
    addPayments(filling, id, start);
    const kept = effects.get(initiativeId) ?? [];
    if (kept.length > 0 && chance.is(0.5)) {
      writePayer(db, { fundingId: id, effectId: chance.pick(kept), pays: true });
    }
    return id;
  });
  spread(filling, initiativeIds, size.milestones, (id) => addMilestone(filling, id));
  fillFrozen(filling, initiativeIds, size);
}

/** Adds so many things here and there; their identifiers by initiative. */
function spread(
  { chance }: Filling,
  initiativeIds: readonly string[],
  count: number,
  add: (initiativeId: string) => string,
): Map<string, string[]> {
  const added = new Map<string, string[]>();
  for (let made = 0; made < count; made += 1) {
    const initiativeId = chance.pick(initiativeIds);
    const ids = added.get(initiativeId) ?? [];
    ids.push(add(initiativeId));
    added.set(initiativeId, ids);
  }
  return added;
}

function addMilestone({ db, chance }: Filling, initiativeId: string): string {
  const id = chance.id();
  const year = chance.whole(2012, 2028);
  const label = 'Rencontre du comité';
  const doneOn = chance.is(0.9) && year < 2027 ? someDate(chance, year) : null;
  const [start, end] = [String(year), chance.is(0.3) ? String(year + 1) : null];
  insertMilestone(db, { id, initiativeId, label, start, end, responsible: '', doneOn });
  return id;
}

function fillFrozen(
  { db, chance }: Filling,
  initiativeIds: readonly string[],
  size: YearsSize,
): void {
  const { form, text } = keepSource(richSource());
  for (let made = 0; made < size.frozenDossiers; made += 1) {
    const pdf = pdfLike(chance, size.isLight ? 20 : 120_000 + chance.whole(0, 80_000));
    insertFrozenDossier(db, {
      id: chance.id(),
      dossierId: chance.id(),
      initiativeId: chance.pick(initiativeIds),
      title: `Dossier ${made + 1}`,
      recipient: 'Fondation fictive du Rang',
      madeAt: `${chance.whole(2012, 2025)}-05-${chance.whole(10, 28)}T15:00:00.000Z`,
      purpose: 'request',
      funderId: null,
      funderName: 'Fondation fictive du Rang',
      programName: '',
      asked: ((made % 90) + 1) * 100_000,
      askedInKind: null,
      pages: 24,
      bytes: pdf.length,
      accepted: [],
      sha256: createHash('sha256').update(pdf).digest('hex'),
      form,
      source: size.isLight ? '{}' : text,
      texts: [],
      pdf,
    });
  }
}

/** Bytes that no page compresses, as those of a PDF, each time other ones. */
function pdfLike(chance: Chance, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer, 0, Math.floor(length / 4));
  let state = chance.whole(1, 0x7fff_ffff);
  for (let place = 0; place < words.length; place += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    words[place] = state ^ (state >>> 13);
  }
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}
