import { createHash } from 'node:crypto';
import type { WritableDb } from '../../../electron/database/connection.ts';
import { insertEffectLink } from '../../../electron/database/repositories/effectLinks.ts';
import { insertRecheck } from '../../../electron/database/repositories/effectRechecks.ts';
import { insertEffect } from '../../../electron/database/repositories/effects.ts';
import {
  insertEvidence,
  takeEvidenceNumber,
} from '../../../electron/database/repositories/evidence.ts';
import { insertFrozenDossier } from '../../../electron/database/repositories/frozenDossiers.ts';
import { keepSource } from '../../../electron/services/kept.ts';
import {
  CONFIDENCES,
  EFFECT_LEVELS,
  EFFECT_NATURES,
  RECHECK_ANSWERS,
  TEMPORALITIES,
} from '../../../shared/domain/vocabulary.ts';
import type { Chance } from '../chance.ts';
import { richSource } from '../pdfSource.ts';
import { SENTENCES } from './words.ts';

/** How much twenty years left behind, in all. */
export type YearsSize = {
  readonly effects: number;
  readonly evidence: number;
  readonly frozenDossiers: number;
};

type When = (chance: Chance, firstYear: number, lastYear: number) => string;

/** Evidence, effects that feed each other and were looked at again, and dossiers that were sent. */
export function fillYears(
  db: WritableDb,
  chance: Chance,
  initiativeIds: readonly string[],
  size: YearsSize,
  when: When,
): void {
  const evidence = new Map<string, string[]>();
  for (let made = 0; made < size.evidence; made += 1) {
    const initiativeId = chance.pick(initiativeIds);
    const kept = evidence.get(initiativeId) ?? [];
    evidence.set(initiativeId, [...kept, addEvidence(db, chance, initiativeId, when)]);
  }
  const effects = new Map<string, string[]>();
  for (let made = 0; made < size.effects; made += 1) {
    const initiativeId = chance.pick(initiativeIds);
    const former = effects.get(initiativeId) ?? [];
    const id = addEffect(db, chance, initiativeId, evidence.get(initiativeId) ?? [], when);
    // What came before may have fed it; never two by two, as a path is not a net.
    const fedBy = former.length > 0 && chance.is(0.4) ? chance.pick(former) : null;
    if (fedBy !== null) {
      const date = chance.is(0.6) ? when(chance, 2012, 2026) : null;
      insertEffectLink(db, {
        id: chance.id(),
        initiativeId,
        fromId: fedBy,
        toId: id,
        date,
        how: '',
      });
    }
    former.push(id);
    effects.set(initiativeId, former);
  }
  const { form, text } = keepSource(richSource());
  for (let made = 0; made < size.frozenDossiers; made += 1) {
    const pdf = pdfLike(chance);
    insertFrozenDossier(db, {
      id: chance.id(),
      dossierId: chance.id(),
      initiativeId: chance.pick(initiativeIds),
      title: `Dossier ${made + 1}`,
      recipient: 'Fondation fictive du Rang',
      madeAt: `${chance.whole(2012, 2025)}-05-${String(chance.whole(10, 28))}T15:00:00.000Z`,
      pages: 24,
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      form,
      source: text,
      pdf,
    });
  }
}

function addEvidence(db: WritableDb, chance: Chance, initiativeId: string, when: When): string {
  const id = chance.id();
  insertEvidence(db, {
    id,
    initiativeId,
    number: takeEvidenceNumber(db, initiativeId),
    kind: chance.is(0.5) ? 'reference' : 'link',
    title: 'Procès-verbal du comité (fictif)',
    date: chance.is(0.8) ? when(chance, 2008, 2026) : null,
    reference: chance.pick(SENTENCES),
    url: null,
    file: null,
  });
  return id;
}

function addEffect(
  db: WritableDb,
  chance: Chance,
  initiativeId: string,
  evidence: readonly string[],
  when: When,
): string {
  const id = chance.id();
  const isProved = evidence.length > 0 && chance.is(0.6);
  insertEffect(db, {
    id,
    initiativeId,
    statement: chance.pick(SENTENCES).slice(0, 300),
    observedOn: chance.is(0.9) ? when(chance, 2010, 2026) : null,
    level: chance.pick(EFFECT_LEVELS),
    nature: chance.pick(EFFECT_NATURES),
    temporality: chance.pick(TEMPORALITIES),
    expected: chance.is(0.7),
    polarity: chance.is(0.9) ? 'positive' : 'negative',
    ownContribution: chance.is(0.5) ? chance.pick(SENTENCES) : '',
    othersContribution: '',
    rivalExplanation: '',
    confidence: chance.is(0.6) ? chance.pick(CONFIDENCES) : null,
    confidenceReason: '',
    recheckMonths: null,
    rechecks: [],
    evidenceIds: isProved ? [chance.pick(evidence)] : [],
  });
  if (chance.is(0.4)) {
    insertRecheck(db, {
      id: chance.id(),
      effectId: id,
      date: when(chance, 2014, 2026),
      answer: chance.pick(RECHECK_ANSWERS),
      source: '',
      note: '',
    });
  }
  return id;
}

/** Bytes of the size of a short dossier that no page compresses, each time other ones. */
function pdfLike(chance: Chance): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(120_000 + chance.whole(0, 80_000));
  let state = chance.whole(1, 0x7fff_ffff);
  for (let place = 0; place < bytes.length; place += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    bytes[place] = state >>> 16;
  }
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}
