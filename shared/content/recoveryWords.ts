import { CHANGE_TERMS } from '../domain/changeTerms.ts';
import type { RecoveryReport } from '../ipc/contract/recovery.ts';
import type { Translate } from '../strings/index.ts';

type Counted = RecoveryReport['nouns'][number];
type Named = (RecoveryReport['doubtful'] | RecoveryReport['aside'])[number];

/** « 212 initiatives sur 214 », « 212 initiatives; le nombre d’avant est inconnu ». */
export function savedWords({ noun, saved, total }: Counted, t: Translate): string {
  const words = t(`recovery:saved.${noun}`, { count: saved });
  if (total === null) return `${words}; ${t('recovery:unknown')}`;
  return total === saved
    ? `${words}; ${t('recovery:all')}`
    : `${words} ${t('recovery:of', { total })}`;
}

/** « Preuve : Rapport annuel (une valeur n’est pas possible) ». */
export function namedWords({ table, title, why }: Named, t: Translate): string {
  const said = { noun: nounOf(table, t), why: t(`recovery:why.${why}`) };
  return title === null ? t('recovery:lineUntitled', said) : t('recovery:line', { ...said, title });
}

function nounOf(table: string, t: Translate): string {
  if (table === 'file_content' || table === 'file_part') return t('recovery:file');
  return isTold(table) ? t(`journal:noun.${table}`) : t('recovery:other');
}

function isTold(table: string): table is keyof typeof CHANGE_TERMS {
  return Object.hasOwn(CHANGE_TERMS, table);
}

/** The whole report as a text to keep, one line each; and its name as a file. */
export function recoveryText(report: RecoveryReport, t: Translate): { name: string; text: string } {
  const part = (title: string, note: string, rows: readonly Named[]) =>
    rows.length === 0 ? [] : ['', title, note, ...rows.map((row) => `- ${namedWords(row, t)}`)];
  const lines = [
    t('recovery:doneTitle'),
    t('recovery:lead', { damaged: report.damaged, recovered: report.recovered }),
    '',
    ...report.nouns.map((noun) => `- ${savedWords(noun, t)}`),
    ...part(t('recovery:doubtful'), t('recovery:doubtfulNote'), report.doubtful),
    ...part(t('recovery:aside'), t('recovery:asideNote'), report.aside),
    '',
    t('recovery:limits'),
    '',
  ];
  return { name: t('recovery:reportName', { name: report.damaged }), text: lines.join('\n') };
}
