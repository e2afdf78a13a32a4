import { formatPartialDate } from '../../../../shared/domain/dates.ts';
import type { RecoverySheet } from '../../../../shared/ipc/contract/protection.ts';
import { useAnswer } from '../../../queries.ts';
import { useT } from '../../../strings.ts';

/** How many groups of four stand on a line: what an eye keeps while a hand writes. */
const ON_A_LINE = 7;

/** What is printed: the key, what it opens and until when, and lines to fill by hand. */
export function Sheet({ sheet }: { readonly sheet: RecoverySheet }) {
  const t = useT();
  const { open, today } = useAnswer('app.state', undefined);
  const groups = sheet.code.split('-');
  const lines = [groups.slice(0, ON_A_LINE), groups.slice(ON_A_LINE)];
  return (
    <article className="es-rescue">
      <header>
        <h3>{t('protection:sheet.title')}</h3>
        <p>
          {t('protection:sheet.number', { number: sheet.number })}
          {' – '}
          {t('protection:sheet.made', { date: formatPartialDate(today) })}
        </p>
      </header>
      <dl>
        <dt>{t('protection:sheet.file')}</dt>
        <dd>
          {sheet.fileName}
          {open?.portfolio.organisation.name ? (
            <span className="es-muted"> ({open.portfolio.organisation.name})</span>
          ) : null}
        </dd>
        <dt>{t('protection:sheet.key')}</dt>
        <dd className="es-rescue-key">
          {lines.map((line) => (
            <span key={line.join('')}>{line.join('-')}</span>
          ))}
        </dd>
      </dl>
      <p>{t('protection:sheet.how')}</p>
      <p>{t('protection:sheet.until')}</p>
      <p className="es-small es-muted">{t('protection:sheet.technical')}</p>
      <dl className="es-rescue-lines">
        <dt>{t('protection:sheet.who')}</dt>
        <dd />
        <dt>{t('protection:sheet.place')}</dt>
        <dd />
      </dl>
    </article>
  );
}
