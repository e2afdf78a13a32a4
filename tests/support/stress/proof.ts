import { createHash } from 'node:crypto';
import { insertConsent } from '../../../electron/database/repositories/consents.ts';
import {
  insertEvidence,
  takeEvidenceNumber,
} from '../../../electron/database/repositories/evidence.ts';
import { keepFileContent } from '../../../electron/database/repositories/fileContents.ts';
import { insertTestimony } from '../../../electron/database/repositories/testimonies.ts';
import type { KeptFile } from '../../../shared/domain/schemas/keptFile.ts';
import {
  CONSENT_AUDIENCES,
  CONSENT_MANNERS,
  CONSENT_MEDIA,
  CONSENT_PURPOSES,
  type EvidenceKind,
} from '../../../shared/domain/vocabulary.ts';
import { type Filling, someDate, someDay } from './filling.ts';
import { SENTENCES } from './words.ts';

const TITLES: Readonly<Record<EvidenceKind, string>> = {
  reference: 'Procès-verbal du comité (fictif)',
  link: 'Page du journal (fictif)',
  file: 'Entente (fictive)',
  testimony: 'Témoignage (fictif)',
};

/** A piece of evidence of any kind; its identifier. Testimonies have what the person consented to. */
export function addEvidence(filling: Filling, initiativeId: string): string {
  const { db, chance } = filling;
  const id = chance.id();
  const kind = chance.pick(['reference', 'reference', 'link', 'file', 'testimony'] as const);
  insertEvidence(db, {
    id,
    initiativeId,
    number: takeEvidenceNumber(db, initiativeId),
    kind,
    title: TITLES[kind],
    date: chance.is(0.8) ? someDate(chance, 2008, 2026) : null,
    reference: chance.pick(SENTENCES),
    url: kind === 'link' ? 'https://exemple.ca/page' : null,
    file: kind === 'file' ? keptFile(filling) : null,
  });
  if (kind === 'testimony') testimony(filling, id);
  return id;
}

/** A small file; about one in three is the same as another. */
function keptFile({ db, chance }: Filling): KeptFile {
  const content = new TextEncoder().encode(
    `Entente fictive ${chance.whole(1, 5_000)}\n`.repeat(20),
  );
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { sha256, bytes: content.length, mediaType: 'text/plain' };
  keepFileContent(db, file, content);
  return { ...file, name: 'entente.txt' };
}

function testimony({ db, chance }: Filling, evidenceId: string): void {
  insertTestimony(db, evidenceId, {
    text: chance.pick(SENTENCES),
    pseudonym: `Personne ${chance.pick(['A', 'B', 'C'])}`,
    privateName: 'Nom inventé',
    role: chance.pick(['passagère', 'bénévole', 'parent']),
  });
  if (chance.is(0.2)) return;
  const year = chance.whole(2015, 2025);
  const start = someDay(chance, year);
  insertConsent(db, {
    id: chance.id(),
    evidenceId,
    purposes: ['funding', ...chance.some(CONSENT_PURPOSES.slice(1), 0.3)],
    audiences: ['funders', ...chance.some(CONSENT_AUDIENCES.slice(1), 0.3)],
    media: ['document', ...chance.some(CONSENT_MEDIA.slice(1), 0.3)],
    given: chance.pick(CONSENT_MANNERS),
    start,
    end: chance.is(0.6) ? someDay(chance, year + 2) : null,
    note: '',
    withdrawnOn: chance.is(0.1) ? someDay(chance, year + 1) : null,
    withdrawalNote: '',
  });
}
