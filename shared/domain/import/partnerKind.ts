import type { StakeholderKind } from '../vocabulary.ts';
import { bareKey } from './bareKey.ts';

const WORDS: readonly (readonly [StakeholderKind, RegExp])[] = [
  ['cdc', /^(?:la )?(?:cdc|corporation de developpement communautaire)\b/u],
  ['municipality', /^(?:la )?(?:ville|municipalite|mrc|arrondissement)\b/u],
  [
    'education_research',
    /\b(?:universite|uq\w+|cegep|college|ecole|centre de services scolaire|css|commission scolaire)\b/u,
  ],
  [
    'public_institution',
    /\b(?:ciusss|cisss|clsc|ministere|dsp|direction de (?:la )?sante publique|office municipal|omh|bibliotheque)\b/u,
  ],
  ['foundation', /\b(?:fondation|centraide)\b/u],
  ['social_economy', /\b(?:coop|cooperative|economie sociale|entreprise d insertion)\b/u],
  ['business', /\b(?:inc|ltee|caisse|desjardins)\b/u],
];

/** What a partner probably is, from its name alone: « Ville de Magog » is a municipality; « other » where nothing tells. */
export function partnerKind(name: string): StakeholderKind {
  const key = bareKey(name);
  return WORDS.find(([, words]) => words.test(key))?.[0] ?? 'other';
}
