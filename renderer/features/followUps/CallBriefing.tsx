import { onDate } from '../../../shared/content/words.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { RoundCall } from '../../../shared/domain/schemas/followUpRound.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { DefinitionList } from '../../components/data/DefinitionList.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';
import { newsInWords, silencesInWords } from './roundWords.ts';

/** Contacts shown: more would not be called in five minutes. */
const MOST = 5;

/** What one needs before dialling: whom, what was last said, where it stood. */
export function CallBriefing({ called }: { readonly called: RoundCall }) {
  const t = useT();
  const { initiativeId: id } = called;
  const contacts = useAnswer('followUp.contacts', { id });
  const { followUps, statusChecks } = useAnswer('initiative.get', { id });
  const last = followUps.findLast(({ outcome }) => outcome === 'answered');
  const lastCheck = statusChecks.at(-1);
  return (
    <div className="es-call-brief">
      <Section isSmall title={t('followUp:sheet.contacts')}>
        {contacts.length === 0 ? (
          <p className="es-muted">
            {t('followUp:sheet.noContacts')}{' '}
            <Anchor href={`#/initiatives/${id}/parties?ajouter=1`}>
              {t('followUp:sheet.addContact')}
            </Anchor>
          </p>
        ) : (
          <ul className="es-call-contacts">
            {contacts.slice(0, MOST).map(({ name, role, contact, until }) => (
              <li key={`${name}/${role}`}>
                <strong>{name}</strong>
                {role === '' ? null : <span className="es-muted">{role}</span>}
                <span className={contact === '' ? 'es-faint' : undefined}>
                  {contact === '' ? t('followUp:sheet.noContact') : contact}
                </span>
                {until === null ? null : (
                  <span className="es-muted">
                    {t('followUp:sheet.until', { when: formatPartialDate(until) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section isSmall title={t('followUp:sheet.before')}>
        <DefinitionList
          facts={[
            {
              label: t('followUp:column.stage'),
              value: called.stage === null ? undefined : t(`vocabulary:stage.${called.stage}`),
            },
            {
              label: t('followUp:column.news'),
              value: newsInWords(called, t),
            },
            {
              label: t('followUp:sheet.lastStatus'),
              value:
                lastCheck === undefined
                  ? undefined
                  : t('followUp:sheet.statusOn', {
                      status: t(`vocabulary:status.${lastCheck.status}`),
                      when: onDate(lastCheck.date, t),
                    }),
            },
            {
              label: t('followUp:sheet.lastSaid'),
              value: last?.note || lastCheck?.note || undefined,
            },
            {
              label: t('followUp:column.silences'),
              value: silencesInWords(called, t) ?? undefined,
            },
          ]}
        />
      </Section>
    </div>
  );
}
