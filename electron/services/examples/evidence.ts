import { createHash } from 'node:crypto';
import { mediaTypeOf } from '../../../shared/domain/fileKinds.ts';
import type { KeptFile } from '../../../shared/domain/schemas/keptFile.ts';
import type { SampleInitiative } from '../../../shared/domain/schemas/sample.ts';
import { insertConsent } from '../../database/repositories/consents.ts';
import { insertEvidence, takeEvidenceNumber } from '../../database/repositories/evidence.ts';
import { keepFileContent } from '../../database/repositories/fileContents.ts';
import { insertTestimony } from '../../database/repositories/testimonies.ts';
import { type Filling, type Keys, known } from './filling.ts';

/** The evidence of an initiative, with the files that the example keeps and what persons told. */
export function fillEvidence(
  { db, context }: Pick<Filling, 'db' | 'context'>,
  initiativeId: string,
  sample: SampleInitiative['evidence'],
  keys: Keys,
): void {
  for (const { key, file, testimony, ...fields } of sample) {
    const id = known(keys, key);
    const number = takeEvidenceNumber(db, initiativeId);
    const kept = file === undefined ? null : keptFile(db, file);
    insertEvidence(db, { ...fields, id, initiativeId, number, file: kept });
    if (fields.kind !== 'testimony') continue;
    const { consents, ...told } = testimony ?? NOTHING_TOLD;
    insertTestimony(db, id, told);
    for (const { withdrawnOn = null, withdrawalNote = '', ...consent } of consents) {
      const ids = { id: context.newId(), evidenceId: id };
      insertConsent(db, { ...consent, ...ids, withdrawnOn, withdrawalNote });
    }
  }
}

const NOTHING_TOLD = { text: '', pseudonym: '', privateName: '', role: '', consents: [] };

function keptFile(db: Filling['db'], { name, text }: { name: string; text: string }): KeptFile {
  const content = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const about = { sha256, bytes: content.byteLength, mediaType: mediaTypeOf(name) };
  keepFileContent(db, about, content);
  return { ...about, name };
}
