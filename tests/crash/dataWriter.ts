/**
 * Writes in a portfolio without end, and says each change once it is acknowledged: the process that
 * `data.test.ts` kills. Arguments: the file, a seed, and `loose` to plant the fault that the harness must find.
 */
import { writeSync } from 'node:fs';
import { WritableDb } from '../../electron/database/connection.ts';
import { openPortfolio } from '../../electron/database/open.ts';
import * as bin from '../../electron/services/bin.ts';
import type { Context } from '../../electron/services/context.ts';
import { effects } from '../../electron/services/effects.ts';
import { evidence } from '../../electron/services/evidence.ts';
import { createIds } from '../../electron/services/ids.ts';
import * as initiatives from '../../electron/services/initiatives.ts';
import { seeded } from '../support/chance.ts';

const [path = '', seed = '1', planted = ''] = process.argv.slice(2);
const random = seeded(Number(seed));
const context: Context = { now: () => new Date(), newId: createIds() };

const file = openPortfolio(path);
if (file.writable === null) throw new Error(`read-only: ${file.readOnly}`);
const db: WritableDb = file.writable;
// Each statement by itself, as if nobody had thought of a transaction.
if (planted === 'loose') WritableDb.prototype.transaction = (work) => work();
say('open', file.path);

for (;;) {
  const { id } = initiatives.create(db, context, { title: `Initiative ${random()}` });
  say('initiative', id);
  const summary = 'Ce qui a été écrit. '.repeat(1 + Math.floor(random() * 400));
  initiatives.update(db, context, { id, patch: { summary, sectors: ['Logement', 'Eau'] } });
  say('summary', `${id} ${summary.length}`);
  const proof = evidence.add(db, context, {
    initiativeId: id,
    fields: { kind: 'reference', title: 'Rapport', date: '2020', reference: summary, url: null },
  });
  say('evidence', proof.id);
  const effect = effects.add(db, context, {
    initiativeId: id,
    fields: {
      statement: 'Un effet',
      observedOn: null,
      level: 'territory',
      nature: 'practices',
      temporality: 'long',
      expected: true,
      polarity: 'positive',
      ownContribution: summary,
      othersContribution: '',
      rivalExplanation: '',
      confidence: null,
      confidenceReason: '',
      recheckMonths: null,
      evidenceIds: [proof.id],
    },
  });
  say('effect', effect.id);
  if (random() < 0.2) {
    bin.put(db, context, { id });
    bin.deleteForGood(db, context, { id });
    say('removed', id);
  }
}

/** Straight to the pipe: what was said is out, also when the process dies at the next instruction. */
function say(what: string, which: string): void {
  writeSync(1, `${what} ${which}\n`);
}
